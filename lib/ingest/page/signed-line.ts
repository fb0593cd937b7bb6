import { AUTHOR_WORDS, BY_WORDS } from '../byline-words';
import { INLINE, type PageElement, textOf } from './page-tree';

const SIGNED =
  /^\s*(?:[|•·–-]\s*)?(?:(?:by|von|par|por|di|door|av|af|text|texte|autor(?:in)?|author|auteur|autore|herausgeber|words|\p{L}+ (?:by|von|par|por)|(?:an?|eine?|un|une) \p{L}+ (?:by|von|par|por|de))\s*:?\s*$|(?:autoren|autorinnen|authors|autores|auteurs)\s*:?\s+\p{Lu}|(?:by|von|par|por|di|door|av|af|text|texte|autor(?:in)?|author|auteur|autore|herausgeber|(?:an?|eine?|un|une) \p{L}+ (?:by|von|par|por|de)|(?:written|posted|reported|verfasst|geschrieben|erstellt|veröffentlicht|gastbeitrag|beitrag|blog beitrag|ein beitrag|escrito|écrit|publicado|publié) (?:by|von|par|por))\s*:?\s+\p{Lu}|(?:text|texte|texto|words|fotos?|photos?) (?:und|and|&|\+|et|y) (?:text|texte|texto|words|fotos?|photos?|bilder)\s*:(?:\s+\p{Lu}|\s*$))/iu;
/** "Автор: Ольга Кравченко", "بقلم نور الدين", "작성 홍길동 기자". */
const SIGNED_ELSEWHERE = new RegExp(
  `^\\s*(?:(?:${AUTHOR_WORDS})\\s*[:：]|(?:${BY_WORDS})\\s+\\p{L}|\\p{Script=Hangul}{2,4}\\s?기자\\s*$)`,
  'iu',
);
/** "ByJane Doe": the script that set the two side by side is gone. */
const GLUED = /^By\p{Lu}/u;
/** "By", "Autor:", "Text & Fotos:" in an element of its own. */
export const LABEL = /^(?:[|•·–-]\s*)?(?:\p{L}+\s*[:：]?|\p{L}+ (?:und|and|&|\+|et|y) \p{L}+\s*[:：])$/u;
/** Longer than any byline. */
export const LONGEST_LINE = 160;

/** "ByJane Doe" → "By Jane Doe". */
export const unglued = (line: string): string => line.replace(GLUED, (by) => `By ${by.slice(2)}`);

/** The text of a node, at most about the longest byline. */
export const lineText = (node: PageElement | string): string =>
  typeof node === 'string' ? node : textOf(node, LONGEST_LINE);

/** What stands after `element` in its line, as far as the next break; `''` when it does not open the line. */
function beside(element: PageElement): string {
  const siblings = element.parent?.children ?? [];
  const at = siblings.indexOf(element);
  const opens = /^[|•·]/.test(lineText(element).trim());
  for (let i = opens ? -1 : at - 1; i >= 0; i--) {
    const each = siblings[i];
    if (typeof each !== 'string' && (each.tag === 'br' || !INLINE.has(each.tag))) break;
    if (lineText(each).trim() !== '') return '';
  }
  let line = '';
  for (let i = at + 1; i < siblings.length && line.length <= LONGEST_LINE; i++) {
    const each = siblings[i];
    if (typeof each !== 'string' && each.tag === 'br' && line.trim() !== '') break;
    line += ` ${lineText(each)}`;
  }
  return line.replace(/\s+/g, ' ').trim() || (NAMELESS.test(lineText(element)) ? nextLine(element) : '');
}

/** Labels that announce a name and nothing else: "Texts" heads a menu as well. */
const NAMELESS = /^\s*(?:by|von|par|por|written by|author|autor(?:in|en)?|auteur)\s*:?\s*$/i;
/** Layers around a label that hold nothing but it: `<div><p>By</p></div> <div><p>Jane Doe</p></div>`. */
const LABEL_LAYERS = 4;
/** Nodes beside a label that are looked at. */
const ASIDE = 8;

/** The block after a label that stands in a block of its own; `''` when it holds more than a name. */
function nextLine(label: PageElement): string {
  const isEmpty = (node: PageElement | string): boolean => lineText(node).trim() === '';
  let each = label;
  for (let n = 0; n < LABEL_LAYERS && each.parent; n++, each = each.parent) {
    const siblings = each.parent.children;
    const at = siblings.indexOf(each);
    if (!siblings.slice(Math.max(0, at - ASIDE), at).every(isEmpty)) return '';
    const after = siblings.slice(at + 1, at + 1 + ASIDE).find((node) => !isEmpty(node));
    if (after === undefined) continue;
    const text = lineText(after).trim();
    return text.length < LONGEST_LINE / 2 ? text : '';
  }
  return '';
}

/** Text of an element from its child number `from` on, as far as the next line break. */
function lineIn(element: PageElement, from: number): string {
  const rest = element.children.slice(from);
  const end = rest.findIndex((child) => typeof child !== 'string' && child.tag === 'br');
  return textOf({ ...element, children: end < 0 ? rest : rest.slice(0, end) }, LONGEST_LINE);
}

/** The line that begins in `element` with "By", "Von", "Text:"; `null` when none does. */
export function signedLine(element: PageElement): string | null {
  for (const [at, child] of element.children.entries()) {
    if (
      typeof child !== 'string' ||
      !/\S/.test(child) ||
      !(GLUED.test(child) || SIGNED.test(child) || SIGNED_ELSEWHERE.test(child))
    )
      continue;
    const line = lineIn(element, at);
    const own = LABEL.test(line) ? textOf(element, LONGEST_LINE) : line;
    // "By" stands in an element of its own, the name beside it.
    const alone = LABEL.test(own);
    return unglued((alone ? `${own} ${beside(element)}` : own).replace(/^[|•·–-]\s*/, ''));
  }
  return null;
}
