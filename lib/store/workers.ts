import { database } from './database';

// All by the database's clock: workers run on many machines, and pages count them from another.

/** Says that a worker process is alive. Rows of processes silent for an hour are swept on the way. */
export async function beat(id: string): Promise<void> {
  await database().$executeRaw`
    INSERT INTO "Worker" ("id", "startedAt", "seenAt") VALUES (${id}::uuid, now(), now())
    ON CONFLICT ("id") DO UPDATE SET "seenAt" = now()`;
  await database().$executeRaw`DELETE FROM "Worker" WHERE "seenAt" < now() - interval '1 hour'`;
}

/** The process has ended in good order. */
export async function sayGoodbye(id: string): Promise<void> {
  await database().worker.deleteMany({ where: { id } });
}

/** Seconds since the last sign of life of any worker; `null` when there is none. */
export async function workerAge(): Promise<number | null> {
  const [{ age }] = await database().$queryRaw<[{ age: number | null }]>`
    SELECT extract(epoch FROM now() - max("seenAt"))::float8 AS "age" FROM "Worker"`;
  return age === null ? null : Math.max(0, age);
}
