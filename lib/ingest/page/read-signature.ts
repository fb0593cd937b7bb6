import { readClosingAgency } from '../read-closing-agency';
import { readNames } from '../read-names';
import { organization, type Named, peopleAlone } from './author-statement';
import { attributeOf, type PageElement, textOf } from './page-tree';
import { lineText } from './signed-line';

const EMPHASIS = new Set(['b', 'i', 'em', 'strong']);
const LOOKS = new Set(['font', 'span', 'small', 'a']);
/** What the text of an element's paragraphs comes to at least, for the last of them to be its signature. */
const SIGNED_LENGTH = 400;

/** True when all of an element's text stands in one that sets it apart by its looks. */
function isEmphasised(element: PageElement): boolean {
  let each = element;
  for (let n = 0; n < 5; n++) {
    const inner = each.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
    const only = inner[0];
    if (inner.length !== 1 || typeof only === 'string') return false;
    if (EMPHASIS.has(only.tag)) return true;
    if (!LOOKS.has(only.tag)) return false;
    each = only;
  }
  return false;
}

/** What may follow a signature: notes, or the house on itself. */
const NOTE = /^\W{0,2}(?:\(?\d{1,2}\)|\[\d{1,2}\]|\*)/u;

/** True for the last of paragraphs that come to a text, notes aside. */
function endsText(element: PageElement): boolean {
  const siblings = element.parent!.children;
  const at = siblings.indexOf(element);
  const length = (each: readonly (PageElement | string)[]): number =>
    each.reduce((sum, node) => sum + lineText(node).trim().length, 0);
  const after = siblings.slice(at + 1).filter((node) => lineText(node).trim() !== '');
  return (
    (after.length === 0 || NOTE.test(lineText(after[0]))) && length(siblings.slice(0, at)) >= SIGNED_LENGTH
  );
}

/** "… does not say. (Jane Doe) +++": the name in brackets after the last sentence; `null` when none stands there. */
function nameInBrackets(element: PageElement): string | null {
  const last = element.children.findLast((child) => typeof child !== 'string' || child.trim() !== '');
  if (typeof last !== 'string') return null;
  return /\((\p{Lu}[\p{L}.’'-]+(?: \p{L}[\p{L}.’'-]*){1,3})\)[\s+]*$/u.exec(last)?.[1] ?? null;
}

/** "– Jane Doe" */
const DASHED = /^[–—-]{1,2}\s?(\p{Lu}[\p{L} .’'-]{3,38})$/u;
/** A last paragraph that is all of it a name in bold or italics, after a dash, or set to the right: "Jane Doe"; `null` when it is none. */
function nameAlone(element: PageElement): string | null {
  const dashed = DASHED.exec(textOf(element, 60))?.[1];
  if (dashed !== undefined && readNames(dashed).length === 1) return dashed;
  const isRight = /right/.test(attributeOf(element, 'align') + attributeOf(element, 'style'));
  if (!isRight && !isEmphasised(element)) return null;
  const name = textOf(element, 60);
  return name.length <= 40 && /^(?=.*\p{Ll})[\p{L} .’'-]+$/u.test(name) && readNames(name).length === 1
    ? name
    : null;
}

const NOBODY = peopleAlone([]);

/** Whoever signs a text in its last paragraph, a person or an agency; nobody for every other element. */
export function readSignature(element: PageElement): Named {
  if (element.tag !== 'p' || !element.parent) return NOBODY;
  const names = readNames(nameAlone(element) ?? nameInBrackets(element) ?? '');
  const agency = names.length === 0 ? readClosingAgency(textOf(element)) : null;
  if ((names.length === 0 && agency === null) || !endsText(element)) return NOBODY;
  return agency === null ? peopleAlone(names) : organization(agency);
}
