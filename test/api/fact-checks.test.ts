import { afterAll, expect, it } from 'vitest';
import { DELETE as remove } from '@/app/api/v1/fact-checks/[id]/route';
import { GET as list, POST as add } from '@/app/api/v1/fact-checks/route';
import { closeDatabase } from '@/lib/store/database';
import type { FactCheck, Page } from '@/lib/types';
import { describeWithDatabase } from '../store/scratch-database';

const FEED = JSON.stringify([
  { '@type': 'ClaimReview', url: 'https://checker.example/1', claimReviewed: 'The pier sank' },
  { '@type': 'ClaimReview', url: 'https://checker.example/2', claimReviewed: 'The pier rose' },
]);
const request = (method: string, body?: BodyInit, type = 'application/ld+json', origin?: string) =>
  new Request('http://127.0.0.1:3000/api/v1/fact-checks', {
    method,
    headers: { host: '127.0.0.1:3000', 'content-type': type, ...(origin ? { origin } : {}) },
    ...(body === undefined ? {} : { body }),
  });
const none = undefined as never;
const at = (id: string) => ({ params: Promise.resolve({ id }) });

describeWithDatabase('fact-checks by the API', () => {
  afterAll(closeDatabase);

  it('are handed in as they are published, listed and removed', async () => {
    const first = await add(request('POST', FEED), none);
    expect([first.status, await first.json()]).toMatchObject([200, { added: 2, changed: 0, same: 0 }]);
    const lines = FEED.slice(1, -1).replace('},{', '}\n{');
    expect(await (await add(request('POST', lines, 'application/x-ndjson'), none)).json()).toMatchObject({ same: 2 });
    const { items } = (await (await list(request('GET'), none)).json()) as Page<FactCheck>;
    expect(items.map(({ claim }) => claim).sort()).toEqual(['The pier rose', 'The pier sank']);
    expect((await remove(request('DELETE'), at(items[0].id))).status).toBe(204);
    expect((await remove(request('DELETE'), at(items[0].id))).status).toBe(404);
    expect((await remove(request('DELETE'), at('no\u0000id'))).status).toBe(404);
  }); // prettier-ignore

  it.each<[string, string | Uint8Array<ArrayBuffer>, string, number, string]>([
    ['prose', 'The council met.', 'application/ld+json', 422, 'no-claim-reviews'],
    ['nothing', '', 'application/ld+json', 422, 'empty'],
    ['broken JSON', FEED.slice(0, 50), 'application/ld+json', 422, 'no-claim-reviews'],
    ['a picture', new Uint8Array([137, 80, 78, 71, 0, 0, 0, 1]), 'image/png', 415, 'unsupported-content-type'],
    ['a private address', '{"address":"http://10.0.0.1/"}', 'application/json', 400, 'private-address'],
    ['a file for an address', '{"address":"file:///etc/passwd"}', 'application/json', 400, 'unsupported-scheme'],
    ['no address', '{}', 'application/json', 422, 'invalid'],
    ['a field too many', '{"address":"https://x.example","__proto__":1,"y":1}', 'application/json', 422, 'invalid'],
    ['11 MiB', new Uint8Array(11 * 1024 * 1024).fill(32), 'application/ld+json', 413, 'too-large'],
  ])('refuses %s', async (_, body, type, status, code) => {
    const response = await add(request('POST', body, type), none);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([status, code]);
  }); // prettier-ignore

  it('are changed by no foreign page', async () => {
    expect((await add(request('POST', FEED, 'text/plain', 'https://evil.example'), none)).status).toBe(403);
    expect((await remove(request('DELETE', undefined, 'text/plain', 'null'), at('x'))).status).toBe(403);
  });
});
