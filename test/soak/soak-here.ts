import { closeDatabase } from '@/lib/store/database';
import { forgetSender } from '@/lib/jobs/queue';
import { withDatabase } from '../bench/with-database';
import { buildStubWorker } from '../jobs/build-stub-worker';
import { isBuilt, serverVictim } from './server-victim';
import { soak, type Soaked } from './soak';
import { postmasterVictim, workerVictim } from './victims';

const root = process.env.STANDFIRST_ROOT ?? process.cwd();

/** The soak on an embedded server of its own, whose postmaster may be killed, with two workers on stub steps, and the pages where they are built. */
export async function soakHere(seconds: number, seed: number): Promise<Soaked> {
  const stub = await buildStubWorker('soak-worker');
  process.env.LOG_LEVEL ??= 'silent';
  const given = process.env.DATABASE_URL;
  delete process.env.DATABASE_URL; // never somebody's own server: it is killed
  try {
    return await withDatabase(async ({ url, postmaster }) => {
      const env = { ...process.env, LOG_LEVEL: 'silent', STANDFIRST_ROOT: root };
      const workers = [workerVictim([stub], env), workerVictim([stub], env)];
      const served = { ...env, DATABASE_URL: url, STANDFIRST_SIGN_IN: '', PUBLIC_URL: '', PUBLIC_HOST: '' };
      const pages = isBuilt(root) ? await serverVictim(root, served) : null;
      // As many kills of pages as of databases, and twice as many of workers.
      const database = postmasterVictim(postmaster!, url);
      const victims = [database, ...(pages ? [pages] : []), ...workers];
      try {
        return await soak({ seconds, seed, victims, address: pages?.address ?? null });
      } finally {
        for (const worker of workers) await worker.end();
        await pages?.end();
        forgetSender();
        await closeDatabase();
      }
    }, 'postgres-for-soak');
  } finally {
    if (given !== undefined) process.env.DATABASE_URL = given;
  }
}
