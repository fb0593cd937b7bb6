import type { SourceDocument } from '../../types';
import { indexDocuments, type DocumentIndex } from './index-documents';

const kept = new WeakMap<readonly SourceDocument[], DocumentIndex>();

/** The index over the documents that are held, made once for a list: linking and evidence look through the same one. */
export function indexHeld(documents: readonly SourceDocument[]): DocumentIndex {
  let index = kept.get(documents);
  if (!index) {
    index = indexDocuments(
      documents
        .filter((document) => document.status === 'held')
        .map(({ id, text, title, publishedAt }) => ({ id, text, title, date: publishedAt })),
    );
    kept.set(documents, index);
  }
  return index;
}
