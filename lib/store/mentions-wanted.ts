import type { Analysis, DocumentMention, Identifier } from '../types';

/** What an article tells of a document that it names and gives no way to. */
export interface WantedMention {
  readonly document: DocumentMention;
  /** What it is filed under, by the words about it. */
  readonly identifiers: readonly Identifier[];
}

/** The documents that the findings of an analysis say are wanted, by the ids of their sources. */
export function mentionsWanted({
  sources,
  findings,
  references,
}: Pick<Analysis, 'sources' | 'findings' | 'references'>): ReadonlyMap<string, WantedMention> {
  const places = new Set(
    findings.flatMap(({ rule, span }) => (rule === 'source-wanted' && span ? [span.start] : [])),
  );
  if (places.size === 0) return new Map();
  return new Map(
    sources.flatMap(({ id, document, mentions }) =>
      document === null || mentions.length === 0 || !places.has(mentions[0].start)
        ? []
        : [
            [
              id,
              {
                document,
                identifiers: references
                  .filter(({ of }) => of.some((one) => one.kind === 'source' && one.id === id))
                  .flatMap(({ identifiers }) => identifiers),
              },
            ] as const,
          ],
    ),
  );
}
