import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Fault } from '../../types';
import type { Trees } from './trees';

/** What the check has learnt, as `test/eval/train-headline.ts` writes it. */
export interface HeadlineModel {
  /** For each kind of fault how likely a phrase is at fault in it, by what the text says to the phrase. */
  readonly phrases: Readonly<Partial<Record<Fault, Trees>>>;
  /** How likely the whole headline is faulty, by its worst phrases and its support. */
  readonly headline: Trees;
}

let loaded: HeadlineModel | undefined;

/** The model, read on the first call and kept. Throws when the model file is not there. */
export function loadModel(): HeadlineModel {
  if (loaded) return loaded;
  const root = process.env.STANDFIRST_ROOT ?? process.cwd();
  const file = path.join(root, 'lib', 'headline', 'models', 'headline.json.gz');
  return (loaded = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as HeadlineModel);
}
