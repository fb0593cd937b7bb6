import { seededRandom } from '../../seeded-random';
import { createArena, packPanels, packTransposed } from '../network/matrix-kernel';
import { addPlaces, addPlacesBack, placeOf } from '../network/head-places';
import { LONGEST_SENTENCE } from '../network/network';
import { matrixShapes, SHAPE } from '../network/network-shape';
import { SIGNS } from '../network/word-signs';
import type { Example, TrainOptions } from './example';
import { scan, scanBack } from './gated-layer';
import { Parameters } from './parameters';
import { softmax } from './softmax';
import { WeightAverage } from './weight-average';

const {
  word: WORD,
  sign: SIGN,
  hidden: H,
  layers: LAYERS,
  arc: ARC,
  places: PLACES,
  upos: UPOS,
  xpos: XPOS,
  relations: REL,
} = SHAPE;
const D = WORD + SIGN;
const G = 2 * H;
const V = 4 * ARC;
const TAGS = UPOS + XPOS;
/** Floats of all buffers for one position, roughly; the arena is made for it. */
const FLOATS_A_POSITION = 9000;
/** Share of the hidden words that keep the vector learnt from the news: most words that the treebanks lack have one. */
const KNOWN_ELSEWHERE = 0.6;
const WIDEST = LONGEST_SENTENCE + 16;
const up = (n: number, by: number): number => Math.ceil(n / by) * by;

/** What a step got right, over `words` words. */
export interface StepCount {
  words: number;
  upos: number;
  xpos: number;
  heads: number;
  labels: number;
}

interface Batch {
  readonly examples: readonly Example[];
  readonly starts: readonly number[];
  /** Positions, and the same rounded up for the kernel. */
  readonly total: number;
  readonly rows: number;
}

/** Trains the network of `network.ts` by back-propagation, written out: forwards, losses, backwards, one step of Adam. */
export class NetworkTrainer {
  readonly parameters: Parameters;
  readonly average: WeightAverage;
  private readonly random: () => number;
  private readonly touched = new Map([
    ['words', new Set<number>()],
    ['signs', new Set<number>()],
  ]);
  private readonly tables: Record<'scores' | 'changes' | 'flipped' | 'panels', Float32Array>;

  /**
   * `hide`: how often each word is taken for one that the treebanks do not have, so that the network learns what to make of
   * those. `vectors` by word: what is known of it from elsewhere, and what it starts from.
   */
  constructor(
    private readonly hide: Float32Array,
    private readonly vectors: ReadonlyMap<number, Float32Array>,
    private readonly options: TrainOptions,
  ) {
    const words = hide.length;
    this.random = seededRandom(options.seed);
    const room = options.batch + WIDEST;
    const matrices = matrixShapes(words).reduce((sum, [, rows, columns]) => sum + 4 * rows * columns + 64, 0);
    const arena = createArena(matrices + room * FLOATS_A_POSITION + 4 * WIDEST * WIDEST + 1e6);
    this.parameters = new Parameters(arena, room, words, this.random);
    this.average = new WeightAverage(this.parameters.all);
    const { value } = this.parameters.get('words');
    for (const [word, vector] of vectors) value.set(vector, word * WORD);
    const square = (): Float32Array => arena.take(WIDEST * WIDEST);
    this.tables = { scores: square(), changes: square(), flipped: square(), panels: square() };
  }

  /** One step over a batch at the given learning rate. */
  learn(examples: readonly Example[], rate: number): StepCount {
    const starts: number[] = [];
    let total = 0;
    for (const { words } of examples) {
      starts.push(total);
      total += words.length;
    }
    const batch: Batch = { examples, starts, total, rows: up(total, 4) };
    const words = this.embed(batch);
    this.widen(batch);
    this.forwards(batch);
    const count = this.classify(batch);
    this.backwards(batch);
    this.spread(batch, words);
    this.parameters.update(rate, this.touched);
    for (const rows of this.touched.values()) rows.clear();
    return count;
  }

  private buffer(name: string, width: number): Float32Array {
    return this.parameters.buffer(name, width);
  }

  /** A hidden word is unknown (0), or every other time, told by the bits' complement, known by its first vector only. */
  private disguise(word: number): number {
    return this.vectors.has(word) && this.random() < KNOWN_ELSEWHERE ? ~word : 0;
  }

