import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** A logistic model by the names of its features (docs/models/claims.md). */
export interface Weights {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** `checkworthy`: debates, what a fact-checker would take up. `factual`: speeches, what states a fact at all. */
export type ModelName = 'checkworthy' | 'factual';

const loaded = new Map<ModelName, ReadonlyMap<string, number> & { readonly bias: number }>();

class NamedWeights extends Map<string, number> {
  constructor(
    entries: Iterable<readonly [string, number]>,
    readonly bias: number,
  ) {
    super(entries);
  }
}

/** A model's weights, read once per process. Throws when its file is not in `lib/claims/models` under the root. */
export function loadWeights(name: ModelName): ReadonlyMap<string, number> & { readonly bias: number } {
  let model = loaded.get(name);
  if (model === undefined) {
    const file = path.join(process.env.STANDFIRST_ROOT ?? process.cwd(), 'lib/claims/models', `${name}.br`);
    const { bias, weights } = JSON.parse(
      brotliDecompressSync(readFileSync(file)).toString('utf8'),
    ) as Weights;
    model = new NamedWeights(Object.entries(weights), bias);
    loaded.set(name, model);
  }
  return model;
}
