import type { Identifier, SourceDocument } from '../types';
import { headOf } from './ends-of-document';
import { findIdentifiers } from './find-identifiers';
import { identifiersInAddress } from './identifiers-in-address';

/**
 * The numbers that a document bears itself: those of its address, and of each scheme the one that stands in its title or at its head.
 * Of two of a scheme one is another's ("see also doi:…"): then it has none of that scheme.
 */
export function numbersOfDocument({
  url,
  title,
  text,
}: Pick<SourceDocument, 'url' | 'title' | 'text'>): readonly Identifier[] {
  const printed = [title, headOf(text)].flatMap(findIdentifiers).map(({ identifier }) => identifier);
  const own = printed.filter((one) =>
    printed.every(({ scheme, value }) => scheme !== one.scheme || value === one.value),
  );
  return [...(url === null ? [] : identifiersInAddress(url)), ...own];
}
