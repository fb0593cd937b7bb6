import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Outcome } from '../types';
import { trouble } from './problem';

/** What of transformers.js (4.x, 3.x) is used. Our own words for it, since the package may not be there. */
export interface NliRuntime {
  readonly env: { allowRemoteModels: boolean; allowLocalModels: boolean; localModelPath: string };
  readonly AutoTokenizer: {
    from_pretrained(name: string, options: object): Promise<(text: string, options: object) => unknown>;
  };
  readonly AutoModelForSequenceClassification: {
    from_pretrained(name: string, options: object): Promise<NliModel>;
  };
}
interface NliModel {
  (inputs: unknown): Promise<{ readonly logits: { readonly data: ArrayLike<number> } }>;
  readonly config: { readonly id2label?: Readonly<Record<string, string>> };
}

export const PACKAGE = '@huggingface/transformers';

/** The runtime, from Standfirst's own packages or from those beside the model; `null` when it is in neither. */
export async function loadRuntime(folder: string): Promise<NliRuntime | null> {
  for (const from of [import.meta.url, path.join(folder, 'package.json')]) {
    let file: string;
    try {
      file = createRequire(from).resolve(PACKAGE);
    } catch {
      continue;
    }
    // Resolved as CommonJS, whose names a bundler may have hidden behind `default`.
    const loaded = (await import(pathToFileURL(file).href)) as Partial<NliRuntime> & { default?: NliRuntime };
    return loaded.AutoTokenizer ? (loaded as NliRuntime) : (loaded.default ?? null);
  }
  return null;
}

export type Relation = 'entailment' | 'neutral' | 'contradiction';
/** Probabilities of how a sentence relates to another. */
export type Classify = (premise: string, hypothesis: string) => Promise<Readonly<Record<Relation, number>>>;

/** Weights by the name of their file, the exact ones first, and what transformers.js calls them. */
const WEIGHTS = [
  ['model.onnx', 'fp32'],
  ['model_fp16.onnx', 'fp16'],
  ['model_quantized.onnx', 'q8'],
] as const;

/**
 * The model in `folder` (config.json, tokenizer.json, onnx/model.onnx), from this machine only. Problems: `no-model` for a folder without
 * one or with one that is no NLI model, `not-installed` without the runtime, `failed` when it cannot be loaded.
 */
export async function loadNli(
  folder: string,
  load: (folder: string) => Promise<NliRuntime | null> = loadRuntime,
): Promise<Outcome<Classify>> {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return trouble('no-model', 'The folder of the NLI model is not there.');
  const weights = WEIGHTS.find(([file]) => existsSync(path.join(folder, 'onnx', file)));
  const wanted = ['config.json', 'tokenizer.json'].find((file) => !existsSync(path.join(folder, file)));
  if (wanted || !weights)
    return trouble('no-model', `The folder of the NLI model lacks ${wanted ?? 'onnx/model.onnx'}.`);
  try {
    const runtime = await load(folder);
    if (!runtime)
      return trouble(
        'not-installed',
        `The NLI model needs the package ${PACKAGE}: run “npm install --prefix ${folder} --ignore-scripts ${PACKAGE}”.`,
      );
    runtime.env.allowRemoteModels = false;
    runtime.env.allowLocalModels = true;
    runtime.env.localModelPath = path.dirname(path.resolve(folder));
    const name = path.basename(path.resolve(folder));
    const options = { local_files_only: true, dtype: weights[1], device: 'cpu' };
    const tokenizer = await runtime.AutoTokenizer.from_pretrained(name, options);
    const model = await runtime.AutoModelForSequenceClassification.from_pretrained(name, options);
    const labels = relationsOf(model.config.id2label ?? {});
    if (!labels)
      return trouble(
        'no-model',
        'The model does not tell entailment, neutral and contradiction: it is no NLI model.',
      );
    return {
      ok: true,
      value: async (premise, hypothesis) => {
        const inputs = tokenizer(premise, { text_pair: hypothesis, truncation: true });
        const shares = softmax(Array.from((await model(inputs)).logits.data, Number));
        const share = (relation: Relation): number => shares[labels[relation]] ?? 0;
        return {
          entailment: share('entailment'),
          neutral: share('neutral'),
          contradiction: share('contradiction'),
        };
      },
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : 'for no reason that it gives';
    return trouble('failed', `The NLI model cannot be loaded: ${reason}`);
  }
}

/** Which output is which; `null` when one is missing. Models write "ENTAILMENT", "entailment" or "e". */
function relationsOf(id2label: Readonly<Record<string, string>>): Readonly<Record<Relation, number>> | null {
  const indexOf = (relation: Relation): number =>
    Number(Object.entries(id2label).find(([, label]) => label.toLowerCase().startsWith(relation))?.[0] ?? -1);
  const found = {
    entailment: indexOf('entailment'),
    neutral: indexOf('neutral'),
    contradiction: indexOf('contradiction'),
  };
  return Object.values(found).some((index) => index < 0) ? null : found;
}

function softmax(logits: readonly number[]): readonly number[] {
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
