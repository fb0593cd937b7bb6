import { drawMarkup, isMarkupTree, type MarkupTree } from './draw-markup';
import { readFlight } from './read-flight';

/** What a page hands its scripts: `<script id="__NEXT_DATA__" type="application/json">`, `window.__STATE__ = {…}`. */
const NAMED =
  /(?:Fusion\.globalContent|__(?:PRELOADED|INITIAL|APOLLO|NEXT|REDUX|SERVER|APP)_?(?:STATE|DATA|PROPS)__|__NUXT__|__data)\s*=\s*(?=\{)/g;
/** State with more text than this holds a whole site. */
const LONGEST = 4_000_000;
const MAX_VALUES = 100_000;
const MAX_DEPTH = 40;
/** A string with less than this is no paragraph of running text. */
const PROSE = 40;
/** So many paragraphs make a body; fewer may be three teasers. */
const LEAST_PARAGRAPHS = 3;
const LEAST_LENGTH = 400;

const TEXT_KEYS = [
  'content',
  'text',
  'html',
  'value',
  'body',
  'paragraph',
  'data',
  'copy',
  'markup',
] as const;
const BODY_KEY = /^(?:article_?)?(?:body|content|text|story|full_?text)(?:_?(?:html|text|copy|content))?$/i;
/** Elements of a story that are no text of it. */
const NO_TEXT =
  /image|photo|video|audio|gallery|interstitial|related|promo|newsletter|advert|embed|reference|raw_html|divider|social|button|caption|author|byline|tag|card|link_list|infobox|summary/i;
const HEADING = /head(?:er|ing|line)|subtitle|^h[2-6]$/i;
const LIST = /list|^[uo]l$/i;

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where the JSON object that opens at `start` ends, -1 when it does not close: braces are counted outside strings. */
function endOfObject(source: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let i = start; i < source.length; i++) {
    const char = source[i];
    if (quoted) {
      if (char === '\\') i++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return i + 1;
  }
  return -1;
}

/** A script is looked through for the ends of its objects at most so many times over: thousands may open and never close. */
const PASSES = 8;

/** The objects that a script names. */
function* objectsIn(script: string): Generator<string> {
  let left = PASSES * script.length;
  for (const match of script.matchAll(NAMED)) {
    if (left <= 0) return;
    const start = match.index + match[0].length;
    const end = endOfObject(script, start);
    left -= (end < 0 ? script.length : end) - start;
    if (end >= 0) yield script.slice(start, end);
  }
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    // Not JSON but a script's own notation: the page has other signals.
    return null;
  }
}

