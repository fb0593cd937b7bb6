import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { MAX_URL_LENGTH } from '../ingest/check-url';
import { decodeCharset } from '../ingest/decode-charset';
import { failure } from '../ingest/problem';
import { withoutUserinfo } from '../ingest/without-userinfo';
import type { SubmissionInput } from '../store/submissions';
import type { Outcome } from '../types';

/** A page as a browser showed it, or a script had it. */
export interface Capture {
  /** Where it stood. It is never fetched, so it may lie in a private network. */
  readonly url: string;
  /** As text, or as bytes whose encoding the content type may name (it may be empty). */
  readonly html: string | { readonly bytes: Uint8Array; readonly contentType: string };
  /** Name of the token that it came with. */
  readonly sender: string;
}

/**
 * What was captured → what is handed in. Lets others be served between its steps: each takes up to 50 ms for 10 MiB.
 * Problems: `not-a-url` for an address that is none of the web, `empty`.
 */
export async function readCapture({ url: given, html, sender }: Capture): Promise<Outcome<SubmissionInput>> {
  const url = URL.canParse(given) ? new URL(withoutUserinfo(given)) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    return failure('not-a-url', 'The page’s own address (url) must be on the web.');
  url.hash = '';
  if (url.href.length > MAX_URL_LENGTH)
    return failure('not-a-url', `The address is longer than ${MAX_URL_LENGTH} characters.`);
  const text = typeof html === 'string' ? html : decodeCharset(html.bytes, html.contentType).text;
  if (text.trim() === '') return failure('empty');
  await setImmediate();
  const bytes = typeof html === 'string' ? Buffer.from(html) : html.bytes;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await setImmediate();
  return {
    ok: true,
    value: {
      kind: 'html',
      input: text,
      origin: { kind: 'browser', url: url.href, sender, bytes: bytes.length, sha256 },
    },
  };
}
