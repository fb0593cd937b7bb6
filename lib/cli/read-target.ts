import { fetchPage } from '../ingest/fetch-page';
import { fileKind } from '../ingest/files/file-kind';
import { closeParsePool, readFileSafely, readPageSafely } from '../ingest/parse-pool';
import { failure } from '../ingest/problem';
import { readPasted } from '../ingest/read-pasted';
import type { Article, Outcome } from '../types';
import { BadInput } from './bad-input';
import { readBytes } from './open-input';

// "news.example/ferry" is meant as an address; "notes.txt" is not.
const LOOKS_LIKE_HOST =
  /^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?!(?:txt|x?html?|jsonl?|csv|pdf|docx?|md)$)[a-z]{2,}(?:\/|$)/i;

/** True for what begins like an address of whatever scheme. */
export const isAddress = (target: string): boolean => /^[a-z][a-z\d+.-]*:\/\//i.test(target);

/** A file's bytes, `-` for standard input. Throws BadInput when there are none, or more than an article can have. */
export async function readWhole(target: string): Promise<Buffer> {
  const { name, bytes } = await readBytes(target, 10, ', which no article is');
  if (bytes.length === 0) throw new BadInput(`${name}: is empty`);
  return bytes;
}

/** The article in a file: a page, a PDF, a Word document, a mail, or text as pasted. Throws BadInput when the file itself cannot be used. */
export async function readArticleFile(target: string): Promise<Outcome<Article>> {
  const bytes = await readWhole(target);
  const kind = fileKind(target, '', bytes);
  if (kind === null) return failure('unsupported-file');
  const read = await readFileSafely(bytes, kind);
  if (!read.ok) return read;
  return read.value.kind === 'html' ? readPageSafely(read.value.text, null) : readPasted(read.value.text);
}

/** The article at an address, fetched with the guard of every fetch. */
export async function readAddress(target: string): Promise<Outcome<Article>> {
  const page = await fetchPage(target);
  if (!page.ok) return page;
  const { kind, html, url } = page.value;
  return kind === 'html' ? readPageSafely(html, url) : readPasted(html);
}

/** The article at an address, in a file (.html, or text as pasted) or on standard input (`-`). Throws BadInput with the reason why not. */
export async function readTarget(target: string): Promise<Article> {
  try {
    const outcome = await (isAddress(target) ? readAddress(target) : readArticleFile(target));
    if (!outcome.ok) throw new BadInput(`${target}: ${outcome.problem.message}`);
    return outcome.value;
  } catch (error) {
    if (error instanceof BadInput && /no such file/.test(error.message) && LOOKS_LIKE_HOST.test(target))
      throw new BadInput(`${error.message}; write https://${target} for a page on the web`);
    throw error;
  } finally {
    await closeParsePool();
  }
}