  /** Word and sign vectors, some of their numbers dropped; returns the words as seen, some of them hidden. */
  private embed({ examples, starts, total }: Batch): Int32Array {
    const { random, hide } = this;
    const words = new Int32Array(total);
    examples.forEach((example, b) => {
      for (let i = 0; i < example.words.length; i += 1) {
        const word = example.words[i];
        words[starts[b] + i] = i > 0 && random() < hide[word] ? this.disguise(word) : word;
      }
    });
    const vectors = this.buffer('vectors', D);
    const mask = this.buffer('vector mask', D);
    const wordTable = this.parameters.get('words').value;
    const signTable = this.parameters.get('signs').value;
    const keep = 1 - this.options.dropEmbedding;
    examples.forEach((example, b) => {
      for (let i = 0; i < example.words.length; i += 1) {
        const at = (starts[b] + i) * D;
        const word = words[starts[b] + i];
        if (word < 0) vectors.set(this.vectors.get(~word)!, at);
        else for (let d = 0; d < WORD; d += 1) vectors[at + d] = wordTable[word * WORD + d];
        for (let d = WORD; d < D; d += 1) vectors[at + d] = 0;
        for (let s = 0; s < SIGNS; s += 1) {
          const row = example.signs[i * SIGNS + s] * SIGN;
          for (let d = 0; d < SIGN; d += 1) vectors[at + WORD + d] += signTable[row + d];
        }
        for (let d = 0; d < D; d += 1) {
          mask[at + d] = random() < keep ? 1 / keep : 0;
          vectors[at + d] *= mask[at + d];
        }
      }
    });
    return words;
  }

  /** Each word between its neighbours, and the larger of two for every unit. */
  private widen({ examples, starts, rows }: Batch): void {
    const vectors = this.buffer('vectors', D);
    const windows = this.buffer('windows', 3 * D);
    windows.fill(0, 0, rows * 3 * D);
    examples.forEach(({ words }, b) => {
      for (let i = 0; i < words.length; i += 1) {
        const t = starts[b] + i;
        const first = i > 0 ? t - 1 : t;
        const last = i + 1 < words.length ? t + 1 : t;
        const column = i > 0 ? 0 : D;
        windows.set(vectors.subarray(first * D, (last + 1) * D), t * 3 * D + column);
      }
    });
    const wide = this.buffer('wide', G);
    this.parameters.linear(windows, 'window', wide, rows);
    const h = this.buffer('h0', H);
    const mask = this.buffer('mask0', H);
    const keep = 1 - this.options.drop;
    for (let t = 0; t < rows; t += 1)
      for (let j = 0; j < H; j += 1) {
        const a = wide[t * G + j];
        const b = wide[t * G + H + j];
        const m = this.random() < keep ? 1 / keep : 0;
        mask[t * H + j] = m;
        h[t * H + j] = (a > b ? a : b) * m;
      }
  }

  private forwards({ examples, starts, total, rows }: Batch): void {
    const keep = 1 - this.options.drop;
    for (let layer = 0; layer < LAYERS; layer += 1) {
      const input = this.buffer(`h${layer}`, H);
      const gates = this.buffer(`gates${layer}`, G);
      const states = this.buffer(`states${layer}`, H);
      const out = this.buffer(`h${layer + 1}`, H);
      const mask = this.buffer(`mask${layer + 1}`, H);
      this.parameters.linear(input, `layer${layer}`, gates, rows);
      examples.forEach(({ words }, b) => scan(gates, states, starts[b], words.length));
      for (let i = 0; i < total * H; i += 1) {
        mask[i] = this.random() < keep ? 1 / keep : 0;
        out[i] = states[i] * mask[i] + input[i];
      }
      out.fill(0, total * H, rows * H);
    }
  }

  /** Tags, heads and labels with their losses; leaves the gradients of 'tags' and 'views' in buffers. */
  private classify(batch: Batch): StepCount {
    const { examples, starts, total, rows } = batch;
    const top = this.buffer(`h${LAYERS}`, H);
    const tags = this.buffer('tags', TAGS);
    const tagChange = this.buffer('tag change', TAGS);
    this.parameters.linear(top, 'tags', tags, rows);
    tagChange.fill(0, 0, rows * TAGS);
    const views = this.buffer('views', V);
    this.parameters.linear(top, 'views', views, rows);
    this.buffer('view change', V).fill(0, 0, rows * V);
    const count: StepCount = { words: 0, upos: 0, xpos: 0, heads: 0, labels: 0 };
    const weight = 1 / total;
    examples.forEach((example, b) => {
      for (let i = 1; i < example.words.length; i += 1) {
        const row = (starts[b] + i) * TAGS;
        count.words += 1;
        if (softmax(tags, tagChange, row, 0, UPOS, example.upos[i], weight)) count.upos += 1;
        if (softmax(tags, tagChange, row, UPOS, TAGS, example.xpos[i] + UPOS, weight)) count.xpos += 1;
      }
    });
    count.heads = this.chooseHeads(batch, weight);
    count.labels = this.chooseLabels(batch, weight);
    return count;
  }

