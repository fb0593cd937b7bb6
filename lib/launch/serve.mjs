// The pages: Next behind a server of our own, which tells the launcher when it listens and stops when it is told to.
// Started by supervise.mjs: node serve.mjs PORT HOST [--dev]
import { once } from 'node:events';
import { createServer } from 'node:http';
import next from 'next';
import { addressOf } from './address-of.mjs';
import { clientAddress, proxiesOf } from './client-address.mjs';
import { answerKept } from './answer-kept.mjs';
import { asCaller, identity } from './as-caller.mjs';
import { root } from './paths.mjs';
import { isApi, refusalOf, refuse, refuseBroken, relative } from './refuse-request.mjs';
import { secure } from './secure.mjs';
import { askedFor } from './sign-in.mjs';
import { tellMethods } from './tell-methods.mjs';

const [port, hostname, mode] = process.argv.slice(2);
const dev = mode === '--dev';

/** A first page that takes longer is not waited for. */
const WARM_MS = 10_000;

/** Requests that still run when we are told to stop get this long. */
const GRACE_MS = 3000;

const server = createServer();
server.on('error', (error) => {
  process.send?.({ kind: 'failed', code: error.code, message: error.message });
  process.exit(2);
});

for (const signal of ['SIGTERM', 'SIGINT'])
  process.on(signal, () => {
    setTimeout(() => process.exit(0), GRACE_MS).unref();
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  });

const app = next({ dev, dir: root, hostname, port: Number(port), httpServer: server });
await app.prepare();
const handle = app.getRequestHandler();
const asked = askedFor();
const proxies = proxiesOf();
const say = (response, status, line) => {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${line}\n`);
};

server.on('clientError', refuseBroken);
server.on('request', (request, response) => {
  relative(request);
  const refused = refusalOf(request, { hostname, asked });
  if (refused) return refuse(request, response, refused);
  const { headers, url, socket } = request;
  const api = isApi(url);
  headers['x-standfirst-client'] = clientAddress(socket.remoteAddress, headers['x-forwarded-for'], proxies);
  const nonce = secure(request, response, { dev });
  if (api) tellMethods(request, response, handle);
  if (api && asked !== 'nothing') return handle(request, response); // asks for itself (app/api/guard.ts)
  if (api)
    return void answerKept(request, response, identity).then((done) => done || handle(request, response));
  return asCaller(request, response, { asked, say, handle, nonce });
});
if (!dev) await warm();
server.listen(Number(port), hostname, () => {
  const own = server.address().port;
  process.env.STANDFIRST_LISTENS = String(own); // check-host.mjs
  // Where Next fetches the page that a form leads to; of itself it takes 3000 for a port that the system chose.
  process.env.__NEXT_PRIVATE_ORIGIN ??= addressOf(hostname, own, '127.0.0.1');
  process.send?.({ kind: 'ready', port: own });
});

/** Makes the page that shows nothing of the store, for nobody: what all pages share is loaded before anybody asks, who would wait for all of it in one turn. */
async function warm() {
  const own = createServer(handle).listen(0, '127.0.0.1');
  try {
    await once(own, 'listening');
    const signal = AbortSignal.timeout(WARM_MS);
    const page = await fetch(`http://127.0.0.1:${own.address().port}/login`, { signal, redirect: 'manual' });
    await page.arrayBuffer();
  } catch {
    // whoever asks first waits for it
  } finally {
    own.close();
    own.closeAllConnections();
  }
}
