import { rightsOf } from '@/lib/access/can';
import type { Actor } from '@/lib/access/actor';
import { keepAnswers, type Kept } from '@/lib/launch/keep-answers.mjs';
import { isStill, latest } from '@/lib/store/changes';
import { recordShown } from '@/lib/store/shown';

/** Bytes of answers that a process holds. */
const MOST = 32 * 1024 * 1024;

/** As it is sent; `headers` with small letters. */
export interface Made {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

// On globalThis, because each bundle of routes loads this module for itself, and the server before them (lib/launch/answer-kept.mjs)
// looks there first.
const global = globalThis as typeof globalThis & {
  standfirstAnswers?: { readonly held: Kept<Made>; readonly making: Map<string, Promise<Made>> };
};

/**
 * What `make` answers, or what it answered at this address to somebody else who may do the same, as long as nothing that it shows has
 * changed since. Those who ask for the same at once wait for one.
 */
export async function keptAnswer(
  request: Request,
  actor: Actor,
  make: () => Promise<Response>,
): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || !pathname.startsWith('/api/')) return make();
  const { held, making } = (global.standfirstAnswers ??= {
    held: keepAnswers<Made>(MOST),
    making: new Map(),
  });
  const name = `${rightsOf(actor)} ${pathname}${search}`;
  const moment = await latest(); // before anything of the answer is read
  const known = held.get(name, isStill);
  if (known) return responseOf(known);
  const key = `${moment} ${name}`;
  const already = making.get(key);
  if (already) return responseOf(await already);
  const recorded = recordShown(make);
  const begun = recorded.made.then(madeOf);
  making.set(key, begun);
  try {
    const made = await begun;
    if (made.status === 200) held.put(name, { moment, shown: recorded.shown() }, made, made.body.byteLength);
    return responseOf(made);
  } finally {
    making.delete(key);
  }
}

const madeOf = async (response: Response): Promise<Made> => ({
  status: response.status,
  headers: Object.fromEntries(response.headers),
  body: new Uint8Array(await response.arrayBuffer()),
});

const responseOf = ({ status, headers, body }: Made): Response => new Response(body, { status, headers });
