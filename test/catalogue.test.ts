import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
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
    return /\.tsx?$/.test(entry.name) && full !== __filename ? [full] : [];
  });

/** The ids that tests name: "T12", and each of "F1–F3". */
function named(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const file of files(__dirname))
    for (const [, family, from, to] of readFileSync(file, 'utf8').matchAll(
      /\b([UHTXFPASEDQ])(\d{1,2})\b(?:[–-]\1(\d{1,2})\b)?/g,
    ))
      for (let n = Number(from); n <= Number(to ?? from); n++) found.add(`${family}${n}`);
  return found;
}

it('every case of the catalogue has a test that names it', () => {
  const found = named();
  expect(ids.filter((id) => !found.has(id))).toEqual([]);
});
