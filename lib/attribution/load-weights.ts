import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unpackWeights } from './model/save-weights';
import type { Weights } from './model/weights';

let loaded: Weights | null = null;

/** The trained weights, read once per process. Throws when `lib/attribution/models/attribution.br` is not under the root. */
export function loadWeights(): Weights {
  const file = path.join(
    process.env.STANDFIRST_ROOT ?? process.cwd(),
    'lib/attribution/models/attribution.br',
  );
  loaded ??= unpackWeights(readFileSync(file));
  return loaded;
}
