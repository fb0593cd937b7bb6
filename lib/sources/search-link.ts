/** Where a document is looked for: by everybody's search, in an archive of the web, or where papers of its type are kept. */
export type SearchKind = 'web' | 'archive' | 'court' | 'filing' | 'parliament' | 'scholarly';

/** A search for a person to open; nothing here is ever fetched by us. */
export interface SearchLink {
  readonly kind: SearchKind;
  /** The place, by its own name, which is the same in every language. */
  readonly name: string;
  /** https. */
  readonly url: string;
  /** Set where it leads by a number that the document bears: the number, in the form of its scheme. */
  readonly number?: string;
}
