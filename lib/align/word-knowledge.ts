import { loadLexicon, type Lexicon, type Rung, type WordClass } from './lexicon';
import { oncePerWord } from '../once';

/** A word as it is compared: lemma in lower case and standard spelling, "/", class. */
export type Entry = `${string}/${WordClass}`;

/** What the lexicon tells of one word, gathered once for all that it is compared with. */
export interface WordKnowledge {
  readonly lemma: string;
  readonly wordClass: WordClass;
  /** Synsets in this class, commonest first; undefined for a word that WordNet does not have in it. */
  readonly senses: readonly number[] | undefined;
  /** Synsets near to one of those. */
  readonly kin: ReadonlySet<number>;
  readonly derived: ReadonlySet<string>;
  readonly opposed: ReadonlySet<string>;
  /** Opposites of what is derived from it: "shrink" of "growth". */
  readonly opposedToDerived: ReadonlySet<string>;
  readonly rungs: readonly Rung[];
  /** "noticed" of "unnoticed", "legal" of "illegal"; null without such a prefix. */
  readonly withoutUn: string | null;
  readonly withoutIn: string | null;
}

/** How far up the hypernym chain two words may lie and still stand for each other in a headline. */
export const MAX_STEPS = 3;
/** Words that are remembered, so that a server does not grow for ever. */
const KEPT = 20_000;

const UN = /^(?:un|non-?)(?=\p{L}{4})/u;
const IN = /^(?:in|im|il|ir)(?=\p{L}{4})/u;
const NONE: ReadonlySet<never> = new Set();

function without(prefix: RegExp, lemma: string): string | null {
  const bare = lemma.replace(prefix, '');
  return bare === lemma ? null : bare;
}

function opposedToDerived({ derived, opposed }: Lexicon, lemma: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const form of derived.get(lemma) ?? [])
    for (const other of opposed.get(form) ?? []) if (other !== form) found.add(other);
  return found.size > 0 ? found : NONE;
}

/** What is known of a word; remembered for the last thousands. */
export const knowledgeOf: (entry: string) => WordKnowledge = oncePerWord(KEPT, (entry) => {
  const lexicon = loadLexicon();
  const lemma = entry.slice(0, -2);
  const senses = lexicon.senses.get(entry);
  return {
    lemma,
    wordClass: entry.slice(-1) as WordClass,
    senses,
    kin: senses ? new Set(senses.flatMap((synset) => lexicon.kin[synset])) : NONE,
    derived: lexicon.derived.get(lemma) ?? NONE,
    opposed: lexicon.opposed.get(lemma) ?? NONE,
    opposedToDerived: opposedToDerived(lexicon, lemma),
    rungs: lexicon.rungs.get(lemma) ?? [],
    withoutUn: without(UN, lemma),
    withoutIn: without(IN, lemma),
  };
});

const climbs = oncePerWord(KEPT, (entry) => climb(loadLexicon(), entry));

/** Synset → steps up from the word, at most `MAX_STEPS`; the later a sense stands, the dearer it is. */
export const climbOf = ({ lemma, wordClass }: WordKnowledge): ReadonlyMap<number, number> =>
  climbs(`${lemma}/${wordClass}`);

function climb({ senses, hypernyms }: Lexicon, entry: string): ReadonlyMap<number, number> {
  const reached = new Map<number, number>();
  (senses.get(entry) ?? []).forEach((synset, rank) => {
    let layer: readonly number[] = [synset];
    for (let step = 0; step <= MAX_STEPS && layer.length > 0; step++) {
      const cost = step + (rank > 1 ? 0.5 : 0);
      for (const id of layer) if ((reached.get(id) ?? Infinity) > cost) reached.set(id, cost);
      layer = layer.flatMap((id) => hypernyms[id]);
    }
  });
  return reached;
}
