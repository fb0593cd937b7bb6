import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { readLemmaRules } from './lemmas/lemma-rules';
import { rememberLemmas } from './lemmas/remember-lemmas';
import { Network } from './network/network';
import { type NetworkWeights, unpackNetwork } from './network/network-weights';

/** The trained parts of the engine. */
export interface Language {
  readonly weights: NetworkWeights;
  readonly network: Network;
  /** Lemma of a form with its tags; `first`: it opens the sentence. */
  readonly lemmaOf: (form: string, pos: string, tag: string, first: boolean) => string;
}

let loaded: Language | null = null;

const readModel = (name: string): Buffer => {
  const file = path.join(process.env.STANDFIRST_ROOT ?? process.cwd(), 'lib/language/models', `${name}.br`);
  return brotliDecompressSync(readFileSync(file));
};

/** The engine's weights, read once per process. Throws when the model files are not in `lib/language/models` under the root. */
export function loadLanguage(): Language {
  if (loaded) return loaded;
  const weights = unpackNetwork(readModel('network'));
  loaded = {
    weights,
    network: new Network(weights),
    lemmaOf: rememberLemmas(readLemmaRules(readModel('lemmas').toString('utf8')), weights.lexicon),
  };
  return loaded;
}
