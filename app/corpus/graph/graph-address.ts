import type { NodeKind } from '@/lib/export/graph';
import { readKinds, writeKinds } from '@/lib/explore/kinds';
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
