import type { Line } from './line-builder';
import { isUndrawn } from './is-undrawn';
import { type PageElement, textOf } from './page-tree';

/** "T" over "urkey has been removed": the first letter in large type, in an element of its own. */
const CAP = /^["“„«‘']?\p{Lu}$/u;
const GOES_ON = /^[\p{Ll}’']/u;

/** "A report …": letters that are a word. */
const WORD = /^[AI]$/;

/** True for a line that holds the first letter of a text and nothing else. */
export const isDropCap = ({ text }: Line): boolean => CAP.test(text);

/** The line that a first letter belongs to, with it; `null` when the line begins a word of its own. */
export function withDropCap(cap: Line, line: Line): Line | null {
  if (!GOES_ON.test(line.text)) return null;
  const shift = cap.text.length;
  return {
    text: cap.text + line.text,
    links: line.links.map(({ start, end, href }) => ({ start: start + shift, end: end + shift, href })),
    linked: line.linked,
  };
}

/** The first letter that `element` shows: as text that screen readers are spared, or as a picture; `null` for everything else. */
export function capOf(element: PageElement, next: PageElement | string | undefined): string | null {
  if (typeof next !== 'string') return null;
  if (!GOES_ON.test(next) && !(WORD.test(textOf(element)) && /^\s\p{Ll}/u.test(next))) return null;
  if (element.tag === 'img') return CAP.test(element.attributes.alt ?? '') ? element.attributes.alt : null;
  const [only] = element.children;
  if (!element.hidden || element.children.length !== 1 || typeof only !== 'string') return null;
  const shown = !isUndrawn({ ...element.attributes, 'aria-hidden': 'false' });
  return shown && CAP.test(only.trim()) ? only.trim() : null;
}
