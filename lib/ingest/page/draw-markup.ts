/** A tree of elements as React streams it, `["$","p",null,{"children":"…"}]`, or as JsonML, `["p",{"class":"lead"},"…"]`. */
export type MarkupTree = readonly unknown[];

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const TAGS = new Set(
  'a abbr article aside b blockquote br cite code dd div dl dt em figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr i li main nav ol p q s section small span strong sub sup table tbody td th thead time tr u ul'.split(
    ' ',
  ),
);
const VOID = new Set(['br', 'hr']);
/** Browsers stop nesting at 512, and no page that is drawn so nests half as deep. */
const MAX_DEPTH = 200;
/** "$L5" stands for the fifth row of the stream. */
const REFERENCE = /^\$L?([\da-f]+)$/;

const listIn = (value: unknown): MarkupTree => (Array.isArray(value) ? value : []);
const isReact = (value: unknown): boolean => {
  const list = listIn(value);
  return list[0] === '$' && typeof list[1] === 'string' && list.length >= 4;
};
const isJsonMl = (value: unknown): boolean => {
  const list = listIn(value);
  return list.length >= 2 && typeof list[0] === 'string' && TAGS.has(list[0]);
};

/** True for an element that holds others or words, rather than a list of strings that begins with "a". */
export function isMarkupTree(value: unknown): value is MarkupTree {
  if (isReact(value)) return true;
  if (!isJsonMl(value)) return false;
  const [, given, ...rest] = listIn(value);
  const children = isObject(given) ? rest : [given, ...rest];
  return children.some(isJsonMl) && children.every((child) => typeof child === 'string' || isJsonMl(child));
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** What a tree draws, and what it hands the components in it, each for another look. */
export interface Drawn {
  readonly html: string;
  readonly handed: readonly Json[];
}

/** What may still be drawn of a page, in nodes and in units of text: rows may stand for each other without end. */
export interface Budget {
  nodes: number;
  units: number;
}

/** The markup that `tree` stands for; `resolve` gives what stands in another row, each row once. Draws on `budget`. */
export function drawMarkup(tree: MarkupTree, resolve: (row: string) => unknown, budget: Budget): Drawn {
  const parts: string[] = [];
  const handed: Json[] = [];
  const seen = new Set<string>();
  const draw = (value: unknown, depth: number): void => {
    if (depth > MAX_DEPTH || budget.nodes-- <= 0 || budget.units <= 0) return;
    if (typeof value === 'string') {
      const row = REFERENCE.exec(value)?.[1];
      if (row === undefined) {
        budget.units -= value.length;
        parts.push(escaped(value.replace(/^\$\$/, '$')));
      } else if (!seen.has(row)) {
        seen.add(row);
        draw(resolve(row), depth + 1);
      }
      return;
    }
    if (typeof value === 'number') parts.push(String(value));
    if (!Array.isArray(value)) return;
    const react = isReact(value);
    if (!react && !isJsonMl(value)) {
      for (const each of value) draw(each, depth + 1);
      return;
    }
    const tag = String(react ? value[1] : value[0]);
    const given = react ? value[3] : value[1];
    const attributes: Json = isObject(given) ? given : {};
    if (react && Object.values(attributes).some((each) => typeof each === 'object')) handed.push(attributes);
    const open = TAGS.has(tag);
    if (open) {
      const named = attributes['className'] ?? attributes['class'];
      const href = attributes['href'];
      parts.push(
        `<${tag}${typeof named === 'string' ? ` class="${escaped(named)}"` : ''}${typeof href === 'string' ? ` href="${escaped(href)}"` : ''}>`,
      );
    }
    const inner = attributes['dangerouslySetInnerHTML'];
    if (isObject(inner) && typeof inner['__html'] === 'string' && !REFERENCE.test(inner['__html'])) {
      budget.units -= inner['__html'].length;
      parts.push(inner['__html']);
    }
    if (react) draw(attributes['children'], depth + 1);
    else for (const each of value.slice(isObject(given) ? 2 : 1)) draw(each, depth + 1);
    if (open && !VOID.has(tag)) parts.push(`</${tag}>`);
  };
  draw(tree, 0);
  return { html: parts.join(''), handed };
}
