/** One place of the gazetteer: names, kind, wholes it is part of, demonyms; lists are joined by "|", all in lower case. */
export type PlaceData = readonly [
  names: string,
  kind: 'country' | 'state' | 'city' | 'continent' | 'region',
  parents: string,
  demonyms: string,
];

/** The shipped reduction of WordNet 3.1, as data-build/build-lexicon.ts writes it. Numbers are indices into the lists. */
export interface LexiconData {
  /** `lemma/pos` a line, pos one of n v a r, sorted. */
  readonly entries: string;
  /** For each entry its synsets, commonest first. */
  readonly senses: readonly (readonly number[])[];
  /** For each synset its hypernyms. */
  readonly hypernyms: readonly (readonly number[])[];
  /** For each synset those near to it: similar adjectives, verb groups, entailments, causes, attributes. */
  readonly kin: readonly (readonly number[])[];
  /** Pairs of entries, flat: "resign/v", "resignation/n". */
  readonly derivations: readonly number[];
  /** Pairs of entries, flat: "rise/v", "fall/v". */
  readonly antonyms: readonly number[];
  readonly places: readonly PlaceData[];
}
