// Finds out who asks for a page and answers as them: what the store shows and takes is then theirs (lib/access).
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isKept, pageKeeper } from './keep-pages.mjs';
import { buildFolder } from './paths.mjs';

/** What is shown to whoever has not signed in: the page for it, and what that page is made of. */
const OPEN = /^\/(?:login(?:[?/]|$)|open\/|_next\/static\/|icon\.svg(?:\?|$)|favicon\.ico)/;

/** What a one-time link opens with: not for a log. */
const KEY = /^(\/open\/).*/;

let loaded = null;
/** The bundled lib/store/authenticate.ts, loaded at the first page: its database is there by then. */
export const identity = () =>
  (loaded ??= import(pathToFileURL(path.join(buildFolder, 'lib', 'store', 'authenticate.mjs')).href));

let keeper = null;

/**
 * Runs `handle` as who sends the request. Whoever is nobody is led to the page where one signs in, or gets 401. `nonce`: that of the
 * page's policy; without one (a development server) no page is kept.
 */
export async function asCaller(request, response, { asked, say, handle, nonce }) {
  const { headers, method, url } = request;
  try {
    const { authenticate, asActor, ...store } = await identity();
    const shown = { authorization: null, cookie: headers.cookie ?? null }; // tokens are for the API
    const actor = await authenticate(shown, asked);
    if (actor.kind === 'nobody' && !OPEN.test(url)) return turnAway(request, response, say);
    const keep = nonce !== null && actor.kind !== 'nobody' && isKept(request);
    keeper ??= pageKeeper(store);
    return await asActor(actor, () =>
      keep ? keeper(request, response, { actor, nonce, handle }) : handle(request, response),
    );
  } catch (error) {
    process.stderr.write(
      `who asks for ${method} ${url.split('?', 1)[0].replace(KEY, '$1…')} cannot be found out: ${error.message}\n`,
    );
    if (!response.headersSent)
      say(response, 503, 'Nobody can be recognised at the moment: the database does not answer. Try again.');
    else response.destroy();
  }
}

/** A person who opens a page is led to sign in and back; what asks for parts of one, or writes, is told 401. */
function turnAway({ headers, method, url }, response, say) {
  const opens =
    method === 'GET' && headers['sec-fetch-mode'] !== 'cors' && /\btext\/html\b/.test(headers.accept ?? '');
  if (
    !opens ||
    headers.rsc !== undefined ||
    headers['next-action'] !== undefined ||
    /[?&]_rsc=|\.rsc(?:\?|$)|\.segments\//.test(url)
  )
    return say(response, 401, 'Sign in first: /login');
  response.writeHead(303, {
    location: url === '/' ? '/login' : `/login?next=${encodeURIComponent(url.slice(0, 500))}`,
    'cache-control': 'no-store',
  });
  response.end();
}
