import type { FetchReceipt } from '../types';
import type { Asked } from './asked';
import { decodeCharset } from './decode-charset';
import { fetchBytes, type FetchOptions, type Validators } from './fetch-bytes';
import { failure } from './problem';
import { otherName, sniffType } from './sniff-type';

/** A page as the site gave it, its bytes read as text. Kept in memory only: source HTML is never stored. */
export interface FetchedPage extends Validators {
  /** The last address after redirects, without userinfo and fragment. */
  readonly url: string;
  readonly kind: 'html' | 'text';
  /** The page, or the plain text when `kind` is `text`. */
  readonly html: string;
  readonly charset: string;
  /** Characters that could not be read in that charset. */
  readonly replaced: number;
  /** When the whole answer was there: ISO 8601, UTC. */
  readonly at: string;
  readonly receipt: FetchReceipt;
}

export type { FetchOptions } from './fetch-bytes';

const ACCEPT = 'text/html,application/xhtml+xml,text/plain;q=0.8';

/** Fetches a page unless it is as it was when the server gave `known`: then `null`. Bounds and problems as for `fetchPage`. */
export async function fetchChangedPage(
  input: string,
  known: Validators,
  options: FetchOptions = {},
): Promise<Asked<FetchedPage | null>> {
  const fetched = await fetchBytes(input, { accept: ACCEPT, known }, options);
  if (!fetched.ok) return fetched;
  const { bytes, contentType, ...answer } = fetched.value;
  if (bytes === null) return { ok: true, value: null };
  if (bytes.length === 0) return failure('empty', 'The site sent an empty page.');
  const kind = sniffType(contentType, bytes);
  if (kind === 'other') return failure('unsupported-type', `It gives ${otherName(contentType, bytes)}.`);
  const { text, charset, replaced } = decodeCharset(bytes, contentType);
  return { ok: true, value: { ...answer, kind, html: text, charset, replaced } };
}

const NOTHING_KNOWN: Validators = { etag: null, lastModified: null };

/** Fetches one page from the public internet within the bounds of `fetchBytes`, or says why it cannot be had. Throws only for a bug. */
export async function fetchPage(input: string, options: FetchOptions = {}): Promise<Asked<FetchedPage>> {
  const outcome = await fetchChangedPage(input, NOTHING_KNOWN, options);
  if (outcome.ok && outcome.value === null) throw new Error('an unconditional fetch cannot be unchanged');
  return outcome as Asked<FetchedPage>;
}
