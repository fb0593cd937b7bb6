import type { Outcome } from '../types';
import type { ReadChecks } from './claim-reviews/read-claim-reviews';
import { decodeCharset } from './decode-charset';
import { fetchBytes, type FetchOptions } from './fetch-bytes';
import { readClaimReviewsSafely } from './parse-pool';
import { failure } from './problem';

const ACCEPT = 'application/ld+json, application/json;q=0.9, text/html;q=0.8, text/plain;q=0.7';

/**
 * Fetches published fact-checks, with the guard and bounds of every fetch (10 MiB unpacked), and reads them in the killable pool.
 * What it is, is told by its bytes and not by its label. Problems: those of a fetch and of `readClaimReviews`.
 */
export async function fetchClaimReviews(
  address: string,
  options: FetchOptions = {},
): Promise<Outcome<ReadChecks>> {
  const fetched = await fetchBytes(address, { accept: ACCEPT }, options);
  if (!fetched.ok) return { ok: false, problem: fetched.problem };
  const { bytes, contentType, url } = fetched.value;
  if (bytes === null || bytes.length === 0) return failure('empty', 'The site sent nothing.');
  return readClaimReviewsSafely(decodeCharset(bytes, contentType).text, url);
}
