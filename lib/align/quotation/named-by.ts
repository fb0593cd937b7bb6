import type { Link } from '../../types';

/** The documents that these links know by what the text says of them, or a person: a likeness of words names nothing. */
export const namedBy = (links: readonly Link[]): ReadonlySet<string> =>
  new Set(
    links
      .filter(({ method }) => method !== 'quote-match' && method !== 'content-match')
      .map(({ documentId }) => documentId),
  );