  /** Biaffine scores of every word as the head of every other: (dependent · U + u) · head. */
  private chooseHeads({ examples, starts, total, rows }: Batch, weight: number): number {
    const views = this.buffer('views', V);
    const viewChange = this.buffer('view change', V);
    const dependents = this.buffer('dependents', ARC);
    const projected = this.buffer('projected', ARC);
    const projectedChange = this.buffer('projected change', ARC);
    const heads = this.buffer('heads', ARC);
    const headChange = this.buffer('head change', ARC);
    const { scores, changes, flipped, panels } = this.tables;
    const { arena } = this.parameters;
    for (let t = 0; t < rows; t += 1)
      for (let j = 0; j < ARC; j += 1) {
        dependents[t * ARC + j] = Math.max(0, views[t * V + j]);
        heads[t * ARC + j] = Math.max(0, views[t * V + ARC + j]);
      }
    this.parameters.linear(dependents, 'arcs', projected, rows);
    const places = this.buffer('places', PLACES);
    const placeChange = this.buffer('place change', PLACES);
    this.parameters.linear(dependents, 'places', places, rows);
    placeChange.fill(0, 0, rows * PLACES);
    projectedChange.fill(0, 0, rows * ARC);
    headChange.fill(0);
    let right = 0;
    examples.forEach((example, b) => {
      const n = example.words.length;
      const width = up(n, 8);
      const at = starts[b] * ARC;
      scores.fill(0, 0, width * width);
      changes.fill(0, 0, width * width);
      packTransposed(heads.subarray(at), ARC, width, panels);
      arena.multiply(projected.subarray(at), panels, scores, width, ARC, width);
      addPlaces(places, starts[b] * PLACES, scores, n, width);
      for (let i = 1; i < n; i += 1) {
        scores[i * width + i] = -1e9;
        if (softmax(scores, changes, i * width, 0, n, example.heads[i], weight)) right += 1;
      }
      addPlacesBack(placeChange, starts[b] * PLACES, changes, n, width);
      packPanels(heads.subarray(at), width, ARC, panels);
      arena.multiply(changes, panels, projectedChange.subarray(at), width, width, ARC);
      for (let i = 0; i < width; i += 1)
        for (let j = 0; j < width; j += 1) flipped[j * width + i] = changes[i * width + j];
      packPanels(projected.subarray(at), width, ARC, panels);
      arena.multiply(flipped, panels, headChange.subarray(at), width, width, ARC);
    });
    const dependentChange = this.buffer('dependent change', ARC);
    const farther = this.buffer('more dependent change', ARC);
    this.parameters.linearBack(dependents, 'arcs', projectedChange, rows, dependentChange);
    this.parameters.linearBack(dependents, 'places', placeChange, rows, farther);
    for (let t = 0; t < total; t += 1)
      for (let j = 0; j < ARC; j += 1) {
        if (dependents[t * ARC + j] > 0)
          viewChange[t * V + j] = dependentChange[t * ARC + j] + farther[t * ARC + j];
        if (heads[t * ARC + j] > 0) viewChange[t * V + ARC + j] = headChange[t * ARC + j];
      }
    return right;
  }

