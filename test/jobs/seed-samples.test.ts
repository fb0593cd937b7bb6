import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { readSamples, seedSamples } from '@/lib/jobs/seed-samples';
import { getAnalysis, listArticles } from '@/lib/store/articles';
import { listDocuments } from '@/lib/store/documents';
import { stands } from '@/lib/text/span';
import type { Analysis } from '@/lib/types';
import { describeWithDatabase } from '../store/scratch-database';
import { stubSteps } from './stub-steps';

const folder = path.resolve(__dirname, '../../public/samples');

describeWithDatabase('the shipped samples', () => {
  const nothing = (analysis: Analysis): Analysis => ({
    ...analysis,
    sentences: [],
    sources: [],
    attributions: [],
    claims: [],
    headlines: [],
  });
  const analyse = vi.fn((article, documents): Analysis =>
    nothing({
      ...({} as Analysis),
      id: article.id,
      engine: 'test/1',
      article,
      documents,
      links: [],
      evidence: [],
      findings: [],
    }),
  );

  it('are kept once, analysed with the documents at hand, the first file on top', async () => {
    await seedSamples(folder, stubSteps({ analyse }));
    await seedSamples(folder, stubSteps({ analyse }));
    const { articles, documents } = readSamples(folder);
    const { items } = await listArticles();
    expect(items.map(({ id }) => id)).toEqual(articles.map(({ id }) => id));
    expect(items.every(({ sample }) => sample)).toBe(true);
    expect(analyse).toHaveBeenCalledTimes(articles.length);
    expect((await listDocuments()).items.map(({ id }) => id).sort()).toEqual(
      documents.map(({ id }) => id).sort(),
    );
    expect((await getAnalysis(articles[0].id))?.analysis.documents).toHaveLength(documents.length);
  });

  it('are well formed: every block stands in its text', () => {
    const { articles, documents } = readSamples(folder);
    for (const { text, blocks } of [...articles, ...documents]) {
      expect(blocks.every(({ span }) => stands(span, text))).toBe(true);
      expect(blocks.map(({ span }) => span.exact).join('\n\n')).toBe(text);
    }
  });
});
