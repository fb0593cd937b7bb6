import { describe, expect, it } from 'vitest';
import { analyse } from '@/lib/analyse';
import { graphOf } from '@/lib/export/graph-of';
import { readGiven } from '@/lib/ingest/read-given';
import type { SourceDocument } from '@/lib/types';
import { makeDocument } from '../store/make-analysis';

const SENTENCE = 'Norwick Water lost 35.7 percent of its supply through leaking mains in 2024.';
const report = makeDocument(
  `The board met nine times. ${SENTENCE} It laid 14 miles of new pipe in the Harrow valley.`,
);
const article = readGiven({
  id: 'a',
  headline: 'A third of the water never arrives',
  publishedAt: '2026-04-01',
  text: `Residents of the valley have complained for years about dry taps.

Norwick Water lost 35.7% of its supply through leaking mains in 2024. The company’s engineers are to start repairs in May.`,
});
const linksOf = (documents: readonly SourceDocument[]) =>
  analyse(article, documents).links.map(({ method, documentId }) => [method, documentId]);

describe('what an article states and a document states too', () => {
  it('ties them, with the sentence as receipt, and in the graph with its method', () => {
    const analysis = analyse(article, [report]);
    expect(linksOf([report])).toEqual([['content-match', report.id]]);
    expect(analysis.evidence.map(({ stance, span }) => [stance, span?.exact])).toEqual([
      ['supports', SENTENCE],
    ]);
    const edge = graphOf(analysis).edges.find(({ data }) => data.kind === 'linked-to');
    expect(edge?.data).toMatchObject({
      method: 'content-match',
      receipt: expect.stringContaining(SENTENCE) as unknown,
    });
  });

  it('ties nothing to the article itself, nor to what only shares its words', () => {
    expect(linksOf([{ ...report, text: article.text }])).toEqual([]);
    expect(linksOf([{ ...report, text: report.text.replace('2024', '2021') }])).toEqual([]);
  });

  it('leaves it out where only the headline is asked for', () =>
    expect(analyse(article, [report], undefined, { only: 'headline' }).links).toEqual([]));
});
