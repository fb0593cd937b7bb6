import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { HeadlineCheck } from '../types';
import { describeStance, type StanceText } from './model/stance-features';
import { scoreTrees, type Trees } from './model/trees';

export type Stance = HeadlineCheck['stance'];

export interface StanceModel {
  readonly related: Trees;
  /** One against the rest, each over the numbers and the presence of `words`. */
  readonly agree: Trees;
  readonly disagree: Trees;
  readonly discuss: Trees;
  readonly words: readonly string[];
  /** Added to the three log-odds, so that the rare "disagree" is told often enough. */
  readonly bias: readonly [agree: number, disagree: number, discuss: number];
}

let loaded: StanceModel | undefined;
function load(): StanceModel {
  if (loaded) return loaded;
  const root = process.env.STANDFIRST_ROOT ?? process.cwd();
  const file = path.join(root, 'lib', 'headline', 'models', 'stance.json.gz');
  return (loaded = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as StanceModel);
}

/** The stance under a given model. */
export function stanceUnder(model: StanceModel, headline: string, text: StanceText): Stance {
  const { values, words } = describeStance(headline, text);
  if (scoreTrees(model.related, values) < 0) return 'unrelated';
  const full = Float64Array.of(...values, ...model.words.map((word) => (words.has(word) ? 1 : 0)));
  const scores = [
    scoreTrees(model.agree, full) + model.bias[0],
    scoreTrees(model.disagree, full) + model.bias[1],
    scoreTrees(model.discuss, full) + model.bias[2],
  ];
  return (['agree', 'disagree', 'discuss'] as const)[scores.indexOf(Math.max(...scores))];
}

/**
 * What the text does with the headline's claim, in the terms of the Fake News Challenge (2017): agrees, disagrees, discusses
 * without taking a side, or is about something else. Throws when the model file is not there.
 */
export const readStance = (headline: string, text: StanceText): Stance => stanceUnder(load(), headline, text);
