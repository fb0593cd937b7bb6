import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { request } from 'undici';
import { afterAll, beforeAll, expect, it } from 'vitest';
// @ts-expect-error the launcher is plain JavaScript
import { tellMethods } from '../../lib/launch/tell-methods.mjs';

/** As Next does: a route with GET alone. */
async function handle(asked: IncomingMessage, response: ServerResponse): Promise<void> {
  if (asked.method === 'GET') return void response.end('the route');
  if (asked.method === 'OPTIONS') response.setHeader('Allow', 'GET, HEAD, OPTIONS');
  response.statusCode = asked.method === 'OPTIONS' ? 204 : 405;
  // As the packer before it does.
  response.writeHead(response.statusCode);
  response.end();
}

const server = createServer((asked, response) => {
  tellMethods(asked, response, handle);
  void handle(asked, response);
});
let origin = '';
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
afterAll(() => void server.close());

it.each(['DELETE', 'POST', 'PATCH'] as const)('says of %s which methods there are', async (method) => {
  const { statusCode, headers, body } = await request(`${origin}/api/v1/x`, {
    method,
    ...(method === 'DELETE' ? {} : { body: '{}' }),
  });
  expect([statusCode, headers.allow, headers['content-type']]).toEqual([
    405,
    'GET, HEAD, OPTIONS',
    'application/problem+json',
  ]);
  expect(await body.json()).toMatchObject({ status: 405, code: 'method-not-allowed' });
});

it('leaves every other answer alone', async () => {
  const { statusCode, body } = await request(`${origin}/api/v1/x`);
  expect([statusCode, await body.text()]).toEqual([200, 'the route']);
  expect((await request(`${origin}/api/v1/x`, { method: 'OPTIONS' })).statusCode).toBe(204);
});
