import { createHash } from 'node:crypto';
import { MAX_URL_LENGTH } from '../ingest/check-url';
import { decodeCharset } from '../ingest/decode-charset';
import { failure } from '../ingest/problem';
import { canonicalText } from '../text/canonical';
import type { SubmissionInput } from '../store/submissions';
import type { Outcome } from '../types';

/** A page as a browser showed it, or a script had it. */
export interface Capture {
  /** Where it stood. It is never fetched, so it may lie in a private network. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** Names the encoding of the bytes, if it does; may be empty. */
  readonly contentType: string;
  /** Name of the token that it came with. */
  readonly sender: string;
}

/** What was captured → what is handed in. Problems: `not-a-url` for an address that is none of the web, `empty`. */
export function readCapture({ url: given, bytes, contentType, sender }: Capture): Outcome<SubmissionInput> {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    return failure('not-a-url', 'The page’s own address (url) must be on the web.');
  url.hash = '';
  url.username = '';
  url.password = '';
  if (url.href.length > MAX_URL_LENGTH)
    return failure('not-a-url', `The address is longer than ${MAX_URL_LENGTH} characters.`);
  const { text } = decodeCharset(bytes, contentType);
  if (text.trim() === '') return failure('empty');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    ok: true,
    value: {
      kind: 'html',
      input: canonicalText(text),
      origin: { kind: 'browser', url: url.href, sender, bytes: bytes.length, sha256 },
    },
  };
}
