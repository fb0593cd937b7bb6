import { timeLimit } from '../time-limit';
import type { Outcome } from '../types';
import { answerProblem } from './answer-problem';
import { allowedHosts, checkUrl } from './check-url';
import { failureOf } from './failure-of';
import { ROBOT, type FetchOptions } from './fetch-bytes';
import { guardedAgent } from './guarded-agent';
import { failure } from './problem';

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
  const totalMs = options.totalMs ?? TOTAL_MS;
  const agent = guardedAgent(allowed, { headersMs: totalMs, resolve: options.resolve });
  const { signal, release } = timeLimit(totalMs);
  try {
    const { statusCode: status, body: answer } = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'POST',
      signal,
      headers: { 'user-agent': `${ROBOT}/0.1`, ...headers },
      body,
    });
    answer.on('error', () => {}).destroy();
    if (status >= 300 && status < 400) return failure('server-error', `It redirects (status ${status}).`);
    return answerProblem(status, () => '') ?? { ok: true, value: { status } };
  } catch (error) {
    return failureOf(error);
  } finally {
    release();
    await agent.destroy();
  }
}
