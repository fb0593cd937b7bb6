import { addNone } from './none-features';
import { Features } from './feature-hash';
import type { CueView } from './cue-view';
import { addCompany } from './company-features';
import { addFarCompany, addFarEdge } from './far-features';
import { addGap, type Company } from './gap-features';
import { type EdgeName, EDGES, type Weights } from './weights';

/** "No such span" among the candidates of a near edge. */
export const NO_GAP = -1;

const isNominal = (name: EdgeName): boolean => name.startsWith('source');

/** Everything that speaks for a gap as the edge `name`; `other` is the near edge when the far one is sought, else -1. */
export function addEdge(
  view: CueView,
  name: EdgeName,
  gap: number,
  other: number,
  company: Company,
  into: Features,
): void {
  if (gap === NO_GAP) return addNone(view, company, into);
  const nominal = isNominal(name);
  addGap(view, view.gapAt(gap, nominal), into);
  addCompany(view, view.gapAt(gap, nominal), company, into);
  if (other < 0) return;
  addFarEdge(view, view.gapAt(gap, nominal), other, nominal, into);
  addFarCompany(view, gap, other, company, into);
}

/** What gaps are worth as one edge, whatever else is read: as an edge at all, and by near edge as the far one. */
interface Kept {
  readonly alone: Map<number, number>;
  readonly far: Map<number, Map<number, number>>;
}

const features = new Features();

/**
 * Scores edges of spans about one cue. Its act is read with several sources and contents: what a gap is worth whichever they are
 * is added up once.
 */
export class EdgeScores {
  private readonly kept = new Map<EdgeName, Kept>(
    EDGES.map((name) => [name, { alone: new Map(), far: new Map() }]),
  );

  constructor(
    readonly view: CueView,
    private readonly weights: Weights,
  ) {}

  /** The sum of what `addEdge` adds. */
  score(name: EdgeName, gap: number, other: number, company: Company): number {
    const { view } = this;
    const table = this.weights.edges[name];
    features.clear();
    if (gap === NO_GAP) {
      addNone(view, company, features);
      return table.sum(features);
    }
    const nominal = isNominal(name);
    const place = view.gapAt(gap, nominal);
    const { alone, far } = this.kept.get(name)!;
    let score = alone.get(gap);
    if (score === undefined) {
      addGap(view, place, features);
      alone.set(gap, (score = table.sum(features)));
      features.clear();
    }
    if (other >= 0) {
      let byGap = far.get(other);
      if (byGap === undefined) far.set(other, (byGap = new Map()));
      let own = byGap.get(gap);
      if (own === undefined) {
        addFarEdge(view, place, other, nominal, features);
        byGap.set(gap, (own = table.sum(features)));
        features.clear();
      }
      score += own;
      addFarCompany(view, gap, other, company, features);
    }
    addCompany(view, place, company, features);
    return score + table.sum(features);
  }
}
