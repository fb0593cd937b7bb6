import { plainLine } from '../../text/unseen';

/** A thing of schema.org as a page states it; only plain reads with `textIn` and `thingsIn`, never a trusted shape. */
export type Thing = Readonly<Record<string, unknown>>;

const MAX_THINGS = 500;
const MAX_DEPTH = 8;

/** What follows the end of a string, within a few blanks; behind a comma a new value must begin. */
const AFTER_STRING = /^\s{0,9}(?:[:}\]]|,\s{0,9}(?:["{[\]}\d-]|true\b|false\b|null\b)|$)/;
const AHEAD = 24;

/** `"He said "no" to it"`: quotation marks that end no string get the backslash that they lack. */
function escapeQuotes(text: string): string {
  let result = '';
  let isOpen = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (isOpen && char === '\\') result += char + (text[++at] ?? '');
    else if (char !== '"') result += char;
    else if (!isOpen || AFTER_STRING.test(text.slice(at + 1, at + 1 + AHEAD))) {
      isOpen = !isOpen;
      result += char;
    } else result += '\\"';
  }
  return result;
}

/** What pages get wrong in JSON: unescaped quotation marks, comment wrappers, raw line breaks in strings, trailing commas, escaped markup around it. */
function repairs(source: string): readonly (() => string)[] {
  const bare = source
    .replace(/^\s*(?:<!\[CDATA\[|<!--|\/\*.*?\*\/|\/\/\s*<!\[CDATA\[)/s, '')
    .replace(/(?:\]\]>|-->|\/\/\s*\]\]>|;)\s*$/, '');
  const spaced = bare.replace(/[\u0000-\u001F]+/g, ' ');
  const closed = spaced.replace(/,\s*([}\]])/g, '$1');
  return [
    () => source,
    () => spaced,
    () => closed,
    () => spaced.replace(/\\'/g, "'").replace(/\\(?!["\\/bfnrtu])/g, ''),
    () => escapeQuotes(closed),
  ];
}

/** The value of a block of a page's JSON-LD, mended where pages get JSON wrong; `null` when nothing helps. */
export function parseJsonLd(source: string): unknown {
  for (const repaired of repairs(source))
    try {
      return JSON.parse(repaired());
    } catch {
      // The next repair; a block that none helps is passed over: the page has other signals.
    }
  return null;
}

/** Every thing that the blocks of a page state, `@graph`, arrays and nested things included, in order. */
export function readJsonLd(blocks: readonly string[]): readonly Thing[] {
  const things: Thing[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (value === null || typeof value !== 'object' || depth > MAX_DEPTH || things.length >= MAX_THINGS)
      return;
    if (Array.isArray(value)) {
      for (const each of value.slice(0, MAX_THINGS)) visit(each, depth + 1);
      return;
    }
    if (Object.hasOwn(value, '@type')) things.push(value as Thing);
    for (const [key, inner] of Object.entries(value)) if (key !== '__proto__') visit(inner, depth + 1);
  };
  for (const block of blocks) visit(parseJsonLd(block), 0);
  return things;
}

/** True when one of the thing's types matches. */
export const isA = (thing: Thing, type: RegExp): boolean =>
  [thing['@type']].flat().some((each) => typeof each === 'string' && type.test(each));

/** The text of a property: a string, or the name of the thing it is; `null` when it is neither. */
export function textIn(thing: Thing | undefined, property: string): string | null {
  const value = thing && Object.hasOwn(thing, property) ? thing[property] : null;
  const first = Array.isArray(value) ? value[0] : value;
  const text =
    typeof first === 'string'
      ? first
      : first && typeof first === 'object'
        ? ((first as Thing)['name'] ?? (first as Thing)['@value'])
        : null;
  return typeof text === 'string' && text.trim()
    ? plainLine(decodeEntities(text)).replace(/\s+/g, ' ').trim() || null
    : null;
}

/** Every text of a property: several writers may stand as one person with several names. */
export const textsIn = (thing: Thing, property: string): readonly string[] =>
  thingsIn(thing, property).flatMap((each) => textIn({ each }, 'each') ?? []);

/** The things or strings of a property, as an array. */
export function thingsIn(thing: Thing | undefined, property: string): readonly (Thing | string)[] {
  const value = thing && Object.hasOwn(thing, property) ? thing[property] : null;
  return [value]
    .flat()
    .filter(
      (each): each is Thing | string =>
        typeof each === 'string' || (typeof each === 'object' && each !== null),
    );
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ', ndash: '–', mdash: '—', rsquo: '’', lsquo: '‘', ldquo: '“', rdquo: '”', hellip: '…' }; // prettier-ignore

/** Texts in JSON-LD are often escaped once too often: "Q&amp;A". */
export const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : '\uFFFD';
    },
  );
