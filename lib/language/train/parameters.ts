import { type Arena, packPanels, packTransposed } from '../network/matrix-kernel';
import { matrixShapes } from '../network/network-shape';

/** A matrix in training, with its gradient and Adam's two moments. */
export interface Parameter {
  readonly rows: number;
  readonly columns: number;
  readonly value: Float32Array;
  readonly gradient: Float32Array;
  readonly first: Float32Array;
  readonly second: Float32Array;
}

const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.98;
const TINY = 1e-8;
/** Steps over which the learning rate rises from nothing. */
const WARM_UP = 300;
const biasName = (name: string): string =>
  /\d$/.test(name) ? name.replace(/(\d)$/, 'Bias$1') : `${name}Bias`;

/** The network's matrices in training. `room`: positions of the largest batch. */
export class Parameters {
  readonly all = new Map<string, Parameter>();
  private readonly buffers = new Map<string, Float32Array>();
  private step = 0;

  constructor(
    readonly arena: Arena,
    private readonly room: number,
    words: number,
    random: () => number,
  ) {
    for (const [name, rows, columns] of matrixShapes(words)) {
      const take = (): Float32Array => arena.take(rows * columns);
      const value = take();
      const range = name.includes('Bias')
        ? 0
        : name === 'words'
          ? 0.1
          : name === 'signs'
            ? 0.05
            : Math.sqrt(6 / (rows + columns)); // Glorot & Bengio 2010
      for (let i = 0; i < value.length; i += 1) value[i] = range * (2 * random() - 1);
      this.all.set(name, { rows, columns, value, gradient: take(), first: take(), second: take() });
    }
  }

  get(name: string): Parameter {
    return this.all.get(name)!;
  }

  /** A buffer by name, kept from step to step: `width` numbers for each position. */
  buffer(name: string, width: number): Float32Array {
    let buffer = this.buffers.get(name);
    if (!buffer) {
      buffer = this.arena.take(this.room * width);
      this.buffers.set(name, buffer);
    }
    return buffer;
  }

  /** out = input · matrix + bias. */
  linear(input: Float32Array, name: string, out: Float32Array, rows: number): void {
    const { value, rows: depth, columns } = this.get(name);
    const bias = this.get(biasName(name)).value;
    for (let t = 0; t < rows; t += 1) out.set(bias, t * columns);
    const panels = this.buffer(`weights by ${columns}`, columns);
    packPanels(value, depth, columns, panels);
    this.arena.multiply(input, panels, out, rows, depth, columns);
  }

  /** Adds to the gradients of matrix and bias; writes that of the input, when wanted. */
  linearBack(
    input: Float32Array,
    name: string,
    change: Float32Array,
    rows: number,
    inputChange: Float32Array | null,
  ): void {
    const { value, gradient, rows: depth, columns } = this.get(name);
    const bias = this.get(biasName(name)).gradient;
    for (let t = 0; t < rows; t += 1) for (let j = 0; j < columns; j += 1) bias[j] += change[t * columns + j];
    const flipped = this.buffer(`flipped by ${depth}`, depth);
    const panels = this.buffer(`changes by ${columns}`, columns);
    for (let t = 0; t < rows; t += 1)
      for (let i = 0; i < depth; i += 1) flipped[i * rows + t] = input[t * depth + i];
    packPanels(change, rows, columns, panels);
    this.arena.multiply(flipped, panels, gradient, depth, rows, columns);
    if (!inputChange) return;
    inputChange.fill(0, 0, rows * depth);
    packTransposed(value, columns, depth, panels);
    this.arena.multiply(change, panels, inputChange, rows, columns, depth);
  }

  /** One step of Adam (Kingma & Ba 2015), the first ones smaller; of a table only the rows touched. Gradients are spent. */
  update(rate: number, touched: ReadonlyMap<string, ReadonlySet<number>>): void {
    this.step += 1;
    const age = Math.min(this.step, 1000);
    const pace =
      (rate * Math.min(1, this.step / WARM_UP) * Math.sqrt(1 - SECOND_DECAY ** age)) /
      (1 - FIRST_DECAY ** age);
    for (const [name, parameter] of this.all) {
      const rows = touched.get(name);
      if (!rows) stepAdam(parameter, 0, parameter.value.length, pace);
      else
        for (const row of rows)
          stepAdam(parameter, row * parameter.columns, (row + 1) * parameter.columns, pace);
    }
  }
}

function stepAdam(
  { value, gradient, first, second }: Parameter,
  from: number,
  to: number,
  pace: number,
): void {
  for (let i = from; i < to; i += 1) {
    const g = gradient[i];
    gradient[i] = 0;
    first[i] = FIRST_DECAY * first[i] + (1 - FIRST_DECAY) * g;
    second[i] = SECOND_DECAY * second[i] + (1 - SECOND_DECAY) * g * g;
    value[i] -= (pace * first[i]) / (Math.sqrt(second[i]) + TINY);
  }
}
