import { pool } from './database';

const READ = `SELECT coalesce(sum("count"), 0)::text AS "revision" FROM "Revision"`;

let running: Promise<string> | null = null;
let following: Promise<string> | null = null;

function read(): Promise<string> {
  const reading = pool()
    .query<{ revision: string }>(READ)
    .then(({ rows }) => rows[0].revision)
    .finally(() => {
      running = null;
    });
  running = reading;
  return reading;
}

/**
 * Names the state of the store that whoever asks now would read: as long as it is the same, so is every answer that is made of the
 * store alone, and once another transaction that changed any of it has been committed it is another. One small statement; all who
 * ask while it runs share the one that follows it, for theirs must begin after they asked.
 */
export function revision(): Promise<string> {
  if (running === null) return read();
  return (following ??= running
    .catch(() => null)
    .then(() => {
      following = null;
      return read();
    }));
}
