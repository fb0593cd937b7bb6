import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Record<string, unknown>;
}

/** A server on this machine that answers as an OpenAI-compatible endpoint would, or would not; what it was asked is in `received`. */
export async function fakeEndpoint(answers: readonly ((response: ServerResponse) => void)[]) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body: JSON.parse(body) });
      answers[Math.min(received.length, answers.length) - 1](response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    received,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

const send =
  (status: number, body: string, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);

export const completion = (content: string) =>
  send(200, JSON.stringify({ id: 'x', choices: [{ index: 0, message: { role: 'assistant', content } }] }));
export const says = (answer: object) => completion(JSON.stringify(answer));
export const status = (code: number, headers: Record<string, string> = {}) =>
  send(code, JSON.stringify({ error: { message: 'sk-secret is wrong' } }), headers);
export const bytes = (body: string) => send(200, body);
/** Never ends. */
export const endless = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const chunk = 'x'.repeat(64 * 1024);
  const go = (): void => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', go);
  };
  go();
};
export const silent = (): void => {};
