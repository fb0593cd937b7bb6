import { createHash } from 'node:crypto';
import { decodeCharset } from '../ingest/decode-charset';
import { fileKind } from '../ingest/files/file-kind';
import { readFileSafely } from '../ingest/parse-pool';
import { failure } from '../ingest/problem';
import type { SubmissionInput } from '../store/submissions';
import { canonicalText } from '../text/canonical';
import type { Origin, Outcome } from '../types';

/** Bytes that were handed in, with what is known of them; `name` and `contentType` may be empty. */
export interface Upload {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A name as long as file systems have them; the path that some browsers send before it is nobody's business. */
const LONGEST_NAME = 255;

/** What is kept of a file: its name without its folder, size and hash. */
export function fileOrigin({ name, bytes }: Upload): Extract<Origin, { readonly kind: 'file' }> {
  const base = canonicalText(name.replace(/^.*[\\/]/, ''))
    .replace(/\p{Cc}/gu, '')
    .slice(0, LONGEST_NAME);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { kind: 'file', name: base, bytes: bytes.length, sha256 };
}

const originOf = (upload: Upload): { readonly origin?: Origin } => {
  const origin = fileOrigin(upload);
  return origin.name.trim() === '' ? {} : { origin };
};

/**
 * A file that was handed in → what is kept of it: a page's source or a text, never the file itself. Pages and texts are only
 * decoded; PDF, Word, Markdown and mail are read in the killable pool. Problems: `unsupported-file`, `empty`, and those of
 * `readFile`.
 */
export async function readUpload(upload: Upload): Promise<Outcome<SubmissionInput>> {
  const { name, contentType, bytes } = upload;
  if (bytes.length === 0) return failure('empty');
  const kind = fileKind(name, contentType, bytes);
  if (kind === null) return failure('unsupported-file');
  if (kind === 'html' || kind === 'text')
    return { ok: true, value: { kind, input: decodeCharset(bytes, contentType).text, ...originOf(upload) } };
  const read = await readFileSafely(bytes, kind, contentType);
  if (!read.ok) return read;
  return { ok: true, value: { kind: read.value.kind, input: read.value.text, ...originOf(upload) } };
}
