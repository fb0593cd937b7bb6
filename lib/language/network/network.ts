import { addPlaces, placeOf } from './head-places';
import { findTree } from './find-tree';
import { createFormShares, FORM_SHARES_FLOATS, type FormShares } from './form-shares';
import { type Arena, createArena, packTransposed, type WholeMatrix } from './matrix-kernel';
import { matrixShapes, SHAPE } from './network-shape';
import type { NetworkWeights } from './network-weights';
import { toWholes } from './whole-numbers';
import { type LineCase, lineCaseOf } from './word-signs';

const { hidden: H, layers: LAYERS, arc: ARC, places: PLACES, upos: UPOS, xpos: XPOS, relations: REL } = SHAPE;
const G = 2 * H;
const V = 4 * ARC;
const TAGS = UPOS + XPOS;
/** Words of the longest sentence that is read at once. */
export const LONGEST_SENTENCE = 200;
const ROWS = LONGEST_SENTENCE + 16;
/** Above any score that the network gives. */
const CERTAIN = 1e4;
/** How far behind, in logits, the likeliest verb of a headline may be as a verb and as the root, and what the latter counts. */
const LEAST_VERB = -14;
const ROOT_SHARE = 0.3;
/** A headline's verb comes early, and is seldom a gerund: "Field plans ad buy", "man hits shoppers for sneezing". */
const LATE_COST = 0.2;
const GERUND_COST = 3;
/** Only an order begins with its verb, and that the tagger knows. */
const FIRST_COST = 3;
const up = (n: number, by: number): number => Math.ceil(n / by) * by;

/** What the network says of a sentence's words, as indexes into its lists; heads are one-based, 0 for the root. */
export interface Reading {
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
}

/**
 * Tags and parses in one pass: a window over words, two layers that read the sentence both ways (minimal gated units,
 * Feng et al. 2024), then a classifier for the tags and a biaffine one for heads (Dozat & Manning 2017). One sentence at a
 * time; it has one set of buffers.
 */
export class Network {
  private readonly arena: Arena;
  private readonly wholes = new Map<string, WholeMatrix>();
  private readonly shares: FormShares;
  private readonly slots: Int32Array;
  private readonly h: Float32Array;
  private readonly rounded: Int16Array;
  private readonly roundedScales: Float32Array;
  private readonly gates: Float32Array;
  private readonly tags: Float32Array;
  private readonly views: Float32Array;
  private readonly dependents: Float32Array;
  private readonly projected: Float32Array;
  private readonly places: Float32Array;
  private readonly heads: Float32Array;
  private readonly headPanels: Float32Array;
  private readonly scores: Float32Array;
  private readonly joined: Float32Array;
  private readonly labels: Float32Array;
  private readonly root: number;

  constructor(private readonly weights: NetworkWeights) {
    const shapes = matrixShapes(0).filter(
      ([name, rows]) => rows > 1 && !['window', 'signs', 'labelPlaces'].includes(name),
    );
    const matrices = shapes.reduce((sum, [, rows, columns]) => sum + rows * columns, 0);
    this.arena = createArena(
      FORM_SHARES_FLOATS +
        matrices +
        ROWS * (2 * H + 1 + G + TAGS + V + 5 * ARC + PLACES + REL + ROWS) +
        8192,
    );
    this.shares = createFormShares(weights, this.arena);
    for (const [name, rows, columns] of shapes)
      this.wholes.set(name, toWholes(weights.matrices.get(name)!, rows, columns, this.arena));
    const take = (width: number) => this.arena.take(ROWS * width);
    this.slots = this.arena.takeSlots(ROWS);
    this.h = take(H);
    this.rounded = this.arena.takeWholes(ROWS * H);
    this.roundedScales = take(1);
    this.gates = take(G);
    this.tags = take(TAGS);
    this.views = take(V);
    this.dependents = take(ARC);
    this.projected = take(ARC);
    this.places = take(PLACES);
    this.heads = take(ARC);
    this.headPanels = take(ARC);
    this.scores = take(ROWS);
    this.joined = take(ARC);
    this.labels = take(REL);
    this.root = weights.relations.indexOf('root');
  }

  /** Reads a sentence, given by its words' forms, in a line of the given case. Throws RangeError above `LONGEST_SENTENCE` words. */
  read(forms: readonly string[], lineCase: LineCase = lineCaseOf(forms)): Reading {
    if (forms.length > LONGEST_SENTENCE) throw new RangeError(`a sentence of ${forms.length} words`);
    const n = forms.length + 1;
    const rows = up(n, 4);
    this.shares.find(forms, lineCase, this.slots);
    this.arena.widen(this.shares.values, this.slots, this.h, n, H);
    for (let layer = 0; layer < LAYERS; layer += 1) {
      this.linear(this.h, `layer${layer}`, this.gates, rows);
      this.arena.recur(this.gates, this.h, n, H);
    }
    this.linear(this.h, 'tags', this.tags, rows);
    this.fromRounded('views', this.views, rows);
    const tree = this.findHeads(n, rows);
    this.labelArcs(tree, n, rows);
    return this.decide(tree, forms.length);
  }

