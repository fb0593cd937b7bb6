import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeDatabase, transaction } from '@/lib/store/database';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { archived } from '../bench/made-archive';
import { keep, longArticle } from '../e2e/seed';
import { isBuilt } from '../soak/server-victim';
import { describeWithDatabase } from '../store/scratch-database';
import { canTellWork, watchedPages, type WatchedPages } from './watched-pages';

/** What the pages' one thread may work on in one turn, in milliseconds: nobody who reads meanwhile should notice. */
const LONGEST_MS = 100;
const TRIES = 3;
const ARTICLES = 20;

const canWatch = canTellWork && isBuilt(process.cwd());
if (!canWatch && process.env.CI)
  console.warn('skipped: the longest turns of the pages (needs Linux, and the pages built)');

describeWithDatabase('the pages, while much is asked of them', () => {
  let pages: WatchedPages;

  /** As another reader each round, so that a page is made anew. */
  const get = async (path: string, round = 0): Promise<void> => {
    const response = await fetch(pages.address + path, { headers: { 'user-agent': `reader ${round}` } });
    expect(response.status, path).toBe(200);
    await response.arrayBuffer();
  };
  /** The longest turn of the best of some tries: what the code takes, it takes every time; compilers and collectors come and go. */
  const longest = async (ask: (round: number) => Promise<unknown>, tries: number): Promise<number> => {
    let best = Infinity;
    for (let round = 0; round < tries && best >= LONGEST_MS; round++) {
      const turns = await pages.during(() => ask(round));
      best = Math.min(best, Math.max(0, ...turns.map(({ work }) => work)));
    }
    return best;
  };

  beforeAll(async () => {
    if (!canWatch) return;
    for (let i = 0; i < ARTICLES; i++) await transaction((tx) => saveAnalysis(tx, archived(i)), 60_000);
    await keep(longArticle('long', 227), longArticle('book', 900));
    pages = await watchedPages(process.env.DATABASE_URL!);
    const { id } = archived(1);
    // Code that was never run is loaded first, once in the life of the process.
    for (const path of [`/articles/${id}`, `/articles/${id}/report`, `/api/v1/articles/${id}`, '/export'])
      await get(path);
    await get(`/api/v1/articles/${id}/citation?style=csl-json`);
    await get(`/api/v1/export?format=json&article=${id}`);
  }, 120_000);
  afterAll(async () => {
    await pages?.end();
    await closeDatabase();
  });

  it.runIf(canWatch).each([
    ['the page of 10,000 words', '/articles/long'],
    ['the report of 10,000 words', '/articles/long/report'],
    ['the report of 40,000 words', '/articles/book/report'],
    ['10,000 words as N-Quads', '/api/v1/export?format=nquads&article=long'],
    ['the whole archive as JSON', '/api/v1/export?format=json'],
    ['the whole archive as a graph', '/api/v1/export?format=graphml'],
    ['the page of exports', '/export'],
  ])('%s', { timeout: 120_000 }, async (_, path) => {
    expect(await longest((round) => get(path, round), TRIES)).toBeLessThan(LONGEST_MS);
  });

  // These are answered from memory the second time.
  it.runIf(canWatch).each([
    ['40,000 words as JSON', '/api/v1/articles/book'],
    ['the first citation in a style', '/api/v1/articles/long/citation?style=apa'],
  ])('%s', async (_, path) => {
    expect(await longest(() => get(path), 1)).toBeLessThan(LONGEST_MS);
  });
});
