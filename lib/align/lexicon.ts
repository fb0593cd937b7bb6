import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { opposites, scales, type Scale } from './data/scales';
import type { LexiconData } from './lexicon-data';
import { cosine, vectorRow } from './word-vectors';
import { standardSpelling } from './standard-spelling';

/** WordNet's parts of speech: noun, verb, adjective, adverb. */
export type WordClass = 'n' | 'v' | 'a' | 'r';

/** Where a word stands on one scale. */
export interface Rung {
  readonly scale: Scale;
  /** 0 = weakest. */
  readonly height: number;
}

/** The word knowledge of alignment, indexed for look-up. Sets are keyed by lemma or `lemma/class`. */
export interface Lexicon {
  readonly senses: ReadonlyMap<string, readonly number[]>;
  readonly hypernyms: readonly (readonly number[])[];
  readonly kin: readonly (readonly number[])[];
  readonly derived: ReadonlyMap<string, ReadonlySet<string>>;
  readonly opposed: ReadonlyMap<string, ReadonlySet<string>>;
  readonly rungs: ReadonlyMap<string, readonly Rung[]>;
  readonly data: LexiconData;
}

const link = (map: Map<string, Set<string>>, a: string, b: string): void => {
  const set = map.get(a);
  if (set) set.add(b);
  else map.set(a, new Set([b]));
};

function indexRungs(): Map<string, Rung[]> {
  const rungs = new Map<string, Rung[]>();
  for (const scale of scales)
    scale.rungs.forEach((words, height) => {
      for (const word of words.split(' ')) {
        const lemma = standardSpelling(word);
        const list = rungs.get(lemma) ?? [];
        if (!list.some((rung) => rung.scale === scale)) rungs.set(lemma, [...list, { scale, height }]);
      }
    });
  return rungs;
}

const ANTONYM_COMPANY = 0.4;

function build(data: LexiconData): Lexicon {
  const entries = data.entries.split('\n');
  const lemmas = entries.map((entry) => standardSpelling(entry.slice(0, -2)));
  const senses = new Map<string, readonly number[]>();
  entries.forEach((entry, i) => {
    const key = `${lemmas[i]}/${entry.slice(-1)}`;
    if (!senses.has(key)) senses.set(key, data.senses[i]);
  });
  const derived = new Map<string, Set<string>>();
  for (let i = 0; i < data.derivations.length; i += 2) {
    link(derived, lemmas[data.derivations[i]], lemmas[data.derivations[i + 1]]);
    link(derived, lemmas[data.derivations[i + 1]], lemmas[data.derivations[i]]);
  }
  const opposed = new Map<string, Set<string>>();
  for (let i = 0; i < data.antonyms.length; i += 2) {
    const [a, b] = [lemmas[data.antonyms[i]], lemmas[data.antonyms[i + 1]]];
    // "break" and "keep" are opposites of one rare sense: true ones keep like company.
    if (cosine(vectorRow(a), vectorRow(b)) < ANTONYM_COMPANY) continue;
    link(opposed, a, b);
    link(opposed, b, a);
  }
  for (const [left, right] of opposites)
    for (const a of left.split(' '))
      for (const b of right.split(' ')) {
        link(opposed, standardSpelling(a), standardSpelling(b));
        link(opposed, standardSpelling(b), standardSpelling(a));
      }
  return { senses, hypernyms: data.hypernyms, kin: data.kin, derived, opposed, rungs: indexRungs(), data };
}

let loaded: Lexicon | undefined;

/** The lexicon, read on the first call (about 60 ms) and kept. Throws when the model file is not there. */
export function loadLexicon(): Lexicon {
  if (!loaded) {
    const root = process.env.STANDFIRST_ROOT ?? process.cwd();
    const file = path.join(root, 'lib', 'align', 'models', 'lexicon.json.gz');
    loaded = build(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as LexiconData);
  }
  return loaded;
}
