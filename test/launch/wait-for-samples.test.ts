import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { transaction } from '@/lib/store/database';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { saveArticles } from '@/lib/store/save-articles';
// @ts-expect-error the launcher is plain JavaScript
import { waitForSamples } from '../../lib/launch/wait-for-samples.mjs';
import { makeAnalysis, makeArticle } from '../store/make-analysis';
import { describeWithDatabase } from '../store/scratch-database';

describeWithDatabase('waiting for the samples', () => {
  let folder: string;
  const article = makeArticle({ headline: 'Ferry boss slams fares', url: 'https://courier.example/fares' });
  const write = (name: string, sample: object) =>
    writeFileSync(path.join(folder, name), JSON.stringify(sample));
  const wait = (longestMs: number): Promise<boolean> =>
    waitForSamples(process.env.DATABASE_URL, { folder, longestMs });

  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'standfirst samples '));
    write('a.json', { kind: 'article', url: article.url });
    write('letter.json', { kind: 'document', url: 'https://elsewhere.example/letter' });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('ends without them when it takes too long, also when they are stored and not analysed', async () => {
    expect(await wait(50)).toBe(false);
    await transaction((tx) => saveArticles(tx, [article]));
    expect(await wait(50)).toBe(false);
  });

  it('ends as soon as they are analysed', async () => {
    const waiting = wait(30_000);
    await transaction((tx) => saveAnalysis(tx, makeAnalysis({ article })));
    expect(await waiting).toBe(true);
  });

  it('does not wait where none are shipped', async () => {
    expect(await waitForSamples('postgresql://nobody@127.0.0.1:1/x', { folder: `${folder}/none` })).toBe(
      true,
    );
  });
});
