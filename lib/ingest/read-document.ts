import type { Block, Outcome } from '../types';
import type { FileKind } from './files/file-kind';
import { readFile } from './files/read-file';
import { joinBlocks, type LooseBlock } from './join-blocks';
import { buildTree } from './page/build-tree';
import { collectBlocks } from './page/collect-blocks';
import { parseHtml } from './page/parse-html';
import { readHead } from './page/read-head';
import { failure } from './problem';
import { readPage } from './read-page';

/** A primary source as its file or page gives it; `null` for what that does not say. */
export interface DocumentText {
  readonly text: string;
  /** `null` for a plain text, whose paragraphs are between blank lines. */
  readonly blocks: readonly Block[] | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
}

const NOTHING_SAID = { title: null, author: null, publisher: null, publishedAt: null } as const;

/** A page of the web: what it is about, by the rules for articles, and its standfirst, which may be quoted as well. */
function readWebPage(html: string, url: string | null): Outcome<DocumentText> {
  const page = readPage(html, url);
  if (!page.ok) return page;
  const { headline, standfirst, text, blocks, byline, outlet, publishedAt } = page.value;
  const body: readonly LooseBlock[] = blocks.map(({ span, kind }) => ({ text: span.exact, kind }));
  const whole =
    standfirst === null || text.includes(standfirst)
      ? body
      : [{ text: standfirst, kind: 'paragraph' as const }, ...body];
  return {
    ok: true,
    value: {
      ...joinBlocks(whole),
      title: headline,
      author: byline.length > 0 ? byline.join(', ') : null,
      publisher: outlet,
      publishedAt,
    },
  };
}

/** A file that our own readers made a page of has no machinery about it: all of it is the document, a letter's signature too. */
function readOwnPage(html: string): Outcome<DocumentText> {
  const tree = buildTree(parseHtml(html));
  if (!tree) return failure('too-complex');
  const { blocks } = collectBlocks(readHead(tree, null).body, 'by-tags');
  if (blocks.length === 0) return failure('empty');
  const title = blocks.find(({ level }) => level === 1)?.text ?? null;
  return { ok: true, value: { ...joinBlocks(blocks), ...NOTHING_SAID, title } };
}

/** A line of a subtitle file that nobody says: header, note, number, time (a broken one too). */
const UNSAID = /^(?:\uFEFF?WEBVTT|NOTE\b|STYLE\b|\s*\d+\s*$|[^\S\n]*\d[\d:.,]*[^\S\n]*-{1,2}>)/;

/** A text as it is, a transcript with its times, which are passed over when quotations are looked for in it. */
function readText(text: string): Outcome<DocumentText> {
  const isTimed = text.includes('->');
  const says = text.split('\n').some((line) => line.trim() !== '' && !(isTimed && UNSAID.test(line)));
  return says ? { ok: true, value: { text, blocks: null, ...NOTHING_SAID } } : failure('empty');
}

/**
 * The bytes of a file or page → a primary source, whole. May take long, or never end, on bytes made for that: call it through the
 * parse pool. `url`: where they were found, `null` for a file. Problems: those of `readFile` and `readPage`, and `empty`.
 */
export async function readDocument(
  bytes: Uint8Array,
  kind: FileKind,
  contentType: string,
  url: string | null,
): Promise<Outcome<DocumentText>> {
  const read = await readFile(bytes, kind, contentType);
  if (!read.ok) return read;
  const { kind: shape, text } = read.value;
  if (shape === 'text') return readText(text);
  return kind === 'html' || kind === 'text' ? readWebPage(text, url) : readOwnPage(text);
}
