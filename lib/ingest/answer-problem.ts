import type { Outcome } from '../types';
import { failure, type ProblemCode } from './problem';

function statusProblem(status: number): ProblemCode | null {
  if (status >= 200 && status < 300) return null;
  if (status === 404) return 'not-found';
  if (status === 410) return 'gone';
  if (status === 429) return 'rate-limited';
  if (status === 408) return 'timeout';
  if (status === 401 || status === 402 || status === 407) return 'paywall';
  if (status === 451) return 'withheld';
  return status >= 400 && status < 500 ? 'forbidden' : 'server-error';
}

/** Guards that ask a visitor to prove that it is no program, with whatever status, and the header by which they say so. */
const CHALLENGES: readonly (readonly [header: string, value: RegExp])[] = [
  ['cf-mitigated', /challenge|block/i],
  ['x-amzn-waf-action', /challenge|captcha/i],
];

/** Problems whose advice names the status already. */
const TELLING: ReadonlySet<ProblemCode> = new Set(['not-found', 'gone', 'withheld', 'rate-limited']);

/** Why an answer of this status is none that can be read; `null` when it is one. `header` gives the empty string for one that is not there. */
export function answerProblem(
  status: number,
  header: (name: string) => string,
): Extract<Outcome<never>, { ok: false }> | null {
  const challenged = CHALLENGES.some(([name, value]) => value.test(header(name)));
  const code = challenged ? 'forbidden' : statusProblem(status);
  return code && failure(code, TELLING.has(code) ? undefined : `Status ${status}.`);
}