  /** The relation of every word to its true head, from the sum of two views and what the head's place adds. */
  private chooseLabels({ examples, starts, rows }: Batch, weight: number): number {
    const views = this.buffer('views', V);
    const viewChange = this.buffer('view change', V);
    const joined = this.buffer('joined', ARC);
    const joinedChange = this.buffer('joined change', ARC);
    const labels = this.buffer('labels', REL);
    const labelChange = this.buffer('label change', REL);
    joined.fill(0, 0, rows * ARC);
    labelChange.fill(0, 0, rows * REL);
    const eachArc = (
      visit: (word: number, dependent: number, head: number, place: number, relation: number) => void,
    ): void =>
      examples.forEach((example, b) => {
        for (let i = 1; i < example.words.length; i += 1) {
          const t = starts[b] + i;
          const head = example.heads[i];
          const place = placeOf(i, head) * ARC;
          visit(t, t * V + 2 * ARC, (starts[b] + head) * V + 3 * ARC, place, example.relations[i]);
        }
      });
    const { value: places, gradient: placeChange } = this.parameters.get('labelPlaces');
    eachArc((word, dependent, head, place) => {
      for (let j = 0; j < ARC; j += 1)
        joined[word * ARC + j] = Math.max(0, views[dependent + j] + views[head + j] + places[place + j]);
    });
    this.parameters.linear(joined, 'labels', labels, rows);
    let right = 0;
    eachArc((word, _dependent, _head, _place, relation) => {
      if (softmax(labels, labelChange, word * REL, 0, REL, relation, weight)) right += 1;
    });
    this.parameters.linearBack(joined, 'labels', labelChange, rows, joinedChange);
    eachArc((word, dependent, head, place) => {
      for (let j = 0; j < ARC; j += 1) {
        if (joined[word * ARC + j] <= 0) continue;
        viewChange[dependent + j] += joinedChange[word * ARC + j];
        viewChange[head + j] += joinedChange[word * ARC + j];
        placeChange[place + j] += joinedChange[word * ARC + j];
      }
    });
    return right;
  }

  private backwards({ examples, starts, total, rows }: Batch): void {
    const { parameters } = this;
    const top = this.buffer(`h${LAYERS}`, H);
    const change = this.buffer('change', H);
    const more = this.buffer('more change', H);
    parameters.linearBack(top, 'views', this.buffer('view change', V), rows, change);
    parameters.linearBack(top, 'tags', this.buffer('tag change', TAGS), rows, more);
    for (let i = 0; i < rows * H; i += 1) change[i] += more[i];
    const gateChange = this.buffer('gate change', G);
    const stateChange = this.buffer('state change', H);
    for (let layer = LAYERS - 1; layer >= 0; layer -= 1) {
      const mask = this.buffer(`mask${layer + 1}`, H);
      for (let i = 0; i < rows * H; i += 1) stateChange[i] = change[i] * mask[i];
      gateChange.fill(0, 0, rows * G);
      const gates = this.buffer(`gates${layer}`, G);
      const states = this.buffer(`states${layer}`, H);
      examples.forEach(({ words }, b) =>
        scanBack(gates, states, stateChange, gateChange, starts[b], words.length),
      );
      parameters.linearBack(this.buffer(`h${layer}`, H), `layer${layer}`, gateChange, rows, more);
      for (let i = 0; i < rows * H; i += 1) change[i] += more[i];
    }
    const wide = this.buffer('wide', G);
    const mask = this.buffer('mask0', H);
    const wideChange = this.buffer('wide change', G);
    wideChange.fill(0, 0, rows * G);
    for (let t = 0; t < total; t += 1)
      for (let j = 0; j < H; j += 1) {
        const a = t * G + j;
        wideChange[wide[a] > wide[a + H] ? a : a + H] = change[t * H + j] * mask[t * H + j];
      }
    parameters.linearBack(
      this.buffer('windows', 3 * D),
      'window',
      wideChange,
      rows,
      this.buffer('window change', 3 * D),
    );
  }

  /** Brings the windows' gradients home to the words and signs that they came from. */
  private spread({ examples, starts }: Batch, words: Int32Array): void {
    const change = this.buffer('window change', 3 * D);
    const mask = this.buffer('vector mask', D);
    const wordChange = this.parameters.get('words').gradient;
    const signChange = this.parameters.get('signs').gradient;
    const own = new Float32Array(D);
    examples.forEach((example, b) => {
      const n = example.words.length;
      for (let i = 0; i < n; i += 1) {
        const t = starts[b] + i;
        for (let d = 0; d < D; d += 1) {
          let sum = change[t * 3 * D + D + d];
          if (i + 1 < n) sum += change[(t + 1) * 3 * D + d];
          if (i > 0) sum += change[(t - 1) * 3 * D + 2 * D + d];
          own[d] = sum * mask[t * D + d];
        }
        if (words[t] >= 0) {
          this.touched.get('words')!.add(words[t]);
          for (let d = 0; d < WORD; d += 1) wordChange[words[t] * WORD + d] += own[d];
        }
        for (let s = 0; s < SIGNS; s += 1) {
          const row = example.signs[i * SIGNS + s];
          this.touched.get('signs')!.add(row);
          for (let d = 0; d < SIGN; d += 1) signChange[row * SIGN + d] += own[WORD + d];
        }
      }
    });
  }
}
