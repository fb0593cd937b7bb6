import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import compile from 'icu-minify/compile';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { MESSAGES, type Messages } from '@/app/messages/all';
import { compileRooms } from '@/app/messages/compile-room';
import { chooseLocale, LOCALES } from '@/app/messages/locales';
import { DOCUMENT_PROBLEMS, PROBLEMS } from '@/app/messages/problems';
import { documentProblemCodes } from '@/lib/ingest/document-problem';
import { problemCodes } from '@/lib/ingest/problem';

const root = path.resolve(__dirname, '..', '..');

/** Every message by its whole key. */
const flat = (tree: object, at = ''): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(tree).flatMap(([key, value]: [string, string | object]) =>
      typeof value === 'string' ? [[`${at}${key}`, value] as const] : [...flat(value, `${at}${key}.`)],
    ),
  );

const SELECT = 1;

/** Arguments, tags and choices of a compiled message or of a branch of one (icu-minify's types.d.ts): a text, or a list of nodes. */
const partsOf = (nodes: unknown): readonly string[] =>
  Array.isArray(nodes) ? nodes.flatMap(partsOfNode) : [];

/** Of one node: `[argument]`, `[argument, kind, options]` or `[tag, ...nodes]`. */
function partsOfNode(node: unknown): readonly string[] {
  if (!Array.isArray(node)) return [];
  const [name, kind, options] = node as [string, unknown, unknown];
  if (node.length === 1) return [`{${name}}`];
  if (typeof kind !== 'number' || kind < SELECT) return [`<${name}>`, ...partsOf(node.slice(1))];
  const branches = typeof options === 'object' && options !== null ? Object.entries(options) : [];
  const choices = kind === SELECT ? branches.map(([choice]) => `{${name}: ${choice}}`) : [];
  return [`{${name}}`, ...choices, ...branches.flatMap(([, branch]) => partsOf(branch))];
}
const parts = (message: string): string => [...new Set(partsOf(compile(message)))].sort().join(' ');

/** Messages of names alone. */
const NAMES_ALONE = ['networkx, yEd', 'Cytoscape, cytoscape.js', 'schema.org, PROV-O'];

const english = flat(MESSAGES.en);

