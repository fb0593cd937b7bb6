import { setImmediate } from 'node:timers/promises';
import { permit } from '../access/acting';
import { allowedHosts, checkUrl } from '../ingest/check-url';
import { failure } from '../ingest/problem';
import { isTooLong } from '../ingest/text-limit';
import { withoutUserinfo } from '../ingest/without-userinfo';
import { canonicalText } from '../text/canonical';
import { transaction, type Transaction } from '../store/database';
import type { SubmissionInput } from '../store/submissions';
import type { Outcome, Submission } from '../types';
import { handIn } from './hand-in';
import { sender } from './queue';

/** An input as it is kept: its text canonical, an address without somebody's password. */
export function canonicalInput(one: SubmissionInput): SubmissionInput {
  const input = canonicalText(one.input);
  return { ...one, input: one.kind === 'url' ? withoutUserinfo(input) : input };
}

/**
 * Hands in: keeps each input with its job, all in one transaction; `keep` is part of it. Problems: what is seen at once to
 * be no good, so that it is still in the box when that is told: `too-large` for a text that no analysis would take, and for a
 * single address what `checkUrl` says. Of several addresses a bad one fails by itself and does not hold up the others.
 */
export async function submit(
  inputs: readonly SubmissionInput[],
  keep: (tx: Transaction, submissions: readonly Submission[]) => Promise<void> = async () => {},
): Promise<Outcome<readonly Submission[]>> {
  for (const { origin } of inputs) permit(origin?.kind === 'browser' ? 'capture' : 'submit');
  const canonical = inputs.map(canonicalInput);
  await setImmediate(); // 10 MiB take a while: others are served in between
  if (canonical.some(({ kind, input }) => kind === 'text' && isTooLong(input))) return failure('too-large');
  const [{ kind, input }] = canonical;
  const address = kind === 'url' && canonical.length === 1 ? checkUrl(input, allowedHosts()) : null;
  if (address && !address.ok) return address;
  const boss = await sender();
  return transaction(async (tx) => {
    const submissions = await handIn(boss, canonical, tx);
    await keep(tx, submissions);
    return { ok: true, value: submissions };
  });
}
