import { canonicalText } from '../text/canonical';
import { formOf } from '../across/records/form-of';
import { soleKey } from '../across/records/record-keys';
import { normaliseName } from '../text/normalise-name';
import type { Analysis, Source } from '../types';

// encodeURIComponent throws on lone surrogates, which an id given on the command line may hold.
const part = (text: string): string =>
  /^[\w.~-]*$/.test(text) ? text : encodeURIComponent(canonicalText(text));

/** A name for one thing that holds in every export (RFC 8141; the namespace is informal): `urn:standfirst:claim:ARTICLE:ID`. */
export const urn = (kind: string, ...path: readonly string[]): string =>
  ['urn:standfirst', kind, ...path.map(part)].join(':');

/**
 * The same for the same source in every article: under the key of its merged record where the store gives it, else under what the
 * article alone tells of it.
 */
export function sourceUrn(source: Source, analysis: Analysis): string {
  return urn('source', analysis.across?.records[source.id] ?? soleKey(formOf(source, analysis).form));
}

/** The outlet of an article, by its name. */
export const outletUrn = (name: string): string => urn('source', `body:${normaliseName(name)}`);
