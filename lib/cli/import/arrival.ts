import type { Article, Outcome, SavedCopy } from '../../types';

/** One article on its way into the store, or why it could not be read. */
export interface Arrival {
  /** Where it came from, for messages. */
  readonly name: string;
  readonly article: Outcome<Article>;
  /** The address of its history and the receipt, when it was fetched. */
  readonly fetched?: { readonly storyUrl: string; readonly copy: Omit<SavedCopy, 'id'> };
}