describe.each(LOCALES.filter((locale) => locale !== 'en'))('the messages of %s', (locale) => {
  const told = flat(MESSAGES[locale]);

  it('are those of English, all of them', () => {
    expect([...told.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('have the arguments, tags and choices of English', () => {
    const wrong = [...english].flatMap(([key, message]) => {
      const [own, theirs] = [parts(message), parts(told.get(key) ?? '')];
      return own === theirs ? [] : [`${key}: ${own} / ${theirs}`];
    });
    expect(wrong).toEqual([]);
  });

  it('tell of every problem with a page or file', () => {
    expect(Object.keys(PROBLEMS[locale])).toEqual([...problemCodes]);
    const { [locale]: ofDocuments } = DOCUMENT_PROBLEMS;
    const other = problemCodes.filter((code) => ofDocuments[code] !== PROBLEMS[locale][code]);
    expect(other.sort()).toEqual([...documentProblemCodes].sort());
  });

  it('are not left in English', () => {
    const words = (message: string) => message.replace(/<[^>]*>|\{[^}]*\}/g, ' ').match(/\p{L}{2,}/gu) ?? [];
    const same = [...english].filter(
      ([key, message]) => told.get(key) === message && words(message).length > 2,
    );
    expect(same.map(([, message]) => message).filter((one) => !NAMES_ALONE.includes(one))).toEqual([]);
  });
});

describe('the German messages', () => {
  const german = [...flat(MESSAGES.de), ...flat(DOCUMENT_PROBLEMS.de, 'problems.')];

  it('quote as German papers do, „so“', () => {
    const wrong = german.filter(([, message]) => {
      const marks = message.match(/[„“”"]/g)?.join('') ?? '';
      return !/^(?:„“)*$/.test(marks);
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('say Sie', () => {
    const wrong = german.filter(([, message]) => /\b(?:du|dich|dir|dein\w*|euch|euer\w*)\b/i.test(message));
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('set a blank before dots that leave something out', () => {
    const wrong = german.filter(([, message]) => /\p{L}…/u.test(message));
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});

describe('messages for a browser', () => {
  it('are plain objects, as React sends no others', () => {
    const foreign = (tree: unknown, at: string): readonly string[] => {
      if (typeof tree !== 'object' || tree === null) return [];
      const own = Array.isArray(tree) || Object.getPrototypeOf(tree) === Object.prototype ? [] : [at];
      return [...own, ...Object.entries(tree).flatMap(([key, value]) => foreign(value, `${at}.${key}`))];
    };
    const rooms = Object.keys(MESSAGES.en) as (keyof Messages)[];
    for (const locale of LOCALES) expect(foreign(compileRooms(locale, rooms), locale)).toEqual([]);
  });
});

describe('the language of a reader', () => {
  it.each<[string, string | undefined, string | null]>([
    ['en', undefined, null],
    ['en', undefined, 'fr, ja'],
    ['de', undefined, 'de'],
    ['de', undefined, 'de-AT,de;q=0.9,en;q=0.8'],
    ['en', undefined, 'fr;q=1, en;q=0.7, de;q=0.3'],
    ['en', undefined, 'de;q=0, en;q=0.1'],
    ['en', 'en', 'de'],
    ['de', 'de', 'en'],
    ['de', 'xx', 'de'],
    ['en', '__proto__', ';;;q=x,,'],
    ['en', undefined, `${'x,'.repeat(100_000)}de`],
  ])('is %s for the choice %s and Accept-Language %s', (locale, cookie, accepted) => {
    expect(chooseLocale(cookie, accepted)).toBe(locale);
  });
});

/** Attributes whose words are read or heard. */
const SPOKEN = /^(?:aria-label|aria-valuetext|alt|title|placeholder|label|button|hint)$/;
/** Names, and what is typed or read by machines as it stands. */
const NO_WORDS =
  /^(?:Standfirst|https:\/\/\S*|SHA-256|sha256:|opinion\/|curl -H .*|' -F url=.*|\/api\/v1\/captures)$/;
/** Receipts are for machines too: the same in every language. */
const RECEIPT = /^app\/article\/receipt\.tsx:/;

/** English words that stand in the markup of a component, and not in a message: "file:line words". */
function wordsIn(file: string): readonly string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const tell = (node: ts.Node, text: string) => {
    const words = text.trim();
    if (!/\p{L}{2}/u.test(words) || NO_WORDS.test(words)) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${path.relative(root, file)}:${line + 1} ${words}`);
  };
  const isText = (node: ts.Node): node is ts.StringLiteralLike => ts.isStringLiteralLike(node);
  /** A string that is shown: itself, or by a choice (`busy ? 'Adding…' : 'Add'`) or a template. */
  const shown = (node: ts.Node): void => {
    if (isText(node)) tell(node, node.text);
    else if (ts.isTemplateExpression(node)) {
      tell(node, node.head.text);
      for (const span of node.templateSpans) tell(span, span.literal.text);
    } else if (ts.isConditionalExpression(node)) {
      shown(node.whenTrue);
      shown(node.whenFalse);
    } else if (ts.isBinaryExpression(node)) {
      shown(node.right);
    } else if (ts.isParenthesizedExpression(node)) shown(node.expression);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) tell(node, node.text);
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent))
      shown(node.expression);
    if (ts.isJsxAttribute(node) && node.initializer && SPOKEN.test(node.name.getText())) {
      const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
      if (value) shown(value);
    }
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'title' && isText(node.initializer))
      tell(node, node.initializer.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

it('no page has words of its own: each is a message', () => {
  const components = readdirSync(path.join(root, 'app'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx') && !name.startsWith('api'))
    .map((name) => path.join(root, 'app', name));
  expect(components.length).toBeGreaterThan(100);
  expect(components.flatMap(wordsIn).filter((one) => !RECEIPT.test(one))).toEqual([]);
});
