import { canonicalText } from '../text/canonical';
import { sourceKey } from '../text/source-key';
import type { Source } from '../types';

// encodeURIComponent throws on lone surrogates, which an id given on the command line may hold.
const part = (text: string): string => encodeURIComponent(canonicalText(text));

/** A name for one thing that holds in every export (RFC 8141; the namespace is informal): `urn:standfirst:claim:ARTICLE:ID`. */
export const urn = (kind: string, ...path: readonly string[]): string =>
  ['urn:standfirst', kind, ...path.map(part)].join(':');

/** The same for the same source in every article, where `sourceKey` knows it; else under its article. */
export function sourceUrn(source: Pick<Source, 'kind' | 'name' | 'id'>, articleId: string): string {
  const key = sourceKey(source);
  return key === null ? urn('source', articleId, source.id) : urn('source', key);
}
