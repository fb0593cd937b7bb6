import { database } from './database';

/** A turn that was never given back, because its process was killed, ends by itself; no fetch takes longer. */
const LEASE_SECONDS = 90;

/** Takes the turn at a host for `holder` (a UUID); false while another has it, or the pause after it lasts. By the database's clock, so that all workers agree. */
export async function takeTurn(host: string, holder: string): Promise<boolean> {
  const taken = await database().$executeRaw`
    INSERT INTO "Turn" ("host", "holder", "freeAt")
    VALUES (${host}, ${holder}::uuid, now() + make_interval(secs => ${LEASE_SECONDS}::float8))
    ON CONFLICT ("host") DO UPDATE SET "holder" = excluded."holder", "freeAt" = excluded."freeAt"
    WHERE "Turn"."freeAt" <= now()`;
  return taken === 1;
}

/** Gives the turn at a host back: the next one may begin after `pause` seconds. */
export async function endTurn(host: string, holder: string, pause: number): Promise<void> {
  await database().$executeRaw`
    UPDATE "Turn" SET "freeAt" = now() + make_interval(secs => ${pause}::float8)
    WHERE "host" = ${host} AND "holder" = ${holder}::uuid`;
}

/** Whether a host asked for more time than any fetch takes. */
export async function isLeftAlone(host: string): Promise<boolean> {
  const rows = await database().$queryRaw<unknown[]>`
    SELECT 1 AS "one" FROM "Turn"
    WHERE "host" = ${host} AND "freeAt" > now() + make_interval(secs => ${LEASE_SECONDS}::float8)`;
  return rows.length > 0;
}

/** Until when each of these hosts asked to be left alone, those that did not left out. */
export async function leftAloneUntil(hosts: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const rows = await database().$queryRaw<{ host: string; freeAt: Date }[]>`
    SELECT "host", "freeAt" FROM "Turn"
    WHERE "host" = ANY(${[...hosts]}::text[]) AND "freeAt" > now() + make_interval(secs => ${LEASE_SECONDS}::float8)`;
  return new Map(rows.map(({ host, freeAt }) => [host, freeAt]));
}

/** When a host may be asked again, unless its turn ends sooner; `null` when nobody was there. */
export async function freeAt(host: string): Promise<Date | null> {
  return (await database().turn.findUnique({ where: { host } }))?.freeAt ?? null;
}

/** Forgets hosts whose turn ended a day ago. */
export async function forgetOldTurns(): Promise<void> {
  await database().$executeRaw`DELETE FROM "Turn" WHERE "freeAt" < now() - interval '1 day'`;
}
