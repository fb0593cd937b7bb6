import { endOfDescription, startOfPhrase } from '../language/references/phrase';
import { reasonInSentence, reasonUnnamed } from '../language/references/reason-unnamed';
import { describe } from '../language/references/resolve-description';
import { textOf } from '../language/text-of';
import { spanOf } from '../text/span';
import type { Article, Attribution, Sentence, Source, Span, Token, Unnamed } from '../types';
import { unnamedOf } from './unnamed-of';

/** Words that stand for people where they speak. */
const PEOPLE = /^(?:some|many|others|several|few|most|those|everyone|everybody|another|someone)$/i;
/** "A growing number of senators": it is the senators who speak. */
const QUANTITY =
  /^(?:number|majority|minority|handful|dozens?|hundreds?|thousands?|millions?|couple|group|half|third)$/i;

interface Speaker {
  readonly name: string;
  readonly unnamed: Unnamed;
  readonly span: Span;
}

/** Sources and attributions that go together. */
export interface Listed {
  readonly sources: readonly Source[];
  readonly attributions: readonly Attribution[];
}

/**
 * Adds the unnamed of whom only the attribution shows that they speak: "a single question by debate moderators", "has caused many to
 * wonder". One source for all that are called the same; ids go on from those that are there.
 */
export function listSpeakers(
  { text }: Pick<Article, 'text'>,
  sentences: readonly Sentence[],
  sources: readonly Source[],
  attributions: readonly Attribution[],
): Listed {
  const byName = new Map(
    sources.filter(({ kind }) => kind === 'anonymous').map((source) => [source.name.toLowerCase(), source]),
  );
  const known = new Map(sources.map((source) => [source.id, source]));
  const named = attributions.map((attribution): Attribution => {
    const speaker =
      attribution.sourceId === null && attribution.source !== null
        ? speakerIn(text, sentences, attribution.source)
        : null;
    if (speaker === null) return attribution;
    const { name, unnamed, span } = speaker;
    const same = byName.get(name.toLowerCase());
    const source: Source = same
      ? { ...same, mentions: withMention(same.mentions, span) }
      : {
          id: `source-${known.size + 1}`,
          kind: 'anonymous',
          name,
          role: null,
          mentions: [span],
          document: null,
          unnamed,
        };
    known.set(source.id, source);
    byName.set(name.toLowerCase(), source);
    return { ...attribution, sourceId: source.id };
  });
  const all = [...known.values()].sort((a, b) => a.mentions[0].start - b.mentions[0].start);
  return { sources: known.size === sources.length ? [...known.values()] : all, attributions: named };
}

const withMention = (mentions: readonly Span[], span: Span): readonly Span[] =>
  mentions.some(({ start }) => start === span.start)
    ? mentions
    : [...mentions, span].sort((a, b) => a.start - b.start);

/** The last sentence that begins at `offset` or before it. */
function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle].span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1];
}

/** Whom the words of an attribution's source describe; `null` for what describes neither people nor a body. */
function speakerIn(text: string, sentences: readonly Sentence[], source: Span): Speaker | null {
  const tokens = sentenceAt(sentences, source.start)?.tokens ?? [];
  const first = tokens.findIndex(({ span }) => span.start >= source.start);
  const past = tokens.findIndex(({ span }) => span.start >= source.end);
  const last = past < 0 ? tokens.length : past;
  if (first < 0 || first >= last) return null;
  const head = headIn(tokens, first, last);
  const isBare = PEOPLE.test(tokens[head].span.exact);
  const noun = isBare ? head : nounOf(tokens, head, last);
  const from = Math.max(first, startOfPhrase(tokens, head));
  const nounFrom = Math.max(first, startOfPhrase(tokens, noun));
  if (!isBare && !isPlainNoun(tokens, nounFrom, noun)) return null;
  const described = isBare ? null : describe(tokens, nounFrom, noun);
  if (!isBare && described?.kind !== 'person' && described?.kind !== 'organization') return null;
  const to = Math.min(last, Math.max(endOfDescription(tokens, head), noun + 1));
  return {
    name: textOf(tokens.slice(from, to)),
    unnamed: unnamedOf(
      textOf(tokens.slice(nounFrom, to)),
      described?.kind === 'organization',
      reasonUnnamed(tokens, to) ?? reasonInSentence(tokens),
    ),
    span: spanOf(text, tokens[from].span.start, tokens[to - 1].span.end),
  };
}

/** "Pastors", "another Democrat": what names people without being a name, and stands for nothing else. */
const isPlainNoun = (tokens: readonly Token[], from: number, noun: number): boolean => {
  const { pos, tag, span } = tokens[noun];
  if (/^(?:self|who)$|^\p{Lu}+$/u.test(span.exact)) return false;
  return pos === 'NOUN' || tag === 'NNPS' || (from < noun && !/^\p{Lu}/u.test(tokens[noun - 1].span.exact));
};

/** The token that the others hang on; the first noun where the parser took a participle for the verb: "The audience gathered in the hall". */
function headIn(tokens: readonly Token[], first: number, last: number): number {
  const isHead = ({ pos, head }: Token): boolean => pos !== 'PUNCT' && (head < first || head >= last);
  const own = tokens.slice(first, last);
  const head = own.findIndex(isHead);
  const noun = own.findIndex(({ pos, relation }) => pos === 'NOUN' && !/^(?:compound|flat)/.test(relation));
  return first + Math.max(0, head >= 0 && own[head].pos === 'VERB' && noun >= 0 ? noun : head);
}

/** Of "a growing number of senators" the senators, else the head itself. */
function nounOf(tokens: readonly Token[], head: number, last: number): number {
  if (!QUANTITY.test(tokens[head].span.exact) || !/^of$/i.test(tokens[head + 1]?.span.exact ?? ''))
    return head;
  for (let index = head + 2; index < last; index++)
    if (/^(?:NOUN|PROPN)$/.test(tokens[index].pos) && !/^(?:compound|flat)/.test(tokens[index].relation))
      return index;
  return head;
}
