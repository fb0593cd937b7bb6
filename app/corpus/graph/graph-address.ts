import type { NodeKind } from '@/lib/export/graph';
import { KINDS, USUAL_KINDS } from '@/lib/explore/explored-graph';
import type { View } from '@/lib/explore/view-of';

export const PATH = '/corpus/graph';

/** Longer than any name that somebody looks for. */
export const MOST_QUERY = 200;

/** What of the graph's address is not the articles' filter. */
export interface GraphAddress extends View {
  readonly kinds: readonly NodeKind[];
  /** `null` where the chosen node stands. */
  readonly page: number | null;
}

type Read = (name: string) => string | undefined;

/** The graph's part of an address; what cannot be meant is left out. */
export function readGraphAddress(read: Read): GraphAddress {
  const until = read('until') ?? '';
  const page = Number(read('page'));
  const near = Number(read('near'));
  return {
    kinds: readKinds(read('kinds')),
    query: (read('q') ?? '').slice(0, MOST_QUERY),
    until: /^\d{4}-\d\d-\d\d$/.test(until) ? until : null,
    node: read('node')?.slice(0, 2_000) ?? null,
    near: near === 1 || near === 2 ? near : 0,
    page: Number.isSafeInteger(page) && page >= 1 ? page : null,
  };
}

/** `article|source`, or `all`; nothing that is a kind: the usual ones. */
export function readKinds(text: string | undefined): readonly NodeKind[] {
  if (text === 'all') return KINDS;
  const named = new Set(text?.split('|'));
  const kinds = KINDS.filter((kind) => named.has(kind));
  return kinds.length > 0 ? [...new Set<NodeKind>(['article', ...kinds])] : USUAL_KINDS;
}

/** The kinds as an address has them; `null` for the usual ones. */
export function writeKinds(kinds: readonly NodeKind[]): string | null {
  const ordered = KINDS.filter((kind) => kinds.includes(kind));
  return ordered.join() === USUAL_KINDS.join()
    ? null
    : ordered.length === KINDS.length
      ? 'all'
      : ordered.join('|');
}

/** An address of the graph: the articles' filter, and what is not as usual of the rest. */
export function graphHref(filter: Readonly<Record<string, string>>, address: GraphAddress): string {
  const rest = {
    kinds: writeKinds(address.kinds),
    q: address.query.trim() || null,
    until: address.until,
    node: address.node,
    near: address.near ? String(address.near) : null,
    page: address.page === null || address.page === 1 ? null : String(address.page),
  };
  const given = Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== null);
  const query = new URLSearchParams([...Object.entries(filter), ...given]).toString();
  return query ? `${PATH}?${query}` : PATH;
}
