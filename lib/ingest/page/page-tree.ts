import { plainLine } from '../../text/unseen';

/** An element of a page, lighter than a DOM: what the reader needs and nothing that a hostile page can grow. */
export interface PageElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its class names and id as words: " c article body "; see name-words.ts. */
  readonly names: string;
  /** True when it is not drawn, by attribute or by its own style. */
  readonly hidden: boolean;
  /** Elements and text, in order. */
  readonly children: readonly (PageElement | string)[];
  readonly parent: PageElement | null;
}

/** The page after its one parse. */
export interface PageTree {
  readonly root: PageElement;
  /** Content of `<script type="application/ld+json">`, unparsed, in order. */
  readonly jsonLd: readonly string[];
  /** Scripts that hold what a script is to draw, unparsed, in order: see read-state.ts. */
  readonly states: readonly string[];
}

/** Value of an attribute, `''` when it is absent. */
export const attributeOf = (element: PageElement, name: string): string => element.attributes[name] ?? '';

/** Every element below `root` in document order, `root` first; goes no deeper where `enter` says false. */
export function* elementsOf(
  root: PageElement,
  enter: (element: PageElement) => boolean = () => true,
): Generator<PageElement> {
  const stack: PageElement[] = [root];
  while (stack.length > 0) {
    const element = stack.pop()!;
    yield element;
    if (!enter(element)) continue;
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i];
      if (typeof child !== 'string') stack.push(child);
    }
  }
}

/** Text below `element`, white space folded, at most about `limit` characters, less what stands in elements that are `skipped`. */
export function textOf(
  element: PageElement,
  limit = 20_000,
  skipped: (element: PageElement) => boolean = () => false,
): string {
  const parts: string[] = [];
  let length = 0;
  const stack: (PageElement | string)[] = [element];
  while (stack.length > 0 && length < limit) {
    const node = stack.pop()!;
    if (typeof node === 'string') {
      parts.push(node);
      length += node.length;
    } else if (!skipped(node)) {
      if (!INLINE.has(node.tag)) parts.push(' ');
      stack.push(' ');
      if (INLINE.has(node.tag)) stack.pop();
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]);
    }
  }
  return plainLine(parts.join('')).replace(/\s+/g, ' ').trim();
}

/** Elements that stand within a line, what says something to machines there too; every other one, unknown ones too, begins a new line. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr o-topic q rp rt ruby s samp small span strike strong sub sup time tt u var wbr label amp-link meta link'.split(
    ' ',
  ),
);

const LINES = /^(?:p|h[1-6]|a|b|em|i|span|strong)$/;

/** True when `element` stands within a line: by its tag, or as an element of a site's own in a paragraph (`<x-source>`). */
export const isInline = (element: PageElement): boolean =>
  INLINE.has(element.tag) ||
  (element.tag.includes('-') &&
    element.parent !== null &&
    LINES.test(element.parent.tag) &&
    element.children.every((child) => typeof child === 'string' || INLINE.has(child.tag)));

/** True when `element` lies below `ancestor` or is it. */
export function isWithin(element: PageElement | null, ancestor: PageElement): boolean {
  for (let each = element; each; each = each.parent) if (each === ancestor) return true;
  return false;
}
