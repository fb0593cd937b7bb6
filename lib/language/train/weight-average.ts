import type { Parameter } from './parameters';

/** How much of the average a look at the weights leaves: with a look every 25 steps it spans some 350. */
const DECAY = 0.93;

/**
 * A running average of weights in training, which does better than the last weights of it (Izmailov et al. 2018; exponential
 * as in Morales-Brotons et al. 2024).
 */
export class WeightAverage {
  private readonly averages = new Map<string, Float32Array>();

  constructor(private readonly parameters: ReadonlyMap<string, Parameter>) {}

  /** Takes the weights as they are into the average; wants to be called every few steps. */
  look(): void {
    for (const [name, { value }] of this.parameters) {
      const average = this.averages.get(name);
      if (!average) this.averages.set(name, value.slice());
      else for (let i = 0; i < value.length; i += 1) average[i] += (1 - DECAY) * (value[i] - average[i]);
    }
  }

  /** The averaged weights of a matrix; before the first look, those it has. */
  get(name: string): Float32Array {
    return this.averages.get(name) ?? this.parameters.get(name)!.value;
  }
}
