import { excerpt, type Candidate, type FaultContext } from '../../fault-context';
import type { Passage } from '../../index-article';

const REVERSE: Readonly<Record<string, RegExp>> = {
  before: /^(?:after|since|following)$/,
  after: /^(?:before|until|ahead|prior)$/,
  since: /^(?:before|until)$/,
  until: /^(?:after|since)$/,
};
const SAME: Readonly<Record<string, RegExp>> = {
  before: /^(?:before|until|ahead|prior|till|by)$/,
  after: /^(?:after|since|following|once|when|as|upon|later|then)$/,
  since: /^(?:since|after|following|from|later)$/,
  until: /^(?:until|before|till|to|ahead)$/,
};
const NEAR = 4;
const MET = 0.7;
const FIT_FROM = 0.3;

/** The words that say when, before word `at` of a passage and in the same clause. */
function markersBefore({ words }: Passage, at: number): readonly number[] {
  const found: number[] = [];
  for (let w = at - 1; w >= 0 && w >= at - NEAR; w--) {
    const { pos, relation } = words[w].token;
    if (pos === 'PUNCT') break;
    if (/^(?:case|mark|advmod|fixed)/.test(relation) || pos === 'ADP' || pos === 'SCONJ') found.push(w);
  }
  return found;
}

/** "Before and after the attack" says neither alone. */
const isOneOfTwo = ({ words }: FaultContext['headline'], w: number): boolean =>
  /^(?:and|or)$/.test(words[w + 1]?.form ?? '') ||
  (/^(?:and|or)$/.test(words[w - 1]?.form ?? '') && words[w - 2]?.form in REVERSE);

/** "After the vote" of what the text has "before the vote". */
export function turnedRound(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment } = context;
  return headline.words.flatMap(({ form, token }, w): Candidate[] => {
    const reverse = REVERSE[form];
    const own = token.head;
    if (!reverse || own <= w || isOneOfTwo(headline, w) || !/^(?:case|mark|advmod)/.test(token.relation))
      return [];
    const clause = [own, ...headline.children[own].filter((child) => child > w)].filter(
      (word) => headline.words[word].content,
    );
    if (clause.length === 0) return [];
    let best: Candidate | null = null;
    const rest = headline.words.flatMap(({ content }, word) =>
      content && !clause.includes(word) ? [word] : [],
    );
    const all = rest.reduce((sum, word) => sum + headline.words[word].weight, 0) || 1;
    for (const passage of index.passages) {
      const fit =
        rest.reduce(
          (sum, word) => sum + headline.words[word].weight * alignment.matches[word][passage.number].score,
          0,
        ) / all;
      for (const word of clause) {
        const { at, score } = alignment.matches[word][passage.number];
        if (at < 0 || score < MET) continue;
        const markers = markersBefore(passage, at);
        if (markers.some((m) => SAME[form].test(passage.words[m].form))) return [];
        const marker = markers.find((m) => reverse.test(passage.words[m].form));
        if (marker === undefined || fit < FIT_FROM) continue;
        const confidence = Math.min(0.85, 0.35 + 0.6 * fit);
        if (best && best.confidence >= confidence) continue;
        best = {
          fault: 'time-shifted',
          start: w,
          end: Math.max(own, ...clause) + 1,
          confidence,
          evidence: [passage.number],
          message: `The headline has “${form}”; the text has “${excerpt(passage, marker)}”.`,
          instead: null,
        };
      }
    }
    return best ? [best] : [];
  });
}
