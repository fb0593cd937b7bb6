import { afterAll, beforeAll, expect, it } from 'vitest';
import { guarded } from '@/app/api/guard';
import { ROUTES } from '@/app/api/openapi/routes';
import { POST as flag } from '@/app/api/v1/articles/[id]/flags/route';
import { POST as comment } from '@/app/api/v1/flags/[id]/comments/route';
import { POST as keep } from '@/app/api/v1/views/route';
import { closeDatabase, database, transaction } from '@/lib/store/database';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { makeAnalysis, makeArticle, makeCheck } from '../store/make-analysis';
import { describeWithDatabase } from '../store/scratch-database';

const HOST = '127.0.0.1:3000';
const send = (key: string, body: unknown, more: Record<string, string> = {}, path = '/api/v1/x') =>
  new Request(`http://${HOST}${path}`, {
    method: 'POST',
    headers: { host: HOST, 'content-type': 'application/json', 'idempotency-key': key, ...more },
    body: JSON.stringify(body),
  });
const at = (id: string) => ({ params: Promise.resolve({ id }) });
const none = undefined as never;
const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;

it('every POST either answers a repetition or says that it takes no key', () => {
  const without = Object.entries(ROUTES)
    .filter(([, { POST }]) => POST && 'access' in POST && !POST.access.key)
    .map(([path]) => path);
  expect(without.filter((path) => path !== '/api/v1/documents')).toEqual([
    '/api/v1/sessions/end',
    '/api/v1/sessions',
  ]);
});

it('refuses a key where a repetition is carried out', async () => {
  const route = guarded({ needs: 'nothing', summary: '', answers: {} }, async () => new Response('done'));
  const answer = await route(send('k', {}), none);
  expect([answer.status, await codeOf(answer)]).toEqual([422, 'no-key']);
});

describeWithDatabase('a key', () => {
  let id = '';
  const article = makeArticle({ headline: 'Union slams port' });
  beforeAll(async () => {
    const headlines = [makeCheck(article, [['slams', 'tone-inflated']])];
    await transaction((tx) => saveAnalysis(tx, makeAnalysis({ article, headlines })));
    ({ id } = await database().flag.findFirstOrThrow());
  });
  afterAll(closeDatabase);

  it('A7: gives the first answer again, fifty times at once, and makes one comment', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => comment(send('one', { text: 'Look again.' }), at(id))),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect(answers[7].headers.get('content-type')).toBe('application/json');
    expect(await database().flagComment.count()).toBe(1);
  });

  it('is refused with another body or at another address', async () => {
    for (const again of [
      await comment(send('one', { text: 'Another.' }), at(id)),
      await keep(send('one', { name: 'Mine', filter: {} }, {}, '/api/v1/views'), none),
    ])
      expect([again.status, await codeOf(again)]).toEqual([422, 'key-reused']);
  });

  it('is free again after a refusal', async () => {
    const words = { note: 'Too strong.', words: { start: 0, end: 4, exact: 'Nope' } };
    expect((await flag(send('two', words), at(article.id))).status).toBe(409);
    const exact = article.text.slice(0, 4);
    const made = await flag(send('two', { ...words, words: { ...words.words, exact } }), at(article.id));
    expect(made.status).toBe(201);
  });

  it('says of a request that never came to its end that it does not know', async () => {
    const asked = () => comment(send('three', { text: 'Once more.' }), at(id));
    expect((await asked()).status).toBe(201);
    await database().$executeRaw`UPDATE "Request" SET "answer" = NULL`;
    const again = await asked();
    expect([again.status, await codeOf(again)]).toEqual([409, 'key-open']);
  });

  it('that cannot be kept is refused', async () =>
    expect((await comment(send('a b', { text: 'x' }), at(id))).status).toBe(422));
});
