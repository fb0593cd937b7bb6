import { isSameTextAs } from '../align/quotation/is-same-text';
import type { Article, SourceDocument } from '../types';
import { addressKey } from '../text/address-key';

/**
 * The documents that are not the article itself, held under its address or as its text: no text is evidence of itself.
 * The same array when that is all of them, for indexes are kept by it.
 */
export function otherDocuments(
  { url, text }: Pick<Article, 'url' | 'text'>,
  documents: readonly SourceDocument[],
): readonly SourceDocument[] {
  const isSameText = isSameTextAs(text);
  const isItself = (document: SourceDocument): boolean =>
    (url !== null && document.url !== null && addressKey(url) === addressKey(document.url)) ||
    (document.status === 'held' && isSameText(document.text));
  return documents.some(isItself) ? documents.filter((document) => !isItself(document)) : documents;
}
