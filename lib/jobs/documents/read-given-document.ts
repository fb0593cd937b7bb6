import { documentProblem } from '../../ingest/document-problem';
import { fetchDocument } from '../../ingest/fetch-document';
import { documentKind } from '../../ingest/files/document-kind';
import { readDocumentSafely } from '../../ingest/parse-pool';
import { failure } from '../../ingest/problem';
import type { DocumentText } from '../../ingest/read-document';
import { withoutUserinfo } from '../../ingest/without-userinfo';
import { documentOfText } from '../document-of-text';
import { fileOrigin, type Upload } from '../read-upload';
import type { Outcome, SavedCopy, SourceDocument } from '../../types';
import type { GivenAbout } from './given-document';

/** A document as it is handed in. */
export type DocumentInput =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'file'; readonly file: Upload }
  | { readonly kind: 'text'; readonly text: string };

/** A document to keep, and how it came. */
export interface ReadDocument {
  readonly document: SourceDocument;
  readonly origin: SavedCopy['from'];
}

interface Came {
  readonly read: Partial<DocumentText> & Pick<DocumentText, 'text'>;
  readonly origin: SavedCopy['from'];
  /** ISO 8601, UTC. */
  readonly at: string;
  /** As a file would be called; may be empty. */
  readonly name: string;
}

/**
 * What was handed in → the document in it: fetched within the guard where it is an address, read in the killable pool where it is no
 * plain text. What somebody says of it goes before what it says itself. Problems, told in words for documents: those of a fetch and
 * of `readDocument`, `unsupported-file`, `too-large`, `empty`; `no-title` for a text without one.
 */
export async function readGivenDocument(
  input: DocumentInput,
  about: GivenAbout,
): Promise<Outcome<ReadDocument>> {
  const came = await receive(input);
  if (!came.ok) return { ok: false, problem: documentProblem(came.problem) };
  const { read, origin, at, name } = came.value;
  const url =
    input.kind === 'address' ? withoutFragment(input.address) : about.url && withoutUserinfo(about.url);
  const title = about.title ?? read.title ?? (titleOfName(name) || url);
  if (title === null)
    return {
      ok: false,
      problem: { code: 'no-title', message: 'Give the document a title, so that cards can name it.' },
    };
  const document = documentOfText({
    text: read.text,
    blocks: read.blocks ?? null,
    url,
    title,
    author: about.author ?? read.author ?? null,
    type: about.type,
    publisher: about.publisher ?? read.publisher ?? null,
    publishedAt: about.publishedAt ?? read.publishedAt ?? null,
    retrievedAt: at,
  });
  return document.ok
    ? { ok: true, value: { document: document.value, origin } }
    : { ok: false, problem: documentProblem(document.problem) };
}

async function receive(input: DocumentInput): Promise<Outcome<Came>> {
  const now = new Date().toISOString();
  if (input.kind === 'text')
    return { ok: true, value: { read: { text: input.text }, origin: { kind: 'paste' }, at: now, name: '' } };
  if (input.kind === 'address') {
    const fetched = await fetchDocument(input.address);
    if (!fetched.ok) return fetched;
    const { at, receipt, name, ...read } = fetched.value;
    return { ok: true, value: { read, origin: receipt, at, name } };
  }
  const { name, contentType, bytes } = input.file;
  if (bytes.length === 0) return failure('empty');
  const kind = documentKind(name, contentType, bytes);
  if (kind === null) return failure('unsupported-file');
  const read = await readDocumentSafely(bytes, kind, contentType, null);
  const origin = fileOrigin(input.file);
  return read.ok ? { ok: true, value: { read: read.value, origin, at: now, name: origin.name } } : read;
}

/** "hearing_of-11-march.srt" → "hearing of-11-march". */
const titleOfName = (name: string): string =>
  name
    .replace(/\.\w{1,8}$/, '')
    .replace(/[_+\s]+/g, ' ')
    .trim()
    .slice(0, 500);

/** As it was given, so that the articles that link to it find it; without userinfo and fragment. */
function withoutFragment(address: string): string {
  const url = new URL(withoutUserinfo(address.trim()));
  url.hash = '';
  return url.href;
}
