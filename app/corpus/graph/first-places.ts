import type { ExploredGraph } from '@/lib/explore/explored-graph';

const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/**
 * Where nodes stand before they are arranged, `[x0, y0, x1, …]`: articles and clusters as a sunflower has its seeds, what they have about them, what they
 * share in their midst. Always the same for the same graph, and so is what the arranging makes of it.
 */
export function firstPlaces({ nodes, edges }: ExploredGraph): Float32Array {
  const places = new Float32Array(nodes.length * 2);
  const sums = new Float64Array(nodes.length * 3);
  let seeds = 0;
  const isSeed = (index: number) => nodes[index].kind === 'article' || nodes[index].kind === 'cluster';
  nodes.forEach((_, index) => {
    if (!isSeed(index)) return;
    const radius = 30 * Math.sqrt(++seeds);
    places[index * 2] = radius * Math.cos(seeds * GOLDEN);
    places[index * 2 + 1] = radius * Math.sin(seeds * GOLDEN);
  });
  const add = (to: number, from: number) => {
    sums[to * 3] += places[from * 2];
    sums[to * 3 + 1] += places[from * 2 + 1];
    sums[to * 3 + 2]++;
  };
  for (const [from, to] of edges) {
    if (isSeed(from) && !isSeed(to)) add(to, from);
    if (isSeed(to) && !isSeed(from)) add(from, to);
  }
  nodes.forEach((_, index) => {
    if (isSeed(index)) return;
    const count = sums[index * 3 + 2] || 1;
    // No two on one spot: forces between them would have no direction.
    const [radius, angle] = [4 + (index % 17), index * GOLDEN];
    places[index * 2] = sums[index * 3] / count + radius * Math.cos(angle);
    places[index * 2 + 1] = sums[index * 3 + 1] / count + radius * Math.sin(angle);
  });
  return places;
}
