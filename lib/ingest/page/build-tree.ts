import type { DefaultTreeAdapterMap } from 'parse5';
import { isUndrawn } from './is-undrawn';
import { nameWords } from './name-words';
import type { PageElement, PageTree } from './page-tree';
import type { ParsedHtml } from './parse-html';

type Node = DefaultTreeAdapterMap['node'];
type Parent = DefaultTreeAdapterMap['parentNode'];

/** Browsers stop nesting at 512; what lies deeper is lifted to that depth, its text is kept. */
const MAX_DEPTH = 512;
const MAX_ATTRIBUTES = 200;
/** News pages have 500 to 10,000 elements. */
export const MAX_NODES = 100_000;
const MAX_ATTRIBUTE_LENGTH = 8_192;

/**
 * Never text for a reader. `template` is not drawn; a `noscript` repeats what scripts draw; the readings above Japanese
 * characters (`rt`) say the same word twice.
 */
const SKIPPED = new Set(
  'script style noscript template svg math canvas object embed applet video audio map select datalist textarea iframe frame frameset rt rp'.split(
    ' ',
  ),
);

/** JSON-LD whose script element forgot to say so. */
const UNTYPED = /^\s*\{\s*"@context"\s*:\s*"https?:\/\/schema\.org/;

/** Data that a page hands its scripts, by the names that the frameworks of news sites use. */
const STATE =
  /Fusion\.globalContent\s*=|__[A-Z]+_?(?:STATE|DATA|PROPS)__\s*=|__NUXT__\s*=|\b__data\s*=|__next_f\.push\(/;

interface Draft extends PageElement {
  readonly children: (PageElement | string)[];
}

const NONE: Readonly<Record<string, string>> = Object.freeze(Object.create(null) as Record<string, string>);

function attributesOf(element: DefaultTreeAdapterMap['element']): Readonly<Record<string, string>> {
  if (element.attrs.length === 0) return NONE;
  // No prototype: a page may name an attribute "__proto__" or "constructor".
  const attributes: Record<string, string> = Object.create(null);
  for (const { name, value } of element.attrs.slice(0, MAX_ATTRIBUTES))
    attributes[name] = value.length > MAX_ATTRIBUTE_LENGTH ? value.slice(0, MAX_ATTRIBUTE_LENGTH) : value;
  return attributes;
}

/**
 * The light tree of a page that every later step reads; `null` when it has more nodes than any article. `scripts`: `off`
 * keeps what a page shows only to browsers that run none.
 */
export function buildTree(document: ParsedHtml, scripts: 'on' | 'off' = 'on'): PageTree | null {
  const jsonLd: string[] = [];
  const states: string[] = [];
  const root: Draft = {
    tag: '#root',
    attributes: NONE,
    names: '',
    hidden: false,
    children: [],
    parent: null,
  };
  const stack: { readonly from: Node; readonly to: Draft; readonly depth: number }[] = [];
  const push = (parent: Parent, to: Draft, depth: number): void => {
    for (let i = parent.childNodes.length - 1; i >= 0; i--)
      stack.push({ from: parent.childNodes[i], to, depth });
  };
  push(document, root, 0);
  for (let nodes = 0; stack.length > 0; nodes++) {
    if (nodes > MAX_NODES) return null;
    const { from, to, depth } = stack.pop()!;
    if (from.nodeName === '#text') {
      to.children.push((from as DefaultTreeAdapterMap['textNode']).value);
      continue;
    }
    if (!('tagName' in from)) continue;
    const attributes = attributesOf(from);
    if (from.tagName === 'script') {
      const script = from.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      if (/ld\+json/i.test(attributes.type ?? '') || (!attributes.type && UNTYPED.test(script)))
        jsonLd.push(script);
      else if (attributes.type === 'application/json' || STATE.test(script.slice(0, 2_000)))
        states.push(script);
    }
    if (SKIPPED.has(from.tagName) && !(scripts === 'off' && from.tagName === 'noscript')) continue;
    if (depth >= MAX_DEPTH) {
      push(from, to, depth);
      continue;
    }
    const bare = attributes === NONE;
    const element: Draft = {
      tag: from.tagName,
      attributes,
      names: bare ? '' : nameWords(from.tagName, attributes),
      hidden: !bare && isUndrawn(attributes),
      children: [],
      parent: to,
    };
    to.children.push(element);
    push(from, element, depth + 1);
  }
  return { root, jsonLd, states };
}
