import path from 'node:path';
import { pathToFileURL } from 'node:url';
import '../act-as-system'; // benches and soaks are nobody's: they write as the product itself

interface Bench {
  readonly url: string;
  /** Process id of the server, for counting its work; `null` for a server that is not ours. */
  readonly postmaster: number | null;
}

// The launcher's modules find the checkout by where they lie: bundled they would not, so they are loaded where they are.
export const launcher = (name: string) =>
  import(pathToFileURL(path.join(process.env.STANDFIRST_ROOT ?? process.cwd(), 'lib', 'launch', name)).href);

/**
 * Runs `work` on an empty database that DATABASE_URL names meanwhile: beside the one that it names before, or on an embedded
 * server of its own with PostgreSQL's own settings, so that what is stored is on the disk.
 */
export async function withDatabase<T>(
  work: (bench: Bench) => Promise<T>,
  name = 'postgres-for-bench',
): Promise<T> {
  const { withScratchDatabase } = await launcher('scratch-database.mjs');
  const given = process.env.DATABASE_URL;
  const run = (server: string, postmaster: number | null): Promise<T> =>
    withScratchDatabase(server, async (url: string) => {
      process.env.DATABASE_URL = url;
      return work({ url, postmaster });
    }).finally(() => {
      if (given === undefined) delete process.env.DATABASE_URL;
      else process.env.DATABASE_URL = given;
    });
  if (given) return run(given, null);
  const { embeddedPostgres } = await launcher('embedded-postgres.mjs');
  const { readPostmaster } = await launcher('postgres-server.mjs');
  const server = await embeddedPostgres({ name, settings: { max_connections: '200' } });
  try {
    return await run(server.url, readPostmaster(server.place).pid);
  } finally {
    await server.release();
  }
}
