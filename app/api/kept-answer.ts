import { can, TOKEN_SCOPES } from '@/lib/access/can';
import type { Actor } from '@/lib/access/actor';
import { keepAnswers, type Kept } from '@/lib/launch/keep-answers.mjs';
import { revision } from '@/lib/store/revision';

/** Bytes of answers that a process holds. */
const MOST = 32 * 1024 * 1024;

interface Made {
  readonly status: number;
  readonly headers: readonly [string, string][];
  readonly body: Uint8Array<ArrayBuffer>;
}

// On globalThis, because each bundle of routes loads this module for itself.
const global = globalThis as typeof globalThis & {
  standfirstAnswers?: { readonly held: Kept<Made>; readonly making: Map<string, Promise<Made>> };
};

/**
 * What `make` answers, or what it answered to somebody else who may do the same, as long as nothing that is shown has changed since.
 * `route`: which one, and for what; the rest of the address is its query. Those who ask for the same at once wait for one.
 */
export async function keptAnswer(
  request: Request,
  actor: Actor,
  route: string,
  make: () => Promise<Response>,
): Promise<Response> {
  if (request.method !== 'GET') return make();
  const { held, making } = (global.standfirstAnswers ??= {
    held: keepAnswers<Made>(MOST),
    making: new Map(),
  });
  const name = `${TOKEN_SCOPES.filter((scope) => can(actor, scope)).join()} ${route}${new URL(request.url).search}`;
  const state = await revision(); // before anything of the answer is read
  const known = held.get(name, state);
  if (known) return responseOf(known);
  const key = `${state} ${name}`;
  const already = making.get(key);
  if (already) return responseOf(await already);
  const begun = make().then(madeOf);
  making.set(key, begun);
  try {
    const made = await begun;
    if (made.status === 200) held.put(name, state, made, made.body.byteLength);
    return responseOf(made);
  } finally {
    making.delete(key);
  }
}

const madeOf = async (response: Response): Promise<Made> => ({
  status: response.status,
  headers: [...response.headers],
  body: new Uint8Array(await response.arrayBuffer()),
});

const responseOf = ({ status, headers, body }: Made): Response =>
  new Response(body, { status, headers: [...headers] });
