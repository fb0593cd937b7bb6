import { inferSettings } from 'graphology-layout-forceatlas2';
import iterate from 'graphology-layout-forceatlas2/iterate';

export interface ArrangeInput {
  /** `[x0, y0, x1, …]` */
  readonly places: Float32Array;
  /** `[from0, to0, from1, …]` by number of the node. */
  readonly edges: Uint32Array;
}

/** Numbers that the algorithm keeps of a node, and of an edge. */
const [PER_NODE, PER_EDGE] = [10, 3];
/** Steps until a graph looks settled; large ones get fewer, for each step costs more. Fixed, so that a graph always comes out the same. */
const stepsFor = (order: number): number => (order <= 1_000 ? 400 : order <= 4_000 ? 250 : 120);

/**
 * Arranges a graph by ForceAtlas2 (Jacomy et al. 2014), step by step; yields a way to get at the places after each. The last value
 * stands for the settled graph. Deterministic.
 */
export function* arrange({ places, edges }: ArrangeInput): Generator<() => Float32Array> {
  const order = places.length / 2;
  const nodes = new Float32Array(order * PER_NODE);
  for (let index = 0; index < order; index++) {
    nodes[index * PER_NODE] = places[index * 2];
    nodes[index * PER_NODE + 1] = places[index * 2 + 1];
    nodes[index * PER_NODE + 6] = 1; // mass: 1 and its ties
    nodes[index * PER_NODE + 7] = 1; // convergence
    nodes[index * PER_NODE + 8] = 1; // size
  }
  const ties = new Float32Array((edges.length / 2) * PER_EDGE);
  for (let index = 0; index < edges.length / 2; index++) {
    const [from, to] = [edges[index * 2] * PER_NODE, edges[index * 2 + 1] * PER_NODE];
    ties[index * PER_EDGE] = from;
    ties[index * PER_EDGE + 1] = to;
    ties[index * PER_EDGE + 2] = 1;
    nodes[from + 6]++;
    nodes[to + 6]++;
  }
  const settings = { ...DEFAULTS, ...inferSettings(Math.max(1, order)), barnesHutOptimize: order > 1_000 };
  const read = (): Float32Array => {
    const now = new Float32Array(order * 2);
    for (let index = 0; index < order; index++) {
      now[index * 2] = nodes[index * PER_NODE];
      now[index * 2 + 1] = nodes[index * PER_NODE + 1];
    }
    return now;
  };
  for (let step = stepsFor(order); step > 0; step--) {
    iterate(settings, nodes, ties);
    yield read;
  }
}

/** Of the package's defaults.js, which it does not export with types. */
const DEFAULTS = {
  linLogMode: false,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 1,
  scalingRatio: 1,
  strongGravityMode: false,
  gravity: 1,
  slowDown: 1,
  barnesHutOptimize: false,
  barnesHutTheta: 0.5,
};
