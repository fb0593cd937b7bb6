import { isOurs } from '@/lib/launch/check-host.mjs';
import { isUnavailable } from '@/lib/store/is-unavailable';
import { log } from '@/lib/store/log';
import { isOwnOrigin } from './own-origin';
import { problemResponse, Refusal } from './problem';

type Handler<Context> = (request: Request, context: Context) => Promise<Response>;

export interface GuardOptions {
  /** Who may write: `anybody` only where the handler itself asks for a token (app/api/require-token.ts). */
  readonly writers?: 'own-pages' | 'anybody';
}

/**
 * Every route goes through here: the Host must be ours, a write must come from our own pages, and whatever a handler
 * throws is answered without its inner side (stack, SQL, paths), which goes to the log.
 */
export function guarded<Context>(
  handler: Handler<Context>,
  { writers = 'own-pages' }: GuardOptions = {},
): Handler<Context> {
  return async (request, context) => {
    const host = request.headers.get('host');
    if (!isOurs(host))
      return problemResponse(
        421,
        'misdirected',
        'This address is not served here. Set PUBLIC_URL to the address that readers use, or PUBLIC_HOST to its name.',
      );
    const writes = request.method !== 'GET' && request.method !== 'HEAD';
    if (writes && writers === 'own-pages' && !isOwnOrigin(request.headers.get('origin'), host))
      return problemResponse(403, 'foreign-origin', 'Writes are taken only from the pages of this server.');
    try {
      return await handler(request, context);
    } catch (error) {
      return answerFor(error, request);
    }
  };
}

function answerFor(error: unknown, request: Request): Response {
  if (error instanceof Refusal) return problemResponse(error.status, error.code, error.message);
  const reason = error instanceof Error ? error.message : String(error);
  const { pathname } = new URL(request.url);
  if (isUnavailable(error)) {
    log.warn({ reason, path: pathname }, 'the database is not available');
    return problemResponse(503, 'unavailable', 'The database does not answer. Try again in a moment.', {
      'retry-after': '5',
    });
  }
  log.error(
    { reason, path: pathname, stack: error instanceof Error ? error.stack : undefined },
    'a request failed',
  );
  return problemResponse(500, 'internal', 'Standfirst failed on this request. The reason is in its log.');
}
