import { describe, expect, it } from 'vitest';
import { appendAudit } from '@/lib/store/append-audit';
import { database, transaction } from '@/lib/store/database';
import { describeWithDatabase } from '../store/scratch-database';
import { runCli } from './run-cli';

describe('audit', () => {
  it.each([[['audit']], [['audit', 'rewrite']], [['audit', 'verify', '--expect', 'abc']]])(
    'takes %j for bad input',
    async (args) => expect((await runCli(args)).code).toBe(2),
  );
});

describeWithDatabase('audit verify', () => {
  it('tells a whole record with its head, one that was changed, and a head that is gone', async () => {
    for (const object of ['rule a', 'rule b'])
      await transaction((tx) => appendAudit(tx, { actor: 'ada', action: 'rule.mute', object, detail: null }));
    const whole = await runCli(['audit', 'verify']);
    expect([whole.code, whole.stdout]).toEqual([
      0,
      expect.stringMatching(/^whole: 2 entries\nhead [0-9a-f]{64}\n$/),
    ]);
    const head = /[0-9a-f]{64}/.exec(whole.stdout)![0];
    expect((await runCli(['audit', 'verify', '--expect', head.toUpperCase()])).code).toBe(0);
    const gone = await runCli(['audit', 'verify', '--json', '--expect', 'f'.repeat(64)]);
    expect([gone.code, JSON.parse(gone.stdout)]).toMatchObject([1, { entries: 2, broken: { id: null } }]);
    await database().$transaction([
      database().$executeRaw`ALTER TABLE "AuditEntry" DISABLE TRIGGER USER`,
      database().$executeRaw`UPDATE "AuditEntry" SET "actor" = 'eve' WHERE "object" = 'rule b'`,
      database().$executeRaw`ALTER TABLE "AuditEntry" ENABLE TRIGGER USER`,
    ]);
    const broken = await runCli(['audit', 'verify']);
    expect([broken.code, broken.stdout]).toEqual([
      1,
      expect.stringMatching(/^broken after 1 entry, at entry \d+: It was changed/),
    ]);
  });
});
