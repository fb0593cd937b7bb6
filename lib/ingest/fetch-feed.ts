import { decodeCharset } from './decode-charset';
import { fetchBytes, type FetchOptions, type Validators } from './fetch-bytes';
import { readFeedSafely } from './parse-pool';
import { failure } from './problem';
import type { FeedOutcome } from './feeds/feed';

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5';

/**
 * Fetches what stands at a feed's address, with the guard and bounds of every fetch, unless it is as it was when the server
 * gave `known`. What it is, is told by its bytes and not by its label; it is read in the killable pool.
 * Problems: those of a fetch, `feed-too-large`, `empty`, `too-complex`, `damaged-feed`, `not-a-feed`.
 */
export async function fetchFeed(
  address: string,
  known: Validators,
  options: FetchOptions = {},
): Promise<FeedOutcome> {
  const fetched = await fetchBytes(address, { accept: ACCEPT, known }, options);
  if (!fetched.ok) return fetched.problem.code === 'too-large' ? failure('feed-too-large') : fetched;
  const { bytes, contentType, url, moved, etag, lastModified } = fetched.value;
  const told = { url, moved, etag, lastModified };
  if (bytes === null) return { ok: true, value: { ...told, found: null } };
  if (bytes.length === 0) return failure('empty', 'The site sent nothing.');
  const read = await readFeedSafely(decodeCharset(bytes, contentType).text, url);
  return read.ok ? { ok: true, value: { ...told, found: read.value } } : read;
}
