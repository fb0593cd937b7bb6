import { createHash } from 'node:crypto';
import { spanOf } from '../../lib/text/span';
import type { Analysis, SourceDocument } from '../../lib/types';

/** Articles that quote one and the same document. */
export const QUOTED_BY = 100;

const TEXT =
  'The harbour office will keep the night boat until the end of the year, and will report in spring.';

/** The document that article `number` quotes. */
export function documentOf(number: number): SourceDocument {
  const text = `Letter ${Math.floor(number / QUOTED_BY)}. ${TEXT}`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  return {
    id: sha256.slice(0, 32),
    url: null,
    title: text.slice(0, 20),
    publisher: null,
    publishedAt: null,
    retrievedAt: '2026-01-01T00:00:00.000Z',
    sha256,
    status: 'held',
    text,
    blocks: [{ kind: 'paragraph', span: spanOf(text, 0, text.length) }],
  };
}

/** An analysis in which every tenth article's first statement was traced to its document. */
export function withDocument(analysis: Analysis, number: number): Analysis {
  if (number % 10) return analysis;
  const document = documentOf(number);
  return {
    ...analysis,
    documents: [document],
    evidence: [
      {
        of: { kind: 'attribution', id: analysis.attributions[0].id },
        documentId: document.id,
        span: spanOf(document.text, 0, 9),
        stance: 'supports',
        score: 0.9,
        changes: [],
      } as unknown as Analysis['evidence'][number],
    ],
  };
}
