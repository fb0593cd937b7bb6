import { createHash } from 'node:crypto';
import { failure } from '../ingest/problem';
import { isTooLong } from '../ingest/text-limit';
import { canonicalText } from '../text/canonical';
import { spanOf } from '../text/span';
import type { Block, DocumentType, Outcome, SourceDocument } from '../types';

/** What is known of a document that somebody hands in. */
export interface GivenDocument extends Pick<SourceDocument, 'title' | 'url' | 'publisher' | 'publishedAt'> {
  readonly text: string;
  /** Of that text; `null` or absent when its paragraphs are between blank lines. */
  readonly blocks?: readonly Block[] | null;
  readonly author?: string | null;
  readonly type?: DocumentType | null;
  /** ISO 8601, UTC. */
  readonly retrievedAt: string;
}

/** Lines that belong together, between blank lines. */
export const paragraphs = (text: string): readonly Block[] =>
  [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map((match) => ({
    span: spanOf(text, match.index, match.index + match[0].length),
    kind: 'paragraph',
  }));

/** A document held, named by its text: the same text twice is one document. Problems: `empty`, `too-large`. */
export function documentOfText({
  text: given,
  blocks = null,
  author = null,
  type = null,
  ...about
}: GivenDocument): Outcome<SourceDocument> {
  const text = canonicalText(given).trim();
  if (text === '') return failure('empty');
  if (isTooLong(text)) return failure('too-large');
  const sha256 = createHash('sha256').update(text).digest('hex');
  const { url, title, publisher, publishedAt, retrievedAt } = about;
  return {
    ok: true,
    value: {
      id: sha256.slice(0, 32),
      url,
      title: canonicalText(title),
      publisher: publisher && canonicalText(publisher),
      publishedAt,
      ...(author === null ? {} : { author: canonicalText(author) }),
      ...(type === null ? {} : { type }),
      retrievedAt,
      sha256,
      status: 'held',
      text,
      blocks: blocks !== null && text === given ? blocks : paragraphs(text),
    },
  };
}
