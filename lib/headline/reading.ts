import type { Place } from '../align/places';
import type { Quantity } from '../align/read-quantities';
import type { Entry } from '../align/relate-words';
import type { WordClass } from '../align/lexicon';
import type { Span, Token } from '../types';

/** A token with what alignment needs to know of it. */
export interface Word {
  readonly token: Token;
  /** Lemma in lower case and standard spelling. */
  readonly key: string;
  readonly wordClass: WordClass;
  /** Key and class together, for the lexicon. */
  readonly entry: Entry;
  /** As written, in lower case, without a possessive "'s". */
  readonly form: string;
  /** True for words that carry meaning: not "the", "of", "has". */
  readonly content: boolean;
  /** How much the word tells, about 0.3–5. */
  readonly weight: number;
  /** Row of its vector; -1 when unknown. */
  readonly row: number;
  readonly negated: boolean;
}

/** How far a predicate has come about, by the words round it. */
export type Stage =
  'fact' | 'seeming' | 'likely' | 'future' | 'planned' | 'sought' | 'possible' | 'considered' | 'conditional';

/** A verb, or a noun or adjective that says something of a subject, with its arguments as word numbers. */
export interface Predicate {
  readonly at: number;
  readonly subjects: readonly number[];
  readonly objects: readonly number[];
  readonly others: readonly number[];
  readonly negated: boolean;
  readonly stage: Stage;
  /** The word that makes it less than a fact ("may", "considering"); null for a fact. */
  readonly stageAt: number | null;
  /** Word of a verb of saying that it hangs on; null when it stands on its own. */
  readonly saidBy: number | null;
}

/** A run of capitalised words that names somebody or something. Word numbers, half-open. */
export interface Name {
  readonly start: number;
  readonly end: number;
  readonly keys: readonly string[];
  readonly place: Place | null;
  readonly demonym: boolean;
}

/** How an article writes its words: a headline's own capitals, or its want of them, prove little. */
export interface Casing {
  /** True for a word that the article writes small more often than with a capital. */
  readonly isCommon: (word: string) => boolean;
  /** True for a word that the article writes with a capital inside a sentence. */
  readonly isNamed: (word: string) => boolean;
  /** True for the last name of somebody in the article: "Garland" of Merrick Garland is no city. */
  readonly isPerson: (word: string) => boolean;
  /** True for words, in lower case, by which the article calls somebody or something: "Pentagon", not "service" of the Secret Service. */
  readonly isWhole: (name: string) => boolean;
  /** True when the article is written small throughout. */
  readonly caseless: boolean;
}

/** Words between quotation marks; offsets without the marks, into the text that was read. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** A number with the word it belongs to. */
export interface Amount {
  readonly quantity: Quantity;
  /** First and last word, half-open. */
  readonly start: number;
  readonly end: number;
  /** The word counted ("years", "voters"); -1 when there is none. */
  readonly of: number;
}

/** Several words that mean one thing together ("step down", "prime minister"). */
export interface Expression {
  /** Its lemmas, joined by "_". */
  readonly key: string;
  /** The word that the others hang on. */
  readonly at: number;
  /** Word numbers, in order; other words may stand between them. */
  readonly words: readonly number[];
}

/** A headline or one sentence of the text, read for comparison. */
export interface Reading {
  readonly text: string;
  readonly span: Span;
  readonly words: readonly Word[];
  readonly children: readonly (readonly number[])[];
  readonly names: readonly Name[];
  readonly amounts: readonly Amount[];
  readonly predicates: readonly Predicate[];
  readonly expressions: readonly Expression[];
}
