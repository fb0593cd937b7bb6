import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** The catalogue of hostile cases: how many of each family. URL, HTTP, HTML, text, feeds, uploads, API, auth, export, database, queue. */
const FAMILIES = { U: 24, H: 29, T: 23, X: 10, F: 8, P: 6, A: 10, S: 12, E: 6, D: 8, Q: 9 } as const;

const ids = Object.entries(FAMILIES).flatMap(([family, count]) =>
  Array.from({ length: count }, (_, i) => `${family}${i + 1}`),
);

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'eval' || entry.name === 'bench' ? [] : files(full);
    return /\.test\.tsx?$|hostile-site\.ts$/.test(entry.name) && full !== __filename ? [full] : [];
  });

const ID = /([UHTXFPASEDQ])(\d{1,2})(?:–\1(\d{1,2}))?/;
/** "A5, A8: decides …", "T12 T21", "(D2, Q1; npm run soak …)": how a title, or the row of a table of cases, names what it is about. */
const NAMED = new RegExp(
  `(?:^|(?<=\\s)\\()${ID.source}(?:,? ${ID.source.replace('\\1', '[UHTXFPASEDQ]')})*(?=[:;) ]|$)`,
  'g',
);

/** The ids in a text of a test: "T12", and each of "F1–F3". */
function idsIn(text: string): readonly string[] {
  const found: string[] = [];
  for (const [named] of text.matchAll(NAMED))
    for (const [, family, from, to] of named.matchAll(new RegExp(ID, 'g')))
      for (let n = Number(from); n <= Number(to ?? from); n++) found.push(`${family}${n}`);
  return found;
}

/** Every string of the file: a hexadecimal digit in an address, or a variable, names no case. */
function stringsOf(file: string): readonly string[] {
  const strings: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) strings.push(node.text);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return strings;
}

it('reads ids where a title has them, and nowhere else', () => {
  expect(['F1–F3: reads no entity', 'A5, A8: decides', 'T12 T21', 'goes on (D2, Q1; npm run soak)'].map(idsIn)).toEqual([
    ['F1', 'F2', 'F3'],
    ['A5', 'A8'],
    ['T12', 'T21'],
    ['D2', 'Q1'],
  ]);
  expect(['http://localhost%E3%80%82/', 'the S1 of it', 'SUM(A1)', 'X10s', ''].flatMap(idsIn)).toEqual([]);
}); // prettier-ignore

it('every case of the catalogue has a test whose title names it', () => {
  const found = new Set(files(__dirname).flatMap((file) => stringsOf(file).flatMap(idsIn)));
  expect(ids.filter((id) => !found.has(id))).toEqual([]);
});
