import { expect, it } from 'vitest';
import { exportAnalyses } from '@/lib/export/export-analyses';
import type { ExportFormat } from '@/lib/export/format';
import { anAnalysis } from './an-analysis';

const ROWS = 100_000;
const MOST_MB = 100;

async function* analyses(count: number) {
  for (let i = 0; i < count; i++) yield anAnalysis(`a${i}`, { headline: `Ferry line “lied” in year ${i}` });
}

it.each<[ExportFormat, number]>([
  ['csv', 8], // rows of one analysis
  ['json', 1],
  ['graphml', 12],
])(`E3: ${ROWS} rows as %s take less than ${MOST_MB} MB`, { timeout: 300_000 }, async (format, rowsOfOne) => {
  let [bytes, most] = [0, 0];
  const write = async (count: number): Promise<void> => {
    let parts = 0;
    for await (const part of exportAnalyses(format, analyses(count))) {
      bytes += part.length;
      if (parts++ % 200 === 0) most = Math.max(most, process.memoryUsage.rss() - before);
    }
  };
  let before = 0;
  await write(200); // what is loaded and compiled at the first row
  [before, bytes, most] = [process.memoryUsage.rss(), 0, 0];
  await write(Math.ceil(ROWS / rowsOfOne));
  expect(bytes).toBeGreaterThan(10_000_000);
  expect(most / 1024 / 1024).toBeLessThan(MOST_MB);
});