  /**
   * The same for a line that says something, as a headline does: when no verb has come out on top, the likeliest one is put
   * there, or the given one (an index). "Skywriters blast mayor" is three nouns to a reader of prose.
   */
  readStatement(forms: readonly string[], lineCase: LineCase = lineCaseOf(forms), given?: number): Reading {
    const reading = this.read(forms, lineCase);
    const n = forms.length + 1;
    const width = up(n, 8);
    const chosen = given === undefined ? this.likeliestVerb(n, width) : given + 1;
    if (chosen === 0) return reading;
    const { tags, scores, weights } = this;
    scores[chosen * width] += CERTAIN;
    tags[chosen * TAGS + weights.upos.indexOf('VERB')] += CERTAIN;
    weights.xpos.forEach((tag, k) => {
      if (tag.startsWith('VB')) tags[chosen * TAGS + UPOS + k] += CERTAIN;
    });
    const tree = findTree(scores, n, width);
    this.labelArcs(tree, n, up(n, 4));
    return this.decide(tree, forms.length);
  }

  /** Position of the word that would best be verb and root of the sentence just read; 0 when none comes near. */
  private likeliestVerb(n: number, width: number): number {
    const { tags, scores } = this;
    const { upos, xpos } = this.weights;
    const verb = upos.indexOf('VERB');
    let most = LEAST_VERB;
    let chosen = 0;
    for (let t = 1; t < n; t += 1) {
      const rival = bestOf(tags, t * TAGS, upos.length, verb);
      const head = bestOf(scores, t * width, n, 0);
      const tagLead = Math.min(0, tags[t * TAGS + verb] - tags[t * TAGS + rival]);
      const rootLead = Math.min(0, scores[t * width] - scores[t * width + head]);
      const gerund = bestVerbTag(tags, t * TAGS + UPOS, xpos) === 'VBG' ? GERUND_COST : 0;
      const lead =
        tagLead + ROOT_SHARE * rootLead - gerund - LATE_COST * t - (t === 1 && tagLead < 0 ? FIRST_COST : 0);
      if (lead > most) {
        most = lead;
        chosen = t;
      }
    }
    return chosen;
  }

  /** out = input · matrix + bias, for input of the matrix's depth. */
  private linear(input: Float32Array, name: string, out: Float32Array, rows: number): void {
    this.arena.round(input, rows, this.wholes.get(name)!.depth, this.rounded, this.roundedScales);
    this.fromRounded(name, out, rows);
  }

  /** The same for the input that was rounded last. */
  private fromRounded(name: string, out: Float32Array, rows: number): void {
    const matrix = this.wholes.get(name)!;
    const bias = this.weights.matrices.get(biasOf(name))!;
    for (let t = 0; t < rows; t += 1) out.set(bias, t * matrix.width);
    this.arena.multiplyWholes(this.rounded, this.roundedScales, matrix, out, rows);
  }

  private findHeads(n: number, rows: number): Int32Array {
    const { views, dependents, heads, projected, headPanels, scores } = this;
    for (let t = 0; t < rows; t += 1)
      for (let j = 0; j < ARC; j += 1) {
        const d = views[t * V + j];
        const e = views[t * V + ARC + j];
        dependents[t * ARC + j] = d > 0 ? d : 0;
        heads[t * ARC + j] = e > 0 ? e : 0;
      }
    this.linear(dependents, 'arcs', projected, rows);
    this.fromRounded('places', this.places, rows);
    const width = up(n, 8);
    scores.fill(0, 0, rows * width);
    packTransposed(heads, ARC, width, headPanels);
    this.arena.multiply(projected, headPanels, scores, rows, ARC, width);
    addPlaces(this.places, 0, scores, n, width);
    return findTree(scores, n, width);
  }

  private labelArcs(tree: Int32Array, n: number, rows: number): void {
    const { views, joined } = this;
    const places = this.weights.matrices.get('labelPlaces')!;
    for (let t = 1; t < n; t += 1) {
      const dependent = t * V + 2 * ARC;
      const head = tree[t] * V + 3 * ARC;
      const place = placeOf(t, tree[t]) * ARC;
      for (let j = 0; j < ARC; j += 1) {
        const x = views[dependent + j] + views[head + j] + places[place + j];
        joined[t * ARC + j] = x > 0 ? x : 0;
      }
    }
    this.linear(joined, 'labels', this.labels, rows);
  }

  private decide(tree: Int32Array, n: number): Reading {
    const { weights, tags, labels, root } = this;
    const upos = new Uint8Array(n);
    const xpos = new Uint8Array(n);
    const relations = new Uint8Array(n);
    for (let i = 0; i < n; i += 1) {
      upos[i] = bestOf(tags, (i + 1) * TAGS, weights.upos.length, -1);
      xpos[i] = bestOf(tags, (i + 1) * TAGS + UPOS, weights.xpos.length, -1);
      relations[i] = tree[i + 1] === 0 ? root : bestOf(labels, (i + 1) * REL, weights.relations.length, root);
    }
    return { upos, xpos, heads: tree.slice(1), relations };
  }
}

const biasOf = (name: string): string => (/\d$/.test(name) ? name.replace(/(\d)$/, 'Bias$1') : `${name}Bias`);

/** The likeliest of Penn's verb tags. */
function bestVerbTag(scores: Float32Array, at: number, names: readonly string[]): string {
  let best = -1;
  names.forEach((name, k) => {
    if (name.startsWith('VB') && (best < 0 || scores[at + k] > scores[at + best])) best = k;
  });
  return names[best];
}

/** Index of the highest of `count` scores from `at` on, `but` one. */
function bestOf(scores: Float32Array, at: number, count: number, but: number): number {
  let best = but === 0 ? 1 : 0;
  for (let k = best + 1; k < count; k += 1) if (k !== but && scores[at + k] > scores[at + best]) best = k;
  return best;
}
