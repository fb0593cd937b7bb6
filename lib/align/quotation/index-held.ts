import type { SourceDocument } from '../../types';
import { once } from '../../once';
import { indexDocuments, type DocumentIndex } from './index-documents';

/** The index over the documents that are held, made once for a list: linking and evidence look through the same one. */
export const indexHeld = once((documents: readonly SourceDocument[]): DocumentIndex =>
  indexDocuments(
    documents
      .filter((document) => document.status === 'held')
      .map(({ id, text, title, publishedAt }) => ({ id, text, title, date: publishedAt })),
  ),
);
