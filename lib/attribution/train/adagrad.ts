/**
 * Weights that learn by AdaGrad (Duchi, Hazan, Singer 2011): often-seen features take smaller steps. Their mean over all
 * steps is kept beside them: it generalises better than the last ones, as with the averaged perceptron.
 */
export class Learner {
  private readonly squares: Float32Array;
  private readonly moments: Float64Array;
  private time = 1;

  constructor(
    readonly weights: Float32Array,
    private readonly rate: number,
    private readonly decay: number,
  ) {
    this.squares = new Float32Array(weights.length);
    this.moments = new Float64Array(weights.length);
  }

  /** One step against `gradient` at `cell`. */
  step(cell: number, gradient: number): void {
    const slope = gradient + this.decay * this.weights[cell];
    this.squares[cell] += slope * slope;
    const move = (this.rate * slope) / (Math.sqrt(this.squares[cell]) + 1e-6);
    this.weights[cell] -= move;
    this.moments[cell] -= move * this.time;
  }

  /** Marks the end of one example. */
  tick(): void {
    this.time++;
  }

  /** The mean of the weights over all examples so far. */
  mean(): Float32Array {
    return this.weights.map((value, cell) => value - this.moments[cell] / this.time);
  }
}
