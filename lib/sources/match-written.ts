import type { Attribution, Link, Source, SourceDocument } from '../types';
import { matchNamed } from './match-named';

/** The author stands at an end of it, and no other day than the one that is told. */
const AUTHOR_FLOOR = 0.35;

/**
 * Links a paper to the document in which its writer's words stand: of “…,” she wrote, in an article that names one letter of hers, the
 * letter is what holds the words, where it bears her name. `links` are those that are known already.
 */
export function matchWritten(
  sources: readonly Source[],
  attributions: readonly Attribution[],
  documents: readonly SourceDocument[],
  links: readonly Link[],
): readonly Link[] {
  const known = new Set(links.filter(({ from }) => from.kind === 'source').map(({ from }) => from.id));
  const taken = new Set(
    links.filter(({ from }) => from.kind === 'source').map(({ documentId }) => documentId),
  );
  return sources.flatMap((paper): Link[] => {
    const author = paper.document?.author ?? null;
    if (author === null || known.has(paper.id)) return [];
    if (sources.some((other) => other !== paper && other.document?.author === author)) return [];
    const writer = sources.find(({ document, name }) => document === null && name === author);
    const said = new Set(attributions.filter(({ sourceId }) => sourceId === writer?.id).map(({ id }) => id));
    const quoted = links.find(
      ({ from, method, documentId }) =>
        method === 'quote-match' &&
        from.kind === 'attribution' &&
        said.has(from.id) &&
        !taken.has(documentId),
    );
    const document = documents.find(({ id }) => id === quoted?.documentId);
    return quoted === undefined || document === undefined || matchNamed(paper, document) < AUTHOR_FLOOR
      ? []
      : [{ ...quoted, from: { kind: 'source', id: paper.id } }];
  });
}
