import type { Gender } from '../names/name';
import type { EntityKind } from './entity';

/** What the noun of a description says of the thing described. */
export interface Described {
  readonly kind: EntityKind;
  readonly noun: string;
  readonly definite: boolean;
  /** Whether the noun names nothing else: WordNet knows a Mill too. */
  readonly sure: boolean;
  readonly plural: boolean;
  readonly gender: Gender | null;
  /** Whether it calls somebody anew who has been told of, and how: "the Wisconsin Republican", "the Londoner", "the 32-year-old", "the mother of three". */
  readonly anew: 'party' | 'origin' | 'age' | 'parent' | null;
  /** Lower-cased words before the noun: "tiktok" of "the TikTok boss". */
  readonly modifiers: readonly string[];
  /** Of these the names and nouns, as they are written: "harbour" of "the new harbour board", "Ortiz" of "the Ortiz campaign". */
  readonly qualifiers: readonly string[];
}

/** Whether a word of a description, or of what the text has called somebody, is the mark of an owner: the "’s" of "Cole’s lawyer". */
export const isOwner = (word: string): boolean => /^[’']s?$/.test(word);
