/** Follows heads from every node; returns the nodes of a cycle, or null. Node 0 is the root. */
function findCycle(heads: Int32Array, size: number): number[] | null {
  const mark = new Int32Array(size);
  for (let start = 1; start < size; start += 1) {
    let node = start;
    while (node > 0 && mark[node] === 0) {
      mark[node] = start;
      node = heads[node];
    }
    if (node > 0 && mark[node] === start) {
      const cycle = [node];
      for (let next = heads[node]; next !== node; next = heads[next]) cycle.push(next);
      return cycle;
    }
  }
  return null;
}

/** `scores[child * size + head]`; the best tree under node 0 (Chu & Liu 1965, Edmonds 1967), by contraction. */
function bestTree(scores: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size);
  for (let child = 1; child < size; child += 1) {
    let best = 0;
    for (let head = 1; head < size; head += 1)
      if (head !== child && scores[child * size + head] > scores[child * size + best]) best = head;
    heads[child] = best;
  }
  const cycle = findCycle(heads, size);
  if (!cycle) return heads;
  const inside = new Uint8Array(size);
  for (const node of cycle) inside[node] = 1;
  // the cycle becomes the last node of a smaller graph
  const outer: number[] = [];
  for (let node = 0; node < size; node += 1) if (!inside[node]) outer.push(node);
  const small = outer.length + 1;
  const knot = small - 1;
  const contracted = new Float64Array(small * small).fill(-1e18);
  const enter = new Int32Array(small);
  const leave = new Int32Array(small);
  for (let i = 0; i < knot; i += 1) {
    for (let j = 0; j < knot; j += 1) contracted[i * small + j] = scores[outer[i] * size + outer[j]];
    for (const node of cycle) {
      const gain = scores[node * size + outer[i]] - scores[node * size + heads[node]];
      if (gain > contracted[knot * small + i]) {
        contracted[knot * small + i] = gain;
        enter[i] = node;
      }
      const out = scores[outer[i] * size + node];
      if (i > 0 && out > contracted[i * small + knot]) {
        contracted[i * small + knot] = out;
        leave[i] = node;
      }
    }
  }
  const inner = bestTree(contracted, small);
  for (let i = 1; i < knot; i += 1) heads[outer[i]] = inner[i] === knot ? leave[i] : outer[inner[i]];
  heads[enter[inner[knot]]] = outer[inner[knot]];
  return heads;
}

const rootsOf = (heads: Int32Array): number[] => {
  const roots: number[] = [];
  for (let child = 1; child < heads.length; child += 1) if (heads[child] === 0) roots.push(child);
  return roots;
};

/** Of a sentence of prose a handful of words claim to be its root; of two hundred commas all do, and each claim costs a search. */
const MOST_RIVALS = 12;

/** The words that are tried as the only root: none where there is one already, and of too many the one whose claim is best. */
function rivalsOf(scores: Float64Array, roots: readonly number[]): readonly number[] {
  if (roots.length <= 1) return [];
  if (roots.length <= MOST_RIVALS) return roots;
  const size = Math.sqrt(scores.length);
  return [roots.reduce((best, root) => (scores[root * size] > scores[best * size] ? root : best))];
}

/**
 * The heads of the best tree with one word under the root (0). `scores` by rows of `stride`: row = word, column = head;
 * row 0 is not read. Most sentences need no search: each word's best head makes a tree.
 */
export function findTree(scores: Float32Array, size: number, stride: number): Int32Array {
  const greedy = new Int32Array(size);
  let roots = 0;
  for (let i = 1; i < size; i += 1) {
    let best = 0;
    for (let j = 1; j < size; j += 1)
      if (j !== i && scores[i * stride + j] > scores[i * stride + best]) best = j;
    greedy[i] = best;
    if (best === 0) roots += 1;
  }
  if (roots === 1 && !findCycle(greedy, size)) return greedy;
  const square = new Float64Array(size * size);
  for (let i = 1; i < size; i += 1)
    for (let j = 0; j < size; j += 1) square[i * size + j] = i === j ? -1e15 : scores[i * stride + j];
  const heads = bestTree(square, size);
  const rivals = rivalsOf(square, rootsOf(heads));
  if (rivals.length === 0) return heads;
  let best = heads;
  let most = -Infinity;
  for (const root of rivals) {
    const barred = square.slice();
    for (let child = 1; child < size; child += 1) if (child !== root) barred[child * size] = -1e12;
    const tree = bestTree(barred, size);
    let total = 0;
    for (let child = 1; child < size; child += 1) total += barred[child * size + tree[child]];
    if (total > most) {
      most = total;
      best = tree;
    }
  }
  return best;
}
