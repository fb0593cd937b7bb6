import type { Dispatcher } from 'undici';
import { timeLimit } from '../time-limit';
import type { AllowedHosts } from './check-url';
import { guardedAgent, type ResolveAll } from './guarded-agent';

type Answer = Dispatcher.ResponseData;

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Leaves the body of an answer unread. */
export const dropBody = ({ body }: Pick<Answer, 'body'>): void => void body.on('error', () => {}).destroy();

/**
 * One request to a checked address, behind the guard of every fetch, that follows no redirect: what it bears was meant for this
 * address alone. All of it, `read` included, within `ms`. Throws what the network throws (`failureOf` tells it).
 */
export async function requestOnce<T>(
  url: URL,
  request: Request,
  options: { readonly allowed: AllowedHosts; readonly ms: number; readonly resolve?: ResolveAll },
  read: (answer: Answer, signal: AbortSignal) => T | Promise<T>,
): Promise<T> {
  const { allowed, ms, resolve } = options;
  const agent = guardedAgent(allowed, { headersMs: ms, resolve });
  const { signal, release } = timeLimit(ms);
  try {
    const answer = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      signal,
      ...request,
    });
    return await read(answer, signal);
  } finally {
    release();
    await agent.destroy();
  }
}
