import type { z } from 'zod';
import { asActor, NotPermitted } from '@/lib/access/acting';
import { can, type Action } from '@/lib/access/can';
import { NOBODY, type Actor } from '@/lib/access/actor';
import { isOurs } from '@/lib/launch/check-host.mjs';
import { isOwnOrigin } from '@/lib/launch/check-origin.mjs';
import { askedFor } from '@/lib/launch/sign-in.mjs';
import { authenticate } from '@/lib/store/authenticate';
import { isUnavailable } from '@/lib/store/is-unavailable';
import { log } from '@/lib/store/log';
import { keptAnswer } from './kept-answer';
import { onceByKey } from './once-by-key';
import { problemResponse, Refusal, unlessHeld } from './problem';
import { countRequest } from './request-limit';

type Handler<Context> = (request: Request, context: Context) => Promise<Response>;

/** What a route asks of who calls it. */
export interface Access {
  /** What one must be allowed to do; `nothing` only where the handler asks for itself, or tells no more than that we live. */
  readonly needs: Action | 'nothing';
  /** Who may write: `anybody` only where the handler itself asks for a token (app/api/require-token.ts). */
  readonly writers?: 'own-pages' | 'anybody';
  /** In one line: what it does. */
  readonly summary: string;
  /** What `readQuery` and `readBody` hold the request to. */
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** What else may be the body than JSON, or instead of it, by content type: the fields of a form, or `Bytes` (app/api/nouns.ts). */
  readonly takes?: Readonly<Record<string, z.ZodType>>;
  /** Refusals that nothing else here tells of, by status. */
  readonly refuses?: Readonly<Record<number, string>>;
  /**
   * Whether it takes an Idempotency-Key: `true` where the handler keeps its answer in its own transaction (`onceWithin`), `answer`
   * where that is done here, after it (`onceByKey`). A POST that takes none refuses one.
   */
  readonly key?: true | 'answer';
  /** True when an answer is made of the address and the store alone, not of the clock, nor of who asks beyond what they may (`read`). */
  readonly kept?: true;
  /** What is answered by status: a schema for JSON, other content types, or `null` for nothing. */
  readonly answers: Readonly<Record<number, z.ZodType | string | readonly string[] | null>>;
}

/** A route as it is exported, with what it asks. */
export type Route<Context> = Handler<Context> & { readonly access: Access };

/**
 * Every route goes through here: the Host must be ours, a write must come from our own pages, whoever calls must be allowed
 * to, and whatever a handler throws is answered without its inner side (stack, SQL, paths), which goes to the log. The handler
 * runs as who calls, so that the store asks the same again.
 */
export function guarded<Context>(access: Access, handler: Handler<Context>): Route<Context> {
  const route = async (request: Request, context: Context): Promise<Response> => {
    const host = request.headers.get('host');
    if (!isOurs(host))
      return problemResponse(
        421,
        'misdirected',
        'This address is not served here. Set PUBLIC_URL to the address that readers use, or PUBLIC_HOST to its name.',
      );
    const writes = request.method !== 'GET' && request.method !== 'HEAD';
    if (writes && access.writers !== 'anybody' && !isOwnOrigin(request.headers.get('origin'), host))
      return problemResponse(403, 'foreign-origin', 'Writes are taken only from the pages of this server.');
    if (request.method === 'POST' && !access.key && request.headers.has('idempotency-key'))
      return problemResponse(422, 'no-key', 'This address takes no Idempotency-Key. Leave the header out.');
    try {
      if (access.needs === 'nothing') return await asActor(NOBODY, () => handler(request, context));
      const actor = await actorOf(request);
      const wait = await countRequest(request, actor);
      if (wait !== null)
        return problemResponse(429, 'too-many', `Too many requests. Go on in ${wait} s.`, {
          'retry-after': String(wait),
        });
      if (!can(actor, access.needs)) throw new NotPermitted(actor, access.needs);
      const answer = () =>
        asActor(actor, () =>
          access.key === 'answer'
            ? onceByKey(request, (whole) => handler(whole, context))
            : handler(request, context),
        );
      return unlessHeld(request, await (access.kept ? keptAnswer(request, actor, answer) : answer()));
    } catch (error) {
      return answerFor(error, request);
    }
  };
  return Object.assign(route, { access });
}

const actorOf = ({ headers }: Request): Promise<Actor> =>
  authenticate({ authorization: headers.get('authorization'), cookie: headers.get('cookie') }, askedFor());

function answerFor(error: unknown, request: Request): Response {
  if (error instanceof NotPermitted)
    return error.anonymous
      ? problemResponse(401, 'not-signed-in', error.message)
      : problemResponse(403, 'not-permitted', error.message);
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
