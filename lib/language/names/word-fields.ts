import derived from './data/word-fields.json';

/** Bits of the fields of WordNet 3.1 that a noun's first senses lie in. */
export const NOUN_FIELD = { person: 1, group: 2, communication: 4, cognition: 8, feeling: 16 } as const;
/** Bits of the fields of WordNet 3.1 that a verb's first senses lie in. */
export const VERB_FIELD = {
  communication: 1,
  cognition: 2,
  perception: 4,
  emotion: 8,
  social: 16,
  change: 32,
  motion: 64,
  possession: 128,
} as const;

function bitsByLemma(
  lists: Readonly<Record<string, string>>,
  bits: Readonly<Record<string, number>>,
): Map<string, number> {
  const byLemma = new Map<string, number>();
  for (const [field, words] of Object.entries(lists))
    for (const word of words.split(' ')) byLemma.set(word, (byLemma.get(word) ?? 0) | bits[field]);
  return byLemma;
}

let nouns: Map<string, number> | null = null;
let verbs: Map<string, number> | null = null;

/** The fields that a noun lies in as a set of `NOUN_FIELD` bits; 0 for a word that WordNet does not know or files elsewhere. */
export function nounFields(lemma: string): number {
  nouns ??= bitsByLemma(derived.noun, NOUN_FIELD);
  return nouns.get(lemma) ?? 0;
}

/** The fields that a verb lies in as a set of `VERB_FIELD` bits; 0 for a word that WordNet does not know or files elsewhere. */
export function verbFields(lemma: string): number {
  verbs ??= bitsByLemma(derived.verb, VERB_FIELD);
  return verbs.get(lemma) ?? 0;
}

let kinOf: Map<string, readonly [number, number]> | null = null;

/** Numbers of the two groups of like meaning that a verb belongs to, the nearer one first; `[0, 0]` for a word that WordNet does not know. */
export function verbKin(lemma: string): readonly [number, number] {
  if (kinOf === null) {
    kinOf = new Map();
    for (const entry of derived.kin.split(' ')) {
      const [verb, near, far] = entry.split(':');
      kinOf.set(verb, [parseInt(near, 36), parseInt(far, 36)]);
    }
  }
  return kinOf.get(lemma) ?? [0, 0];
}
