import type { Attribution, Link, Source } from '../types';

/**
 * The sources that a reader needs: whoever says something or stands between, whatever is linked, and every document and
 * outlet that the text names. People and bodies that only stood where a speaker might stand are left out; ids stay.
 */
export function usedSources(
  sources: readonly Source[],
  attributions: readonly Attribution[],
  links: readonly Link[],
): readonly Source[] {
  const used = new Set([
    ...attributions.flatMap(({ sourceId, via }) => (sourceId === null ? via : [sourceId, ...via])),
    ...links.filter(({ from }) => from.kind === 'source').map(({ from }) => from.id),
  ]);
  return sources.filter(({ id, kind }) => kind === 'document' || kind === 'outlet' || used.has(id));
}
