import { permit } from '../../access/acting';
import { fetchClaimReviews } from '../../ingest/fetch-claim-reviews';
import { decodeCharset } from '../../ingest/decode-charset';
import { looksBinary } from '../../ingest/sniff-type';
import { readClaimReviewsSafely } from '../../ingest/parse-pool';
import { failure } from '../../ingest/problem';
import { appendAudit } from '../../store/append-audit';
import { STORING_MS, transaction } from '../../store/database';
import { saveFactChecks } from '../../store/fact-checks';
import { canonicalText } from '../../text/canonical';
import type { Outcome } from '../../types';

/** How much of a file is looked at to tell text from other things. */
const HEAD_BYTES = 4_096;

/** A feed of fact-checks: on the web, or its bytes with the name that it came under. */
export type CheckSource =
  | { readonly address: string }
  | { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array };

/** What became of a feed: `same` were held already, as they are. */
export interface ImportedChecks {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: { readonly count: number; readonly reasons: readonly string[] };
}

/**
 * Keeps the fact-checks of a feed, all or none, and records it; the workers then match every article's claims against them.
 * The same feed twice changes nothing. Problems: those of `fetchClaimReviews`, and `unsupported-file`.
 */
export async function importFactChecks(source: CheckSource, actor: string): Promise<Outcome<ImportedChecks>> {
  permit('submit');
  const read = await readSource(source);
  if (!read.ok) return read;
  const { checks, refused } = read.value;
  const detail = 'address' in source ? source.address : source.name;
  return transaction(async (tx) => {
    const { added, changed } = await saveFactChecks(tx, checks, 'import');
    if (added + changed > 0)
      await appendAudit(tx, {
        actor,
        action: 'factcheck.import',
        object: `${added} added, ${changed} changed`,
        detail: canonicalText(detail).slice(0, 300),
      });
    return { ok: true, value: { added, changed, same: checks.length - added - changed, refused } };
  }, STORING_MS);
}

async function readSource(source: CheckSource): ReturnType<typeof fetchClaimReviews> {
  if ('address' in source) return fetchClaimReviews(source.address);
  const { bytes, contentType } = source;
  if (bytes.length === 0) return failure('empty');
  if (looksBinary(bytes.subarray(0, HEAD_BYTES))) return failure('no-claim-reviews', 'This is no text file.');
  return readClaimReviewsSafely(decodeCharset(bytes, contentType).text, null);
}
