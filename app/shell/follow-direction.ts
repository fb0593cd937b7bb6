import type { FormEvent } from 'react';

/** Scripts written from right to left (Unicode's classes R and AL, of living languages). */
const RIGHT_TO_LEFT =
  /^[^\p{L}]*[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}\p{sc=Rohg}]/u;
/** Nobody writes more before the first letter. */
const LOOKED_AT = 1000;

/** The direction of a text by its first letter, as `dir=auto` finds it. */
export const directionOf = (text: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.test(text.slice(0, LOOKED_AT)) ? 'rtl' : 'ltr';

/** What a box does on input in place of `dir=auto`, with which Chromium lays out 2 MB in one line for a minute and not a second. */
export function followDirection({ currentTarget }: FormEvent<HTMLTextAreaElement>): void {
  currentTarget.dir = directionOf(currentTarget.value);
}
