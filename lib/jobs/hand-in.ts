import type PgBoss from 'pg-boss';
import type { Transaction } from '../store/database';
import { createSubmissions, type SubmissionInput } from '../store/submissions';
import type { Submission } from '../types';
import { enqueueSubmission } from './enqueue';
import { prioritiesOf } from './priority-of';

/** The one door: keeps each input with its job, as part of a transaction. Inputs must be canonical text; what a person waits for comes first in the queue. */
export async function handIn(
  boss: PgBoss,
  inputs: readonly SubmissionInput[],
  tx: Transaction,
): Promise<readonly Submission[]> {
  const submissions = await createSubmissions(inputs, tx);
  const priorities = prioritiesOf(inputs);
  for (const [at, { id }] of submissions.entries()) await enqueueSubmission(boss, id, tx, priorities[at]);
  return submissions;
}
