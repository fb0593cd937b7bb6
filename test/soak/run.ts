// npm run soak [-- --minutes N] [-- --seed N]: kills workers, pages and the database at random moments, on a server of its own, and
// says what was lost or doubled. Exit 1 when anything was.
import { closeDatabase } from '@/lib/store/database';
import { soakHere } from './soak-here';
import { readOptions } from '../read-options';

const { values } = readOptions('npm run soak -- [--minutes N] [--seed N]', {
  minutes: { type: 'string', default: '5' },
  seed: { type: 'string', default: String(Date.now() % 100_000) },
});

async function main(): Promise<void> {
  const minutes = Number(values.minutes);
  if (!(minutes > 0)) {
    console.error(`soak: --minutes is "${values.minutes}": use a number above 0`);
    process.exitCode = 2;
    return;
  }
  const { killed, accepted, posted, decisions, settledMs, wrong } = await soakHere(
    minutes * 60,
    Number(values.seed),
  );
  console.log(
    `seed ${values.seed}, ${minutes} min: kill -9 of ${killed.worker} workers, ${killed.server} page servers and ${killed.postmaster} database servers;`,
  );
  console.log(
    killed.server > 0
      ? `${posted} of the articles were answered 2xx over HTTP;`
      : 'the pages are not built here, so no page server was killed and nothing came over HTTP (npm start builds them);',
  );
  console.log(
    `${accepted} articles accepted, ${decisions} decisions: ${wrong.length === 0 ? 'all there, once' : wrong.join('; ')}`,
  );
  console.log(`${(settledMs / 1_000).toFixed(1)} s from the last kill until nothing was left to do`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

void main().finally(closeDatabase);
