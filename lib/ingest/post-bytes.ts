import type { Outcome } from '../types';
import { answerProblem } from './answer-problem';
import { allowedHosts, checkUrl } from './check-url';
import { failureOf } from './failure-of';
import { ROBOT, type FetchOptions } from './fetch-bytes';
import { failure } from './problem';
import { dropBody, requestOnce } from './request-once';

const TOTAL_MS = 15_000;

/**
 * Sends `body` to one address, behind the same guard as every fetch: only the public internet, and what
 * STANDFIRST_ALLOW_PRIVATE names. A redirect is not followed (what is sent was meant for this address alone), and the
 * answer is not read. Done when the answer is a 2xx; its status then. Problems: those of a fetch.
 */
export async function postBytes(
  address: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  options: Pick<FetchOptions, 'allow' | 'totalMs' | 'resolve'> = {},
): Promise<Outcome<{ readonly status: number }>> {
  const allowed = allowedHosts(options.allow);
  const checked = checkUrl(address, allowed);
  if (!checked.ok) return checked;
  const url = checked.value;
  try {
    return await requestOnce(
      url,
      { method: 'POST', headers: { 'user-agent': `${ROBOT}/0.1`, ...headers }, body },
      { allowed, ms: options.totalMs ?? TOTAL_MS, resolve: options.resolve },
      (answer) => {
        dropBody(answer);
        const { statusCode: status } = answer;
        if (status >= 300 && status < 400) return failure('server-error', `It redirects (status ${status}).`);
        return answerProblem(status, () => '') ?? { ok: true, value: { status } };
      },
    );
  } catch (error) {
    return failureOf(error);
  }
}
