import { hashText, mix } from './hash-text';
import { classesOf, type Lexicon, OWN_CLASSES } from './lexicon';
import { normalForm } from './normal-form';
import { SHAPE } from './network-shape';

const MASK = SHAPE.signRows - 1;

/** 0 prose, 1 title case, 2 capitals: what a capital at a word's start is worth. */
export type LineCase = 0 | 1 | 2;

/** The case of a line by its words. "Mayor Quits Over Leak" is in title case; four words with letters are the least to tell by. */
export function lineCaseOf(forms: readonly string[]): LineCase {
  let letters = 0;
  let capitals = 0;
  let all = 0;
  for (const form of forms) {
    const first = form.charAt(0);
    const lower = first.toLowerCase();
    if (lower === first.toUpperCase()) continue;
    letters += 1;
    if (first === lower) continue;
    capitals += 1;
    if (form.length > 1 && form === form.toUpperCase()) all += 1;
  }
  if (letters < 4) return 0;
  return all / letters > 0.6 ? 2 : capitals / letters > 0.6 ? 1 : 0;
}

function shapeOf(form: string): string {
  let shape = '';
  let last = '';
  for (let at = 0; at < form.length && shape.length < 7; at += 1) {
    const c = form[at];
    const kind =
      c >= 'A' && c <= 'Z'
        ? 'X'
        : c >= 'a' && c <= 'z'
          ? 'x'
          : c >= '0' && c <= '9'
            ? 'd'
            : c === '’'
              ? "'"
              : c;
    if (kind !== last || shape.length < 3) shape += kind;
    last = kind;
  }
  return shape;
}

/** How many rows of the sign table a word has. */
export const SIGNS = 11;

/** The rows of the sign table that describe a form in a line of the given case. */
export function signRows(form: string, lineCase: LineCase, lexicon: Lexicon): Int32Array {
  const normal = normalForm(form);
  const n = normal.length;
  const first = form.charAt(0);
  const capital = first === first.toLowerCase() ? 0 : form.length > 1 && form === form.toUpperCase() ? 2 : 1;
  const rows = new Int32Array(SIGNS);
  const ending = (length: number): number => hashText(normal, Math.max(0, n - length), n);
  rows[0] = mix(1, ending(1), n <= 1 ? 1 : 0, 0) & MASK;
  rows[1] = mix(2, ending(2), n <= 2 ? 1 : 0, 0) & MASK;
  rows[2] = mix(3, ending(3), n <= 3 ? 1 : 0, 0) & MASK;
  rows[3] = mix(4, ending(4), n <= 4 ? 1 : 0, 0) & MASK;
  rows[4] = mix(5, hashText(normal, 0, Math.min(1, n)), 0, 0) & MASK;
  rows[5] = mix(6, hashText(normal, 0, Math.min(3, n)), 0, 0) & MASK;
  rows[6] = mix(7, hashText(shapeOf(form)), lineCase, 0) & MASK;
  rows[7] = mix(8, capital, lineCase, 0) & MASK;
  rows[8] = mix(9, ending(3), capital, lineCase) & MASK;
  const classes = classesOf(lexicon, normal);
  rows[9] = mix(10, classes, 0, 0) & MASK;
  rows[10] = mix(11, classes & OWN_CLASSES, capital, lineCase) & MASK;
  return rows;
}
