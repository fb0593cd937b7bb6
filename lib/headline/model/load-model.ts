import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Candidate, FaultContext } from '../fault-context';
import { describeSupport, describeVerdict } from './describe-headline';
import { scoreTrees, sigmoid, type Trees } from './trees';

let loaded: Trees | undefined;
function load(): Trees {
  if (loaded) return loaded;
  const root = process.env.STANDFIRST_ROOT ?? process.cwd();
  const file = path.join(root, 'lib', 'headline', 'models', 'headline.json.gz');
  return (loaded = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as Trees);
}

/**
 * How likely the headline is backed, 0–1, by what the rules suspect and how the text meets its words: boosted trees learnt
 * on corrupted and faithful headlines. Throws when the model file is not there.
 */
export function judgeHeadline(candidates: readonly Candidate[], context: FaultContext): number {
  return sigmoid(scoreTrees(load(), describeVerdict(candidates, describeSupport(context))));
}
