import type { ExploredGraph } from './explored-graph';

/** What of a graph is looked at: by the address, so that list, drawing and details are always of one mind. */
export interface View {
  /** Sought in labels, whatever the case; '' for nothing. */
  readonly query: string;
  /** The last day of publication that is shown; `null` for all. */
  readonly until: string | null;
  /** Id of the node that is looked at; `null` for none. */
  readonly node: string | null;
  /** How many steps from that node may stay in sight; 0 for everything. */
  readonly near: number;
}

export interface Seen {
  /** Indices of nodes in sight, those with most ties first. */
  readonly listed: readonly number[];
  /** By index of the node: in sight, whether it fits the search or not. */
  readonly visible: Uint8Array;
  /** By index of the node: its ties in the whole graph. */
  readonly ties: Uint32Array;
  /** Index of the node looked at; -1 for none. */
  readonly chosen: number;
}

/** Days on which something was published, in order. */
export const daysOf = ({ nodes }: ExploredGraph): readonly string[] =>
  [...new Set(nodes.flatMap(({ day }) => day ?? []))].sort();

/** Which nodes a view leaves, and in which order they are listed. */
export function viewOf({ nodes, edges }: ExploredGraph, { query, until, node, near }: View): Seen {
  const ties = new Uint32Array(nodes.length);
  for (const [from, to] of edges) {
    ties[from]++;
    ties[to]++;
  }
  const visible = new Uint8Array(nodes.length);
  nodes.forEach(({ day }, index) => {
    visible[index] = Number(until === null || day === null || day <= until);
  });
  if (until !== null) hideLonely({ nodes, edges }, visible);
  const chosen = node === null ? -1 : nodes.findIndex(({ id }) => id === node);
  if (chosen >= 0 && near > 0) keepNear(edges, visible, chosen, near);
  const sought = query.trim().toLocaleLowerCase('en');
  const listed = nodes
    .map((_, index) => index)
    .filter((index) => visible[index] && nodes[index].label.toLocaleLowerCase('en').includes(sought))
    .sort(
      (a, b) =>
        ties[b] - ties[a] || compare(nodes[a].label, nodes[b].label) || compare(nodes[a].id, nodes[b].id),
    );
  return { listed, visible, ties, chosen };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What several articles share is there once one of them is: what no article in sight leads to goes. */
function hideLonely({ nodes, edges }: Pick<ExploredGraph, 'nodes' | 'edges'>, visible: Uint8Array): void {
  const met = Uint8Array.from(nodes, ({ day, kind }, index) =>
    Number(visible[index] === 1 && (day !== null || kind === 'article' || kind === 'cluster')),
  );
  for (let grew = true; grew;) {
    grew = false;
    for (const [from, to] of edges) {
      if (met[from] === met[to] || !visible[from] || !visible[to]) continue;
      met[from] = met[to] = 1;
      grew = true;
    }
  }
  visible.set(met);
}

function keepNear(edges: ExploredGraph['edges'], visible: Uint8Array, chosen: number, steps: number): void {
  let reached = new Set([chosen]);
  for (let step = 0; step < steps; step++) {
    const further = new Set(reached);
    for (const [from, to] of edges) {
      if (!visible[from] || !visible[to]) continue;
      if (reached.has(from)) further.add(to);
      if (reached.has(to)) further.add(from);
    }
    reached = further;
  }
  for (let index = 0; index < visible.length; index++) if (!reached.has(index)) visible[index] = 0;
}

/** A tie of a node as its details tell it. */
export interface Tie {
  readonly other: number;
  readonly kind: ExploredGraph['edges'][number][2];
  /** True when it runs from the node to the other. */
  readonly outward: boolean;
  readonly times: number;
}

/** Every tie of a node whose other end is in sight, those that come most often first. */
export function tiesOf({ nodes, edges }: ExploredGraph, visible: Uint8Array, index: number): readonly Tie[] {
  const ties: Tie[] = [];
  for (const [from, to, kind, times] of edges) {
    if (from === index && visible[to]) ties.push({ other: to, kind, outward: true, times });
    else if (to === index && visible[from]) ties.push({ other: from, kind, outward: false, times });
  }
  return ties.sort(
    (a, b) =>
      b.times - a.times || compare(a.kind, b.kind) || compare(nodes[a.other].label, nodes[b.other].label),
  );
}
