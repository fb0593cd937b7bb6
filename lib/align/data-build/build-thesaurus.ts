// Closes the hand-written thesaurus (lib/align/data/thesaurus/*.txt) both ways and writes lib/align/models/thesaurus.txt.gz.
// Run: node lib/launch/run.mjs lib/align/data-build/build-thesaurus.ts
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { standardSpelling } from '../standard-spelling';
import { readFields, SIGNS, type Listing } from '../thesaurus-line';

/** Two words that so many words are the same as, and so great a share of all that are, are near to each other. */
const SHARED = 2;
const SHARE = 0.2;

const root = process.env.STANDFIRST_ROOT ?? process.cwd();
const folder = path.join(root, 'lib/align/data/thesaurus');

/** Verbs that have a line, so that "be_charged" is found under "charge". */
const verbs = new Set<string>();
function baseForm(form: string): string {
  for (const base of [
    form.replace(/ied$/, 'y'),
    form.replace(/([a-z])\1ed$/, '$1'),
    form.replace(/ed$/, 'e'),
    form.replace(/ed$/, ''),
  ])
    if (base !== form && verbs.has(base)) return base;
  return form;
}

/** Standard spelling; a passive stands under its verb, and no expression begins with "be". */
function spell(word: string): string {
  const parts = word.split('_').map(standardSpelling);
  if (parts[0] !== 'be' || parts.length === 1) return parts.join('_');
  return parts.length === 2 ? baseForm(parts[1]) : parts.slice(1).join('_');
}

type Entry = Map<string, Listing>;
const entries = new Map<string, Entry>();
const entryOf = (word: string): Entry => {
  let entry = entries.get(word);
  if (!entry) entries.set(word, (entry = new Map()));
  return entry;
};

/** Of two lines that speak of one pair the one that is stricter is believed. */
const STRICT: readonly Listing[] = ['near', 'alike', 'same', 'backs', 'falls-short', 'denies'];
function add(word: string, other: string, listing: Listing): void {
  if (word === other) return;
  const entry = entryOf(word);
  const before = entry.get(other);
  if (before === undefined || STRICT.indexOf(listing) > STRICT.indexOf(before)) entry.set(other, listing);
}

const lines = readdirSync(folder)
  .sort()
  .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n'))
  .flatMap((line) => {
    const match = /^([^\s/#]+)\/([vnar]) (.*)$/.exec(line);
    return match ? [match.slice(1)] : [];
  });
for (const [word, wordClass] of lines) if (wordClass === 'v') verbs.add(standardSpelling(word));
const own = lines.flatMap(([word, , fields]) =>
  [...readFields(fields)].map(([other, listing]): [string, string, Listing] => [
    spell(word),
    spell(other),
    listing,
  ]),
);
for (const [word, other, listing] of own) add(word, other, listing);
const INVERSE: Readonly<Record<Listing, Listing>> = {
  same: 'alike',
  alike: 'alike',
  near: 'near',
  backs: 'falls-short',
  'falls-short': 'backs',
  denies: 'denies',
};
// What an entry says of its own headword goes before what follows from another's.
const direct = new Map([...entries].map(([word, entry]) => [word, new Set(entry.keys())]));
for (const [word, other, listing] of own)
  if (!direct.get(other)?.has(word)) add(other, word, INVERSE[listing]);

const same = new Map(
  [...entries].map(([word, entry]) => [
    word,
    [...entry].filter(([, listing]) => listing === 'same' || listing === 'alike').map(([other]) => other),
  ]),
);
const near: [string, string][] = [];
for (const [word, others] of same) {
  const shared = new Map<string, number>();
  for (const other of others)
    for (const third of same.get(other) ?? []) shared.set(third, (shared.get(third) ?? 0) + 1);
  for (const [third, count] of shared) {
    const all = others.length + (same.get(third)?.length ?? 0) - count;
    if (third !== word && !entries.get(word)?.has(third) && count >= SHARED && count / all >= SHARE)
      near.push([word, third]);
  }
}
for (const [word, third] of near) add(word, third, 'near');

const closed = [...entries]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([word, entry]) =>
    [
      word,
      ...SIGNS.flatMap(([listing, sign]) => {
        const words = [...entry].filter(([, other]) => other === listing).map(([other]) => other);
        return words.length > 0 ? [`${sign} ${words.join(', ')}`] : [];
      }),
    ].join(' '),
  );
const file = gzipSync(closed.join('\n'), { level: 9 });
writeFileSync(path.join(root, 'lib/align/models/thesaurus.txt.gz'), file);
console.error(`${own.length} pairs, ${closed.length} words, ${near.length} near, ${file.length} bytes`);
