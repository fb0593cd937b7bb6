import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { asActor } from '@/lib/access/acting';
import type { Actor } from '@/lib/access/actor';
import { answerWithin, type KeptAnswer } from '@/lib/store/answer-once';
import { addDocument } from '@/lib/store/documents';
import { closeDatabase, database, transaction } from '@/lib/store/database';
import { createSubmissions } from '@/lib/store/submissions';
import { makeDocument } from './make-analysis';
import { describeWithDatabase } from './scratch-database';

const answer = (body: string): KeptAnswer => ({ status: 202, headers: {}, body });
const asked = (key: string, digest = 'd') => ({ key, digest });
const handedIn = (input: string) => database().submission.count({ where: { input } });

describeWithDatabase('an answer that is kept with what it tells', () => {
  afterAll(closeDatabase);

  /** Hands `input` in and answers with it, all in one transaction. */
  const handIn = (key: string, input: string, meanwhile: () => Promise<unknown> = async () => {}) =>
    answerWithin(asked(key), async (keep) => {
      const made = answer(input);
      await meanwhile();
      await transaction(async (tx) => {
        await createSubmissions([{ kind: 'text', input }], tx);
        await keep(tx, made);
      });
      return made;
    });

  it('is given again, and refused to another request', async () => {
    expect(await handIn('one', 'First')).toEqual({ ok: true, value: answer('First') });
    expect(await handIn('one', 'First')).toEqual({ ok: true, value: answer('First') });
    expect(
      await answerWithin(asked('one', 'e'), () => Promise.reject(new Error('done twice'))),
    ).toMatchObject({
      problem: { code: 'key-reused' },
    });
    expect(await handedIn('First')).toBe(1);
  });

  it('is there only where that is: a transaction that ends leaves the key free', async () => {
    const failing = answerWithin(asked('two'), (keep) =>
      transaction(async (tx) => {
        await createSubmissions([{ kind: 'text', input: 'Lost' }], tx);
        await keep(tx, answer('Lost'));
        throw new Error('killed');
      }),
    );
    await expect(failing).rejects.toThrow('killed');
    expect(await handedIn('Lost')).toBe(0);
    expect(await handIn('two', 'Lost')).toEqual({ ok: true, value: answer('Lost') });
    expect(await handedIn('Lost')).toBe(1);
  });

  it('is the first one’s where another process was faster, and nothing is made twice', async () => {
    const elsewhere = () =>
      database().request.create({ data: { key: 'three', body: 'd', answer: { ...answer('Theirs') } } });
    expect(await handIn('three', 'Ours', elsewhere)).toEqual({ ok: true, value: answer('Theirs') });
    expect(await handedIn('Ours')).toBe(0);
  });

  it('is one’s own, and a token that reads nothing gets it', async () => {
    const who = (id: string): Actor => ({
      kind: 'token',
      id,
      name: 'Rob',
      role: 'editor',
      scopes: ['capture'],
      tokenId: 't',
      tokenName: 'Firefox',
    });
    const keepAs = (id: string, body: string) =>
      asActor(who(id), () =>
        answerWithin(asked('four'), async (keep) => {
          await transaction((tx) => keep(tx, answer(body)));
          return answer(body);
        }),
      );
    expect(await keepAs('rob', 'Rob’s')).toEqual({ ok: true, value: answer('Rob’s') });
    expect(await keepAs('ann', 'Ann’s')).toEqual({ ok: true, value: answer('Ann’s') });
    expect(await keepAs('rob', 'Again')).toEqual({ ok: true, value: answer('Rob’s') });
  });

  it('is carried over from the columns that submissions and documents had', async () => {
    const [first, second] = await createSubmissions(
      ['Ferry sails', 'Port shuts'].map((input) => ({ kind: 'text', input })),
    );
    const document = makeDocument('We will stop.', { author: 'Lena Ortiz' });
    await addDocument(document);
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    try {
      await client.query(`ALTER TABLE "Request" ADD "documentId" TEXT, ADD "status" INTEGER, ADD "submissionIds" TEXT[];
        INSERT INTO "Request" ("key", "body", "submissionIds", "documentId", "status") VALUES
          ('articles', 'd', '{${second.id},${first.id}}', NULL, NULL), ('open', 'd', '{}', NULL, NULL),
          ('document', 'd', '{}', '${document.id}', 201), ('gone', 'd', '{}', 'nobody', 201);`);
      const folder = path.resolve(__dirname, '../../prisma/migrations');
      const name = readdirSync(folder).find((one) => one.endsWith('_one_answer_per_key'))!;
      await client.query(readFileSync(path.join(folder, name, 'migration.sql'), 'utf8'));
    } finally {
      await client.end();
    }
    const again = async (key: string) => {
      const kept = await answerWithin(asked(key), async () => answer('"made anew"'));
      if (!kept.ok) return kept.problem.code;
      return [kept.value.status, JSON.parse(kept.value.body) as unknown];
    };
    expect(await again('articles')).toEqual([202, { submissions: [second, first] }]);
    const { text: _text, blocks: _blocks, ...summary } = document;
    expect(await again('document')).toEqual([201, summary]);
    expect(await again('open')).toBe('key-open');
    expect(await again('gone')).toEqual([202, 'made anew']);
  });
});
