import { phraseOf, rankPassages, range, type Candidate, type FaultContext } from '../../fault-context';
import type { Passage } from '../../index-article';

const WHOLE = /^(?:all|every|entire|whole|each)$/;
const EVERYBODY = /^(?:everyone|everybody|nobody|always|everywhere)$/;
/** "After all", "all right", "all-male": no quantity. */
const IDIOM = /^(?:right|about|over|out|but|too|of a sudden|-|the more|eyes|time)$/;
const PART =
  /^(?:some|most|many|several|few|part|certain|half|majority|portion|one|handful|number|dozen|other|remaining|rest|first|quarter|third|minority|selected|more|additional|another)$/;
const MET = 0.7;
const NEAREST = 3;
const PARTED = 0.8;
const UNSAID = 0.6;
/** Nothing in the text has the thing counted at all: another rule's matter. */
const LOOSE = 0.35;

/** A word by which the text limits what word `at` names: "some of the boats", "31 boats", "all but two". */
function partOf({ words, children }: Passage, at: number): number | undefined {
  const limiting = (w: number) => PART.test(words[w].key) || words[w].token.pos === 'NUM';
  const but = range(Math.max(0, at - 8), at).find(
    (w) => words[w].key === 'but' && WHOLE.test(words[w - 1]?.key ?? ''),
  );
  if (but !== undefined) return but;
  const ofThem = range(Math.max(0, at - 5), at).find((w) => limiting(w) && words[w + 1].form === 'of');
  if (ofThem !== undefined) return ofThem;
  // "Some of the boats", "ten of the 48 flats": the part governs.
  const { head, relation } = words[at].token;
  if (head >= 0 && relation.startsWith('nmod') && limiting(head)) return head;
  const below = children[at].find(limiting);
  if (below !== undefined) return below;
  return range(Math.max(0, at - 3), at).find(limiting);
}

/** More words than these between the part and the thing are left out. */
const SHOWN = 7;

/** "Ten of the 48 flats", as it stands; "some … boats" where much stands between. */
function partWords({ words, text }: Passage, part: number, at: number): string {
  if (at < part || at - part > SHOWN)
    return `${words[part].token.span.exact} … ${words[at].token.span.exact}`;
  return text.slice(words[part].token.span.start, words[at].token.span.end);
}

const saysWhole = ({ words }: Passage, at: number): boolean =>
  range(Math.max(0, at - 4), Math.min(words.length, at + 2)).some(
    (w) => (WHOLE.test(words[w].key) || EVERYBODY.test(words[w].key)) && words[w + 1]?.key !== 'but',
  );

/** "All the ferries" of what the text says of some, of a number, or of no such whole. */
export function wholeForPart(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment } = context;
  return headline.words.flatMap(({ key }, w): Candidate[] => {
    if (!WHOLE.test(key)) return [];
    const next = headline.words[w + 1];
    if (
      !next ||
      IDIOM.test(next.key) ||
      headline.words[w - 1]?.key === 'after' ||
      headline.words[w - 1]?.key === 'not'
    )
      return [];
    // "All its Chicago workers": the last noun before anything else begins.
    let counted: number | undefined;
    for (let i = w + 1; i < headline.words.length; i++) {
      const { wordClass, content, token: other, form } = headline.words[i];
      if (!/^(?:DET|PRON|ADJ|NOUN|PROPN|PART|NUM)$/.test(other.pos) && !(i === w + 1 && form === 'of')) break;
      if (wordClass === 'n' && content) counted = i;
    }
    if (counted === undefined) return [];
    const ranked = rankPassages(context, new Set([w])).slice(0, NEAREST);
    if (!ranked[0] || ranked[0].fit < 0.25) return [];
    const start = w;
    const end = counted + 1;
    const told = (confidence: number, evidence: number, message: string): Candidate[] => [
      { fault: 'scope-widened', start, end, confidence, evidence: [evidence], message, instead: null },
    ];
    const written = phraseOf(context, w, w + 1);
    let met = false;
    for (const passage of index.passages) {
      const { at, score } = alignment.matches[counted][passage.number];
      if (score >= MET && saysWhole(passage, at)) return [];
    }
    for (const { passage: number } of ranked) {
      const { at, score } = alignment.matches[counted][number];
      if (score < MET) continue;
      met = true;
      const passage = index.passages[number];
      const part = partOf(passage, at);
      // "All 48 flats" of 48 flats: the number is the whole's own.
      const isOwn =
        part !== undefined &&
        range(w + 1, counted).some((i) => headline.words[i].form === passage.words[part].form);
      if (part !== undefined && !isOwn)
        return told(
          PARTED,
          number,
          `“${written}” is more than the text says: “${partWords(passage, part, at)}”.`,
        );
    }
    const parted = index.passages[ranked[0].passage].words.some((word) =>
      /^(?:some|part|portion|half|several)$/.test(word.key),
    );
    return told(met || parted ? UNSAID : LOOSE, ranked[0].passage, `The text does not say “${written}”.`);
  });
}
