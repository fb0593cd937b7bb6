import type { Chain, Hop } from '../../types';
import { chainFrom } from './chain-of';
import { citationPath, citedBy, nameKey, type ClusterMember } from './trace-origins';

/**
 * A chain as other stored articles carry it on: an outlet that is cited and whose own article is stored is a hop that can be seen,
 * and what that article cites comes before it, up to the origin. Outlets that cite each other in a round are told as circular.
 * `outlets`: the members of the cluster by their outlets.
 */
export function extendChain(
  chain: Chain,
  own: ClusterMember,
  outlets: ReadonlyMap<string, readonly ClusterMember[]>,
): Chain {
  const seen = (hop: Hop): Hop => {
    const stored =
      hop.kind === 'outlet' && hop.at === null
        ? outlets.get(nameKey(hop.name))?.find(({ id }) => id !== own.id)
        : undefined;
    return stored === undefined ? hop : { ...hop, at: { kind: 'article', ref: stored.articleId } };
  };
  const { path, round } = citationPath(own, outlets);
  const hops = chain.hops.map(seen);
  const earlier: Hop[] = [];
  for (const member of path.slice(1)) {
    const cited = citedBy(member);
    if (cited === null || round?.includes(member)) break;
    earlier.unshift(seen(outletHop(cited)));
  }
  // "…, Reuters reported" says of no origin: what Reuters' own article has it from is one.
  const last = path[path.length - 1];
  const isOpen = hops[0]?.kind === 'outlet' || hops[0]?.kind === 'article';
  const found =
    isOpen && path.length > 1 && last.source !== null && !last.source.isOutlet ? [named(last)] : [];
  const at = isOpen ? 0 : 1;
  return chainFrom(
    chain.of,
    [...hops.slice(0, at), ...found, ...earlier, ...hops.slice(at)],
    chain.circular || round !== null,
  );
}

const outletHop = (name: string): Hop => ({
  kind: 'outlet',
  name,
  sourceId: null,
  at: null,
  supposed: false,
});

const named = ({ source, articleId }: ClusterMember): Hop => ({
  kind: source?.kind ?? 'person',
  name: source?.name ?? '',
  sourceId: null,
  at: source?.kind === 'document' ? { kind: 'article', ref: articleId } : null,
  supposed: false,
});
