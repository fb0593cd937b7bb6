import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { guarded } from '@/app/api/guard';
import { jsonResponse } from '@/app/api/problem';
import { appendAudit } from '@/lib/store/append-audit';
import { sender } from '@/lib/jobs/queue';
import { submit } from '@/lib/jobs/submit';
import { takeJobs } from '@/lib/jobs/take-jobs';
import { database, pool, transaction } from '@/lib/store/database';
import { isUnavailable } from '@/lib/store/is-unavailable';
import { getSubmission } from '@/lib/store/submissions';
import { beat, sayGoodbye, workerAge } from '@/lib/store/workers';
import { stubSteps } from '../jobs/stub-steps';
import { describeWithDatabase } from '../store/scratch-database';

const ask = (method: string) =>
  new Request('http://127.0.0.1:3000/x', {
    method,
    headers: { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' },
  });

describe('a full disk', () => {
  it('D3: refuses writes with 503 while reads go on (the error is stubbed at the driver)', async () => {
    // What PostgreSQL answers, as the driver's adapter hands it on.
    const full = Object.assign(new Error('could not extend file'), { cause: { originalCode: '53100' } });
    const write = guarded<null>({ needs: 'nothing', summary: 'writes', answers: {} }, async () =>
      Promise.reject(full),
    );
    const read = guarded<null>({ needs: 'nothing', summary: 'reads', answers: {} }, async () =>
      jsonResponse({ is: 'there' }),
    );
    const refused = await write(ask('POST'), null);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect((await read(ask('GET'), null)).status).toBe(200);
  });
});

describe('a fault of ours', () => {
  it('A10: is answered without its stack, its SQL and its paths', async () => {
    const broken = guarded<null>({ needs: 'nothing', summary: 'breaks', answers: {} }, async () =>
      Promise.reject(new Error(`SELECT "password" FROM "User" failed at ${__filename}`)),
    );
    const response = await broken(ask('GET'), null);
    expect(response.status).toBe(500);
    const told = await response.text();
    expect(JSON.parse(told)).toMatchObject({ status: 500, code: 'internal' });
    expect(told).not.toMatch(/SELECT|password|database-faults|node_modules|\bat \S+ \(/);
  });
});

describeWithDatabase('faults of the database', () => {
  afterEach(() => void vi.useRealTimers());

  const handIn = async (input: string): Promise<string> => {
    const handed = await submit([{ kind: 'text', input }]);
    if (!handed.ok) throw new Error(handed.problem.message);
    return handed.value[0].id;
  };
  const untilDone = (id: string) =>
    vi.waitFor(async () => expect(await getSubmission(id)).toMatchObject({ state: 'done' }), {
      timeout: 20_000,
      interval: 50,
    });

  it('D4: says within 6 s that it is not available when every connection is taken, and works again', async () => {
    const held = await Promise.all(Array.from({ length: 10 }, () => pool().connect()));
    const began = Date.now();
    const error = await database().$queryRaw`SELECT 1`.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(isUnavailable(error)).toBe(true);
    expect(Date.now() - began).toBeLessThan(6_500);
    for (const client of held) client.release();
    expect(await database().$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
  });

  it('D5: runs a transaction again that a deadlock ended', async () => {
    await database().savedView.createMany({
      data: ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'].map((id, i) => ({
        id,
        name: `view ${i}`,
        query: '',
        actor: 'ada',
      })),
    });
    let runs = 0;
    const touch = (first: number, second: number) =>
      transaction(async (tx) => {
        runs++;
        await tx.savedView.update({ where: { name: `view ${first}` }, data: { query: `${first}` } });
        await sleep(300);
        await tx.savedView.update({ where: { name: `view ${second}` }, data: { query: `${first}` } });
      });
    await Promise.all([touch(0, 1), touch(1, 0)]);
    expect(runs).toBeGreaterThan(2);
  });

  it.each(['UPDATE "AuditEntry" SET "actor" = \'eve\'', 'DELETE FROM "AuditEntry"', 'TRUNCATE "AuditEntry"'])(
    'D6: refuses %s',
    async (sql) => {
      await transaction((tx) =>
        appendAudit(tx, { actor: 'ada', action: 'rule.mute', object: 'rule x', detail: null }),
      );
      await expect(database().$executeRawUnsafe(sql)).rejects.toThrow();
      expect(await database().auditEntry.count({ where: { actor: 'ada' } })).toBeGreaterThan(0);
    },
  );

  it.each([3_600_000, -3_600_000])('Q5: carries jobs out when the clock jumps by %i ms', async (jump) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + jump });
    const taking = takeJobs(await sender(), stubSteps(), { lanes: 1, pollMs: 20 });
    await untilDone(await handIn(`Ferry boss slams clock ${jump}`));
    await taking.stop(5_000);
  });

  it.each([7_200_000, -7_200_000])(
    'Q5: takes a worker whose own clock is off by %i ms for alive, and sweeps nobody for it',
    async (jump) => {
      const [here, there] = [randomUUID(), randomUUID()];
      await beat(here);
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + jump });
      await beat(there);
      expect(await workerAge()).toBeLessThan(10);
      vi.useRealTimers();
      expect(await workerAge()).toBeLessThan(10);
      const alive = await database().worker.findMany({ where: { id: { in: [here, there] } } });
      expect(alive.map(({ seenAt }) => Math.abs(seenAt.getTime() - Date.now()) < 10_000)).toEqual([
        true,
        true,
      ]);
      await Promise.all([sayGoodbye(here), sayGoodbye(there)]);
    },
  );

  it('Q9: goes on taking jobs after every connection was cut', async () => {
    const taking = takeJobs(await sender(), stubSteps(), { lanes: 1, pollMs: 20 });
    await untilDone(await handIn('Ferry boss slams the first'));
    await database().$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`;
    await sleep(100);
    await untilDone(await vi.waitFor(() => handIn('Ferry boss slams the second'), { timeout: 10_000 }));
    await taking.stop(5_000);
  });
});