/** Every value that a page hands its scripts, `[]` when none can be read. */
function statesIn(scripts: readonly string[]): readonly unknown[] {
  return scripts.flatMap((script) => {
    if (script.length > LONGEST) return [];
    if (/^\s*[{[]/.test(script)) return [parse(script)];
    return [...objectsIn(script)].map(parse);
  });
}

/** Text that is no markup is written as markup. */
const asHtml = (text: string): string =>
  /<\/?[a-z][^<>]*>|&(?:#\d+|\w+);/i.test(text) ? text : text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Where an element leads, as an attribute's value: `{"type":"a","attribs":{"href":"/x"},…}`; `null` for all others. */
function linkOf(item: Json): string | null {
  if (item['type'] !== 'a' && item['tag'] !== 'a' && item['name'] !== 'a') return null;
  const given = [item['attribs'], item['attributes'], item['props'], item].find(
    (each): each is Json => isObject(each) && typeof each['href'] === 'string',
  );
  return given ? String(given['href']).replace(/&/g, '&amp;').replace(/"/g, '&quot;') : null;
}

/** The words of a story's element: its own, or those of the runs that it consists of. */
function wordsOf(item: unknown, depth = 0): string {
  if (typeof item === 'string') return asHtml(item);
  if (depth > 6) return '';
  if (Array.isArray(item)) return item.map((each) => wordsOf(each, depth + 1)).join('');
  if (!isObject(item)) return '';
  const link = linkOf(item);
  for (const key of [...TEXT_KEYS, 'children'])
    if (Object.hasOwn(item, key) && item[key]) {
      const words = wordsOf(item[key], depth + 1);
      if (words) return link === null ? words : `<a href="${link}">${words}</a>`;
    }
  return '';
}

function elementOf(item: unknown): string {
  if (!isObject(item)) return typeof item === 'string' ? `<p>${wordsOf(item)}</p>` : '';
  const type = ['type', '_type', '__typename', 'nodeType', 'kind', 'name', 'tag']
    .map((key) => (Object.hasOwn(item, key) ? item[key] : null))
    .filter((value) => typeof value === 'string')
    .join(' ');
  const style = typeof item['style'] === 'string' ? item['style'] : '';
  if (NO_TEXT.test(type)) return '';
  const listed = item['items'] ?? item['listItems'];
  if (LIST.test(type) && Array.isArray(listed))
    return `<ul>${listed.map((each) => `<li>${wordsOf(each)}</li>`).join('')}</ul>`;
  const words = wordsOf(item);
  if (words === '') return '';
  if (/^<(?:p|h[1-6]|ul|ol|blockquote)\b/i.test(words)) return words;
  return HEADING.test(type) || HEADING.test(style) ? `<h2>${words}</h2>` : `<p>${words}</p>`;
}

const paragraphs = (html: string): number =>
  html.split(/<\/p>|<\/li>/i).filter((each) => each.replace(/<[^>]*>/g, '').length >= PROSE).length;

/**
 * The body as HTML that a page hands its scripts, for pages that a script draws: of all lists of elements and all strings of
 * markup that hold `opening` the one with most running text. `null` when nothing there is a text of three paragraphs. Linear in the page's size.
 */
export function readState(scripts: readonly string[], opening = ''): string | null {
  let best: string | null = null;
  let most = LEAST_LENGTH;
  const offer = (html: string): void => {
    const text = html.replace(/<[^>]*>/g, '');
    if (text.length <= most || paragraphs(html) < LEAST_PARAGRAPHS || !text.includes(opening)) return;
    most = text.length;
    best = html;
  };
  const rows = readFlight(scripts.filter(({ length }) => length <= LONGEST));
  const read = new Map<string, unknown>();
  const rowOf = (row: string): unknown => {
    const found = rows.get(row);
    if (!found || found.kind === 'text') return found?.value ?? null;
    if (!read.has(row)) read.set(row, parse(found.value));
    return read.get(row);
  };
  const handed = new Set<unknown>();
  const budget = { nodes: 4 * MAX_VALUES, units: LONGEST };
  const draw = (tree: MarkupTree): void => {
    const drawn = drawMarkup(tree, rowOf, budget);
    offer(drawn.html);
    for (const props of drawn.handed) {
      if (handed.has(props)) continue;
      handed.add(props);
      for (const [name, inner] of Object.entries(props)) if (name !== 'children') visit(inner, name, 1);
    }
  };
  let values = 0;
  const visit = (value: unknown, key: string, depth: number): void => {
    if (depth > MAX_DEPTH || values++ > MAX_VALUES) return;
    if (typeof value === 'string') {
      if (value.length < LEAST_LENGTH) return;
      if (/<p[\s>]/i.test(value)) offer(value);
      else if (BODY_KEY.test(key) && value.includes('\n'))
        offer(
          value
            .split(/\n+/)
            .map((line) => `<p>${asHtml(line)}</p>`)
            .join(''),
        );
    } else if (isMarkupTree(value)) draw(value);
    else if (Array.isArray(value)) {
      if (value.length >= LEAST_PARAGRAPHS && depth < MAX_DEPTH / 2) offer(value.map(elementOf).join(''));
      for (const each of value) visit(each, key, depth + 1);
    } else if (isObject(value))
      for (const [name, inner] of Object.entries(value)) visit(inner, name, depth + 1);
  };
  for (const state of statesIn(scripts)) visit(state, '', 0);
  for (const row of rows.keys()) visit(rowOf(row), '', 0);
  return best;
}
