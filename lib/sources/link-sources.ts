import type { Attribution, Identifier, Link, Reference, Source, SourceDocument } from '../types';
import { findIdentifiers } from './find-identifiers';
import { matchNamed } from './match-named';
import { matchQuoted } from './match-quoted';
import { addressKey } from '../text/address-key';

/** From this score on a named document counts as one of the library: its type and its author, or author and date, agree. */
const NAMED_FLOOR = 0.5;

/**
 * Ties sources, attributions and claims to documents at hand: by a way out of the article that leads there, by what the text
 * says of a document that it names, or by what is quoted. Sorted as the article has them; never throws.
 */
export function linkSources(
  references: readonly Reference[],
  sources: readonly Source[],
  attributions: readonly Attribution[],
  documents: readonly SourceDocument[],
): readonly Link[] {
  const known = [...byReference(references, sources, documents), ...byName(sources, attributions, documents)];
  return [...known, ...matchQuoted(sources, attributions, documents, known)];
}

/** A hyperlink leads to the document of its address; a number that nothing else bears to the one whose address has it. */
function byReference(
  references: readonly Reference[],
  sources: readonly Source[],
  documents: readonly SourceDocument[],
): Link[] {
  const papers = new Set(sources.filter(({ kind }) => kind === 'document').map(({ id }) => id));
  const byAddress = new Map<string, string>();
  const byNumber = new Map<string, string>();
  for (const { id, url } of documents) {
    if (url === null) continue;
    byAddress.set(addressKey(url), id);
    for (const { identifier } of findIdentifiers(url))
      if (identifier.unique) byNumber.set(numberKey(identifier), id);
  }
  return references.flatMap(({ href, identifiers, of }) => {
    const linked = href === null ? undefined : byAddress.get(addressKey(href));
    const documentId =
      linked ??
      identifiers
        .filter(({ unique }) => unique)
        .map((identifier) => byNumber.get(numberKey(identifier)))
        .find((id) => id !== undefined);
    if (documentId === undefined) return [];
    const method = linked === undefined ? 'named' : 'hyperlink';
    return of
      .filter(({ kind, id }) => kind !== 'source' || papers.has(id))
      .map((from): Link => ({ from, documentId, method, score: 1 }));
  });
}

const numberKey = ({ scheme, value }: Identifier): string => `${scheme} ${value}`;

function byName(
  sources: readonly Source[],
  attributions: readonly Attribution[],
  documents: readonly SourceDocument[],
): Link[] {
  return sources.flatMap((source) => {
    let best: SourceDocument | null = null;
    let score = 0;
    for (const document of documents) {
      const own = matchNamed(source, document);
      if (own > score) {
        best = document;
        score = own;
      }
    }
    if (best === null || score < NAMED_FLOOR) return [];
    const documentId = best.id;
    const link = (kind: Link['from']['kind'], id: string): Link => ({
      from: { kind, id },
      documentId,
      method: 'named',
      score,
    });
    return [
      link('source', source.id),
      ...attributions
        .filter(({ sourceId }) => sourceId === source.id)
        .map(({ id }) => link('attribution', id)),
    ];
  });
}
