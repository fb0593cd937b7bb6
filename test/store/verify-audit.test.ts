import { afterAll, beforeEach, expect, it } from 'vitest';
import { appendAudit, auditHash, GENESIS } from '@/lib/store/append-audit';
import { closeDatabase, database, transaction } from '@/lib/store/database';
import { decide } from '@/lib/store/decisions';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { verifyAudit } from '@/lib/store/verify-audit';
import { makeAnalysis, makeArticle, makeCheck } from './make-analysis';
import { describeWithDatabase } from './scratch-database';

/** As somebody with the owner's rights would: the triggers are lifted, and set again. */
const tamper = async (...statements: string[]) => {
  await database().$transaction([
    database().$executeRawUnsafe('ALTER TABLE "AuditEntry" DISABLE TRIGGER USER'),
    ...statements.map((sql) => database().$executeRawUnsafe(sql)),
    database().$executeRawUnsafe('ALTER TABLE "AuditEntry" ENABLE TRIGGER USER'),
  ]);
};
const ids = async () =>
  (await database().auditEntry.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).map(
    ({ id }) => id,
  );

describeWithDatabase('verifying the record', () => {
  beforeEach(async () => {
    await tamper('TRUNCATE "AuditEntry" RESTART IDENTITY');
    for (let n = 1; n <= 5; n += 1)
      await transaction((tx) =>
        appendAudit(tx, { actor: 'ada', action: 'rule.mute', object: `rule ${n}`, detail: '“x” 👍' }),
      );
  });
  afterAll(closeDatabase);

  it('finds nothing wrong with one that only grew, and tells its head', async () => {
    const { entries, head, broken } = await verifyAudit();
    expect([entries, broken]).toEqual([5, null]);
    expect((await database().auditEntry.findFirst({ orderBy: { id: 'desc' } }))?.hash).toBe(head);
    expect((await verifyAudit(head)).broken).toBeNull();
  });

  it('finds nothing wrong with an empty one', async () => {
    await tamper('TRUNCATE "AuditEntry"');
    expect(await verifyAudit()).toEqual({ entries: 0, head: GENESIS, broken: null });
  });

  it.each([
    ['actor', `'grace'`],
    ['action', `'rule.unmute'`],
    ['object', `'rule 9'`],
    ['detail', 'NULL'],
    ['at', `"at" + interval '1 ms'`],
    ['hash', `repeat('0', 64)`],
  ])('finds an entry whose %s was changed', async (column, value) => {
    const [, , third] = await ids();
    await tamper(`UPDATE "AuditEntry" SET "${column}" = ${value} WHERE "id" = ${third}`);
    expect(await verifyAudit()).toMatchObject({ entries: 2, broken: { id: String(third) } });
  });

  it('finds where an entry was taken out', async () => {
    const [, , third, fourth] = await ids();
    await tamper(`DELETE FROM "AuditEntry" WHERE "id" = ${third}`);
    expect((await verifyAudit()).broken).toMatchObject({
      id: String(fourth),
      why: expect.stringMatching(/taken out, put in or moved/),
    });
  });

  it('finds two entries that changed places', async () => {
    const [, second, third] = await ids();
    await tamper(
      `UPDATE "AuditEntry" SET "id" = -1 WHERE "id" = ${second}`,
      `UPDATE "AuditEntry" SET "id" = ${second} WHERE "id" = ${third}`,
      `UPDATE "AuditEntry" SET "id" = ${third} WHERE "id" = -1`,
    );
    expect((await verifyAudit()).broken?.id).toBe(String(second));
  });

  it('finds an entry that was put in, hashed rightly', async () => {
    const [, second] = await database().auditEntry.findMany({ orderBy: { id: 'asc' } });
    const forged = { actor: 'eve', action: 'rule.mute', object: 'rule 0', detail: null };
    const hash = auditHash(second.hash, second.at, forged);
    await tamper(
      `UPDATE "AuditEntry" SET "id" = "id" + 100 WHERE "id" > ${second.id}`,
      `INSERT INTO "AuditEntry" ("id", "at", "actor", "action", "object", "detail", "prevHash", "hash")
       VALUES (${second.id} + 1, '${second.at.toISOString()}', 'eve', 'rule.mute', 'rule 0', NULL, '${second.hash}', '${hash}')`,
    );
    expect(await verifyAudit()).toMatchObject({
      entries: 3,
      broken: { id: String(second.id + BigInt(101)) },
    });
  });

  it('finds the first entry gone', async () => {
    const [first, second] = await ids();
    await tamper(`DELETE FROM "AuditEntry" WHERE "id" = ${first}`);
    expect(await verifyAudit()).toMatchObject({ entries: 0, broken: { id: String(second) } });
  });

  it('finds that its end was cut off by a head that was noted earlier', async () => {
    const { head } = await verifyAudit();
    const last = (await ids()).at(-1);
    await tamper(`DELETE FROM "AuditEntry" WHERE "id" = ${last}`);
    expect((await verifyAudit()).broken).toBeNull(); // a chain alone cannot tell
    expect((await verifyAudit(head)).broken).toMatchObject({ id: null, why: expect.stringMatching(/cut/) });
  });

  it('finds that its end was cut off by a decision that has no entry', async () => {
    const article = makeArticle({ headline: 'Diver slams wave' });
    const analysis = makeAnalysis({ article, headlines: [makeCheck(article, [['slams', 'tone-inflated']])] });
    await transaction((tx) => saveAnalysis(tx, analysis));
    const { id } = await database().flag.findFirstOrThrow({ where: { articleId: article.id } });
    await decide({ flagId: id, action: 'confirm', reason: null, version: 0, actor: 'ada' });
    expect((await verifyAudit()).broken).toBeNull();
    await tamper(`DELETE FROM "AuditEntry" WHERE "action" = 'flag.confirm'`);
    expect((await verifyAudit()).broken?.why).toBe(
      '1 decision has no entry: the end of the record was cut off.',
    );
  });
});
