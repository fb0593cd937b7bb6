import type { Block, Outcome } from '../types';
import type { FileHead } from './files/as-page';
import type { FileKind } from './files/file-kind';
import { readFile } from './files/read-file';
import { readPaperHead } from './files/read-paper-head';
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
  const { meta, title: told, body } = readHead(tree, null);
  const { blocks } = collectBlocks(body, 'by-tags');
  if (blocks.length === 0) return failure('empty');
  const title = blocks.find(({ level }) => level === 1)?.text ?? told;
  const own = readPaperHead(
    blocks.map(({ text }) => text),
    blocks.findIndex(({ level }) => level === 1),
  );
  return {
    ok: true,
    value: {
      ...joinBlocks(blocks),
      ...NOTHING_SAID,
      title,
      author: meta.get('author')?.[0] ?? own.author,
      publishedAt: meta.get('article:published_time')?.[0] ?? own.publishedAt,
    },
  };
}

/** A line of a subtitle file that nobody says: header, note, number, time (a broken one too). */
const UNSAID = /^(?:\uFEFF?WEBVTT|NOTE\b|STYLE\b|\s*\d+\s*$|[^\S\n]*\d[\d:.,]*[^\S\n]*-{1,2}>)/;

/** A text as it is, a transcript with its times, which are passed over when quotations are looked for in it. */
function readText(text: string, head: FileHead | undefined): Outcome<DocumentText> {
  const isTimed = text.includes('->');
  const says = text.split('\n').some((line) => line.trim() !== '' && !(isTimed && UNSAID.test(line)));
  if (!says) return failure('empty');
  // A letter or a press release as a plain text says by its lines what it is.
  const own = isTimed
    ? null
    : readPaperHead(
        text.split('\n').filter((line) => line.trim() !== ''),
        -1,
      );
  return {
    ok: true,
    value: {
      text,
      blocks: null,
      ...NOTHING_SAID,
      title: head?.title ?? own?.subject ?? null,
      author: head?.author ?? own?.author ?? null,
      publishedAt: head?.publishedAt ?? own?.publishedAt ?? null,
    },
  };
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
  const { kind: shape, text, head } = read.value;
  if (shape === 'text') return readText(text, head);
  return kind === 'html' || kind === 'text' ? readWebPage(text, url) : readOwnPage(text);
}
