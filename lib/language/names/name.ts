/** What a proper name stands for, as far as the text shows it. */
export type NameKind = 'person' | 'organization' | 'outlet' | 'document' | 'place' | 'unknown';

export type Gender = 'm' | 'f';

/** Whether two genders are told, and are not the same: "Mr Odell" is not "Mrs Odell". */
export const gendersClash = (one: Gender | null, other: Gender | null): boolean =>
  one !== null && other !== null && one !== other;

/** One occurrence of a proper name. Tokens by index in their sentence. */
export interface Name {
  /** Index of the sentence in the article's sentences. */
  readonly sentence: number;
  /** The bare name: "Marsha Blackburn". */
  readonly from: number;
  readonly to: number;
  /** Where the title before it begins, if there is one: "Senator". Else `from`. */
  readonly titleFrom: number;
  /** The title or role before the name ("TikTok CEO"), honorifics left out; `null` without one. */
  readonly title: string | null;
  /** Words of the bare name. */
  readonly words: readonly string[];
  readonly kind: NameKind;
  /** As an honorific or a given name tells it. */
  readonly gender: Gender | null;
}
