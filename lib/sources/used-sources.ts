import type { Attribution, Link, Source } from '../types';
import { isNoPaper } from './is-no-paper';
import { tellsSomething } from './read-document-mention';

/**
 * The sources that a reader needs: whoever says something or stands between, whatever is linked, every outlet that the text names, who hands a paper over
 * and every document of which it tells more than that there is one. Others that only stood where a speaker might stand are left out; ids
 * stay.
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
  const isTold = ({ kind, name, document }: Source): boolean =>
    kind === 'outlet' || (document !== null && !isNoPaper(document, name) && tellsSomething(document));
  return sources.filter(
    (source) => isTold(source) || used.has(source.id) || source.unnamed?.supplied !== undefined,
  );
}
