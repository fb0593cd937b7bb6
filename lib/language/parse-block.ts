import { spanOf } from '../text/span';
import type { Sentence } from '../types';
import { parseTokens } from './parse-tokens';
import { splitSentences } from './sentences/split-sentences';
import { splitTokens } from './tokens/split-tokens';

/** One sentence of `text` from `start` to `end`, tokenised and parsed; null when nothing in it is a token. */
export function parseSentenceAt(text: string, start: number, end: number): Sentence | null {
  const { starts, ends } = splitTokens(text, start, end);
  if (starts.length === 0) return null;
  const parsed = parseTokens(starts.map((from, i) => text.slice(from, ends[i])));
  return {
    span: spanOf(text, start, end),
    tokens: parsed.map(({ lemma, pos, tag, head, relation }, i) => {
      const span = spanOf(text, starts[i], ends[i]);
      return { span, lemma, pos, tag, head, relation };
    }),
  };
}

/** The sentences of one block, `text` from `start` to `end`; offsets count in `text`. */
export function parseBlock(text: string, start: number, end: number): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const place of splitSentences(text.slice(start, end))) {
    const sentence = parseSentenceAt(text, start + place.start, start + place.end);
    if (sentence) sentences.push(sentence);
  }
  return sentences;
}
