import type PgBoss from 'pg-boss';
import type { Transaction } from '../store/database';
import { createSubmissions, type SubmissionInput } from '../store/submissions';
import type { Submission } from '../types';
import { enqueueSubmission } from './enqueue';

/** The one door: keeps each input with its job, as part of a transaction. Inputs must be canonical text; people's come first in the queue. */
export async function handIn(
  boss: PgBoss,
  inputs: readonly SubmissionInput[],
  tx: Transaction,
): Promise<readonly Submission[]> {
  const submissions = await createSubmissions(inputs, tx);
  for (const [at, { id }] of submissions.entries())
    await enqueueSubmission(boss, id, tx, inputs[at].fromFeed ? 'later' : 'now');
  return submissions;
}
