import { database } from './database';

/** A robots.txt as it was last fetched. */
export interface StoredRobots {
  /** `none`: the site has none; `unreachable`: it could not be told. */
  readonly status: 'found' | 'none' | 'unreachable';
  readonly text: string;
  readonly fetchedAt: Date;
}

/** `null` when it was never fetched. */
export async function getRobots(origin: string): Promise<StoredRobots | null> {
  const row = await database().robots.findUnique({ where: { origin } });
  return row && { ...row, status: row.status as StoredRobots['status'] };
}

export async function saveRobots(origin: string, robots: StoredRobots): Promise<void> {
  const { status, text, fetchedAt } = robots;
  await database().robots.upsert({
    where: { origin },
    create: { origin, status, text, fetchedAt },
    update: { status, text, fetchedAt },
  });
}
