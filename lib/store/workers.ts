import { database } from './database';

/** Says that a worker process is alive. Rows of processes silent for an hour are swept on the way. */
export async function beat(id: string, now = new Date()): Promise<void> {
  await database().worker.upsert({
    where: { id },
    create: { id, startedAt: now, seenAt: now },
    update: { seenAt: now },
  });
  await database().worker.deleteMany({ where: { seenAt: { lt: new Date(now.getTime() - 3_600_000) } } });
}

/** The process has ended in good order. */
export async function sayGoodbye(id: string): Promise<void> {
  await database().worker.deleteMany({ where: { id } });
}

/** Seconds since the last sign of life of any worker; `null` when there is none. */
export async function workerAge(now = new Date()): Promise<number | null> {
  const last = await database().worker.findFirst({ orderBy: { seenAt: 'desc' } });
  return last && Math.max(0, (now.getTime() - last.seenAt.getTime()) / 1_000);
}
