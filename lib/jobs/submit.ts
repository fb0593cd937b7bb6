import { setImmediate } from 'node:timers/promises';
import { permit } from '../access/acting';
import { allowedHosts, checkUrl } from '../ingest/check-url';
import { failure } from '../ingest/problem';
import { isTooLong } from '../ingest/text-limit';
import { canonicalText } from '../text/canonical';
import { ownKey } from '../store/answer-once';
import { transaction, type Transaction } from '../store/database';
import { oncePerKey, type SubmissionInput } from '../store/submissions';
import type { Outcome, Submission } from '../types';
import { handIn } from './hand-in';
import { sender } from './queue';

/**
 * Requests with a key that are being answered. A client that repeats itself fifty times at once would otherwise hold
 * every connection of the pool, each waiting for the first.
 */
const underway = new Map<string, Promise<Outcome<readonly Submission[]>>>();

/**
 * Hands in: keeps each input with its job, all in one transaction. With `key` (Idempotency-Key) a repetition gets the
 * first answer and nothing is done twice. Problems: `key-reused` when the key came with other inputs; what is seen at once to
 * be no good, so that it is still in the box when that is told: `too-large` for a text that no analysis would take, and for a
 * single address what `checkUrl` says. Of several addresses a bad one fails by itself and does not hold up the others.
 */
export async function submit(
  inputs: readonly SubmissionInput[],
  key: string | null = null,
): Promise<Outcome<readonly Submission[]>> {
  for (const { origin } of inputs) permit(origin?.kind === 'browser' ? 'capture' : 'submit');
  const canonical = inputs.map((one) => ({ ...one, input: canonicalText(one.input) }));
  await setImmediate(); // 10 MiB take a while: others are served in between
  if (canonical.some(({ kind, input }) => kind === 'text' && isTooLong(input))) return failure('too-large');
  const [{ kind, input }] = canonical;
  const address = kind === 'url' && canonical.length === 1 ? checkUrl(input, allowedHosts()) : null;
  if (address && !address.ok) return address;
  const boss = await sender();
  const create = (tx: Transaction): Promise<readonly Submission[]> => handIn(boss, canonical, tx);
  if (key === null) return { ok: true, value: await transaction(create) };

  const owned = ownKey(key);
  const body = JSON.stringify(canonical);
  const request = JSON.stringify([owned, body]);
  const answer =
    underway.get(request) ?? oncePerKey(owned, body, create).finally(() => underway.delete(request));
  underway.set(request, answer);
  return answer;
}
