import type { Fault } from '../../../types';
import type { Name, Reading } from '../../reading';

/** A headline with one fault that was put in on purpose, or a faithful one (`fault` null). */
export interface Example {
  readonly text: string;
  readonly fault: Fault | null;
  /** Offsets of the words at fault; 0–0 for a faithful one. */
  readonly start: number;
  readonly end: number;
}

/** A fixed sequence of numbers in 0–1 (Lehmer), so that training repeats itself. */
export function makeRandom(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

export const pick = <T>(list: readonly T[], random: () => number): T | undefined =>
  list[Math.floor(random() * list.length)];

/** `text` with `words` in place of what stands from `from` to `to`. */
export function replace(text: string, from: number, to: number, words: string, fault: Fault): Example {
  return { text: text.slice(0, from) + words + text.slice(to), fault, start: from, end: from + words.length };
}

/** A name as it is written, without a possessive's "'s". */
export const writtenName = ({ words }: Reading, { start, end }: Name): string =>
  words
    .slice(start, end)
    .map(({ token }) => token.span.exact)
    .join(' ')
    .replace(/ ?[’']s\b/g, '');
