import type { IncomingMessage, ServerResponse } from 'node:http';
import { httpSite, type LocalSite } from '../local-site';

/** What a fake of the Wayback Machine was asked. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | null;
  readonly body: string;
}

type Answer = (asked: Asked, response: ServerResponse) => void;

export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Answer =>
  raw(JSON.stringify(value), status, { 'content-type': 'application/json', ...headers });
export const raw =
  (body: string, status = 200, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(status, headers).end(body);

/** Serves `answers` in turn on loopback, the last one for ever, and tells what it was asked. */
export async function fakeArchive(
  answers: readonly Answer[],
  port = 0,
): Promise<LocalSite & { readonly asked: readonly Asked[] }> {
  const asked: Asked[] = [];
  const site = await httpSite((request: IncomingMessage, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const one: Asked = {
        method: request.method!,
        path: request.url!,
        authorization: request.headers.authorization ?? null,
        body,
      };
      asked.push(one);
      answers[Math.min(asked.length, answers.length) - 1](one, response);
    });
  }, port);
  return { ...site, asked };
}
