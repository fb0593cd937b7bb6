import { namesBeside } from '../text/names-beside';
import type { Analysis, DocumentMention, Identifier } from '../types';

/** What an article tells of a document that it names and gives no way to. */
export interface WantedMention {
  readonly document: DocumentMention;
  /** What it is filed under, by the words about it. */
  readonly identifiers: readonly Identifier[];
  /** Whom the article names beside it, where it tells nobody who made it; absent in what was stored before. */
  readonly beside?: readonly string[];
}

/** The documents that the findings of an analysis say are wanted, by the ids of their sources. */
export function mentionsWanted(
  analysis: Pick<Analysis, 'sources' | 'sentences' | 'findings' | 'references'>,
): ReadonlyMap<string, WantedMention> {
  const { sources, findings, references } = analysis;
  const places = new Set(
    findings.flatMap(({ rule, span }) => (rule === 'source-wanted' && span ? [span.start] : [])),
  );
  if (places.size === 0) return new Map();
  return new Map(
    sources.flatMap((source) => {
      const { id, document, mentions } = source;
      return document === null || mentions.length === 0 || !places.has(mentions[0].start)
        ? []
        : [
            [
              id,
              {
                document,
                identifiers: references
                  .filter(({ of }) => of.some((one) => one.kind === 'source' && one.id === id))
                  .flatMap(({ identifiers }) => identifiers),
                beside: namesBeside(source, analysis),
              },
            ] as const,
          ];
    }),
  );
}
