import type { FetchReceipt, Outcome } from '../types';
import { fetchBytes, type FetchOptions } from './fetch-bytes';
import { documentKind } from './files/document-kind';
import { readDocumentSafely } from './parse-pool';
import { failure } from './problem';
import type { DocumentText } from './read-document';

/** A primary source as it was fetched. */
export interface FetchedDocument extends DocumentText {
  /** The last part of its address, as a file would be called; may be empty. */
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly receipt: FetchReceipt;
}

const ACCEPT =
  'text/html,application/xhtml+xml,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document,text/plain;q=0.9,text/markdown;q=0.9,text/vtt;q=0.9,application/x-subrip;q=0.9,*/*;q=0.1';

/** Labels that say nothing, so that the name in the address may tell what it is: "…/hearing.srt" as text/plain. */
const TELLS_NOTHING = /^\s*(?:text\/plain|application\/(?:octet-stream|force-download))?\s*(?:;|$)/i;

/**
 * Fetches a primary source, with the guard and bounds of every fetch (5 MiB on the wire, 10 MiB unpacked), and reads it in the
 * killable pool. Problems: those of a fetch and of `readDocument`; `unsupported-type` for what no document is read from.
 */
export async function fetchDocument(
  address: string,
  options: FetchOptions = {},
): Promise<Outcome<FetchedDocument>> {
  const fetched = await fetchBytes(address, { accept: ACCEPT }, options);
  if (!fetched.ok) return { ok: false, problem: fetched.problem };
  const { bytes, contentType, url, at, receipt } = fetched.value;
  if (bytes === null || bytes.length === 0) return failure('empty', 'The site sent nothing.');
  const name = nameIn(url);
  const kind = TELLS_NOTHING.test(contentType)
    ? documentKind(name, /octet|force/i.test(contentType) ? '' : contentType, bytes)
    : documentKind('', contentType, bytes);
  if (kind === null)
    return failure(
      'unsupported-type',
      `It gives ${contentType.split(';')[0] || 'a file of an unknown kind'}.`,
    );
  const read = await readDocumentSafely(bytes, kind, contentType, url);
  return read.ok ? { ok: true, value: { ...read.value, name, at, receipt } } : read;
}

function nameIn(url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
