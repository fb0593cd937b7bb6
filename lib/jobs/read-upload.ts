import { decodeCharset } from '../ingest/decode-charset';
import { fileKind } from '../ingest/files/file-kind';
import { readFileSafely } from '../ingest/parse-pool';
import { failure } from '../ingest/problem';
import type { SubmissionInput } from '../store/submissions';
import type { Outcome } from '../types';

/** Bytes that were handed in, with what is known of them; `name` and `contentType` may be empty. */
export interface Upload {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/**
 * A file that was handed in → what is kept of it: a page's source or a text, never the file itself. Pages and texts are only
 * decoded; PDF, Word, Markdown and mail are read in the killable pool. Problems: `unsupported-file`, `empty`, and those of
 * `readFile`.
 */
export async function readUpload({ name, contentType, bytes }: Upload): Promise<Outcome<SubmissionInput>> {
  if (bytes.length === 0) return failure('empty');
  const kind = fileKind(name, contentType, bytes);
  if (kind === null) return failure('unsupported-file');
  if (kind === 'html' || kind === 'text')
    return { ok: true, value: { kind, input: decodeCharset(bytes, contentType).text } };
  const read = await readFileSafely(bytes, kind, contentType);
  return read.ok ? { ok: true, value: { kind: read.value.kind, input: read.value.text } } : read;
}
