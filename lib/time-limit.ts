/** A signal that aborts when time is up, until it is released. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  readonly release: () => void;
}

/**
 * Aborts after `ms` milliseconds (as a TimeoutError) or with `outer` (for its reason). In place of `AbortSignal.any` over an
 * `AbortSignal.timeout`, which Node holds weakly: a collection of garbage in the meantime and it never fires.
 */
export function timeLimit(ms: number, outer?: AbortSignal): TimeLimit {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new DOMException('The time is up.', 'TimeoutError')), ms);
  const follow = (): void => controller.abort(outer?.reason);
  if (outer?.aborted) follow();
  else outer?.addEventListener('abort', follow, { once: true });
  return {
    signal: controller.signal,
    release: () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', follow);
    },
  };
}
