import { describe, expect, it } from 'vitest';
import { anchorChange } from '@/lib/desk/correct/anchor-change';
import { correctAnalysis } from '@/lib/desk/correct/correct-analysis';
import { exportAnalyses } from '@/lib/export/export-analyses';
import type { ExportFormat } from '@/lib/export/format';
import { fixture } from '../app/fixture';

const change = anchorChange(
  {
    kind: 'source',
    of: { kind: 'attribution', id: 'att-2' },
    to: { kind: 'address', url: 'https://board.example/minutes', title: 'Minutes of the board' },
  },
  fixture,
);
if (!change.ok) throw new Error(change.problem.message);
const made = {
  id: 'k-1',
  articleId: 'article-1',
  change: change.value,
  actor: 'Ines Calder',
  at: '2026-11-26T12:00:00.000Z',
};
const corrected = correctAnalysis(fixture, [made], new Map());

async function write(format: ExportFormat): Promise<string> {
  async function* one() {
    yield corrected;
  }
  const parts: Uint8Array[] = [];
  for await (const chunk of exportAnalyses(format, one()))
    parts.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
  return Buffer.concat(parts).toString('utf8');
}

describe('a source that an editor attached', () => {
  it.each(['json', 'csv', 'graphml', 'gexf', 'cytoscape', 'edges', 'jsonld', 'nquads', 'gold'] as const)(
    'is in %s with method, who and when',
    async (format) => {
      const file = await write(format);
      expect(file).toContain('Ines Calder');
      expect(file).toContain('2026-11-26T12:00:00.000Z');
      expect(file).toContain(format === 'edges' ? 'document:linked-' : 'Minutes of the board');
      if (format !== 'gold') expect(file).toContain('editor');
    },
  );
  it('is a document of the graph, at its address, that claims no text', async () => {
    expect(await write('nodes')).toMatch(/Minutes of the board.*linked.*https:\/\/board\.example\/minutes/);
    const things = JSON.parse(await write('jsonld'))['@graph'] as { name?: string; sha256?: string }[];
    expect(things.find(({ name }) => name === 'Minutes of the board')?.sha256).toBeUndefined();
  });
});
