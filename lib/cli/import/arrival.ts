import type { Article, Outcome } from '../../types';

/** One article on its way into the store, or why it could not be read. */
export interface Arrival {
  /** Where it came from, for messages. */
  readonly name: string;
  readonly article: Outcome<Article>;
  /** The address of its history, when it was fetched. */
  readonly storyUrl?: string;
}
