import { analyse } from '../analyse';
import { muteAnalysis } from '../desk/mute-analysis';
import type { Analysis, RuleId } from '../types';
import { openOutput } from './open-output';
import { readTarget } from './read-target';
import { inkOf } from './tell/ink';
import { tellAnalysis } from './tell/tell-analysis';

const FALLBACK_WIDTH = 80;

/** True when a headline goes further than the text: "cannot tell" is not flagged, and the standfirst flags nothing. */
const isFlagged = ({ headlines }: Analysis): boolean =>
  headlines.some(
    ({ variant, verdict }) =>
      variant.from !== 'standfirst' && (verdict === 'partly-backed' || verdict === 'not-backed'),
  );

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
  return isFlagged(analysis) ? 1 : 0;
}
