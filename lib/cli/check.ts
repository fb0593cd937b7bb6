import { analyse } from '../analyse';
import { muteAnalysis } from '../desk/mute-analysis';
import { flaggedChecks } from '../store/flag-anchor';
import type { RuleId } from '../types';
import { openOutput } from './open-output';
import { readTarget } from './read-target';
import { inkOf } from './tell/ink';
import { tellAnalysis } from './tell/tell-analysis';

const FALLBACK_WIDTH = 80;

export interface CheckOptions {
  readonly json: boolean;
  /** Rules that are not to be heard, and whose faults flag nothing. */
  readonly mute: readonly RuleId[];
}

/** `check`: one article, told to a person or as JSON. Resolves to the exit code: 0, or 1 when a headline is flagged. */
export async function check(target: string, { json, mute }: CheckOptions): Promise<0 | 1> {
  const analysis = muteAnalysis(analyse(await readTarget(target)), mute);
  const { isTTY, columns } = process.stdout;
  const output = await openOutput(null);
  await output.write(
    json
      ? `${JSON.stringify(analysis)}\n`
      : `${tellAnalysis(analysis, { width: columns ?? FALLBACK_WIDTH, ink: inkOf(isTTY && !process.env.NO_COLOR) })}\n`,
  );
  return flaggedChecks(analysis.headlines).length > 0 ? 1 : 0;
}
