import type { Article, Sentence } from '../types';
import { parseSentenceAt } from './parse-block';

const LONGEST = 80;
const AGENCY = String.raw`\(\p{Lu}[\p{L} .]{1,30}\)`;
/** "PORT ELLIS, March 3 (Reuters) - ", "ST JUDE, Norland — ", "London (AFP) – ": a place in capitals, or one with an agency. */
const DATELINE = new RegExp(
  String.raw`^(?:(?:\p{Lu}{2}\.? )?\p{Lu}[\p{Lu}.'’-]{2,}(?:[ ,]+(?:\p{Lu}[\p{L}.'’-]*|\d{1,2}))*(?:\s*${AGENCY})?|\p{Lu}[\p{L}.'’ ,-]{1,40}\s*${AGENCY})\s*[—–―-]{1,2}\s+(?=["“‘'(]?[\p{Lu}\d])`,
  'u',
);

/** Where the words of a text that opens with a dateline begin; 0 when it opens with none. */
export const datelineLength = (text: string): number =>
  DATELINE.exec(text.slice(0, LONGEST))?.[0].length ?? 0;

/**
 * The sentences without the datelines that open some paragraphs: the place from which a report comes is nobody in it, and no subject
 * of its first verb. Such a sentence is parsed anew without it; the others are the same objects.
 */
export function skipDatelines(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  sentences: readonly Sentence[],
): readonly Sentence[] {
  const openings = new Set(blocks.map(({ span }) => span.start));
  return sentences.map((sentence) => {
    const { start, end } = sentence.span;
    const length = openings.has(start)
      ? datelineLength(text.slice(start, Math.min(end, start + LONGEST)))
      : 0;
    return length === 0 ? sentence : (parseSentenceAt(text, start + length, end) ?? sentence);
  });
}
