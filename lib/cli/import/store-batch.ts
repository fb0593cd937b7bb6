import { randomUUID } from 'node:crypto';
import { ENGINE } from '../../engine';
import { acceptArticles, type AcceptedArticle } from '../../jobs/accept-articles';
import type { Queue } from '../../jobs/queue';
import { STORING_MS, transaction } from '../../store/database';
import { advanceImport, type ImportRun } from '../../store/imports';
import { patiently } from '../../store/patiently';
import { canonicalText } from '../../text/canonical';
import type { Outcome } from '../../types';
import { BadInput } from '../bad-input';
import type { Arrival, ReadArrival } from './arrival';

/** What one arrival came to. */
export interface Read {
  readonly arrival: Arrival;
  readonly outcome: Outcome<ReadArrival>;
}

const acceptedOf = ({ arrival, outcome }: Read): AcceptedArticle[] => {
  if (!outcome.ok) return [];
  const { article, fetched } = outcome.value;
  const copy = fetched?.copy ?? {
    at: new Date().toISOString(),
    from: { kind: 'import', name: canonicalText(arrival.name) } as const,
  };
  return [{ article, copy: { id: randomUUID(), ...copy }, storyUrl: fetched?.storyUrl ?? null }];
};

/**
 * Stores what was read and how far the import has come, both or neither, waiting for a database that is away. Gives where it
 * stands now. Throws BadInput when another process imports the same.
 */
export async function storeBatch(
  boss: Queue,
  id: string | null,
  run: ImportRun,
  batch: readonly Read[],
): Promise<ImportRun> {
  const accepted = batch.flatMap(acceptedOf);
  const refused: Record<string, number> = { ...run.refused };
  for (const { outcome } of batch)
    if (!outcome.ok) refused[outcome.problem.code] = (refused[outcome.problem.code] ?? 0) + 1;
  return patiently(() =>
    transaction(async (tx) => {
      const added = (await acceptArticles(boss, accepted, ENGINE, tx)).size;
      const now = {
        position: run.position + batch.length,
        added: run.added + added,
        known: run.known + accepted.length - added,
        refused,
      };
      if (id !== null && !(await advanceImport(tx, id, run, now)))
        throw new BadInput('another process imports the same just now; this one has stopped');
      return now;
    }, STORING_MS),
  );
}
