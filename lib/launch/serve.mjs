// The pages: Next behind a server of our own, which tells the launcher when it listens and stops when it is told to.
// Started by supervise.mjs: node serve.mjs PORT HOST [--dev]
import { createServer } from 'node:http';
import next from 'next';
import { isOurs } from './check-host.mjs';
import { root } from './paths.mjs';
import { isReadable, refuseAddress } from './refuse-address.mjs';
import { secure } from './secure.mjs';

const [port, hostname, mode] = process.argv.slice(2);
const dev = mode === '--dev';

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
server.on('request', (request, response) => {
  if (isOurs(request.headers.host, hostname)) {
    if (!isReadable(request.url)) return refuseAddress(request, response);
    secure(request, response, { dev });
    return handle(request, response);
  }
  response.writeHead(421, { 'content-type': 'text/plain' });
  response.end(
    'This address is not served here. Set PUBLIC_URL to the address that readers use, or PUBLIC_HOST to its name.\n',
  );
});
server.listen(Number(port), hostname, () => process.send?.({ kind: 'ready', port: server.address().port }));
