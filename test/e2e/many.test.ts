import { loadavg } from 'node:os';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ExploredGraph } from '@/lib/explore/explored-graph';
import { seededRandom } from '@/lib/seeded-random';
import { closeDatabase, database } from '@/lib/store/database';
import { goLive, openBrowser, openPage } from './open-browser';
import { keep, variant } from './seed';
import { FRAME, tellFrames, traceFrames } from './trace-frames';

const OUTLET = 'The Thousandfold';
const MANY = 10_000;
const QUEUE = `/queue?${new URLSearchParams({ outlet: OUTLET })}`;

let browser: Browser;
beforeAll(async () => {
  await keep(variant('e2e-many', { outlet: OUTLET, publishedAt: '2026-01-01' }));
  // As many as a newsroom has after years, as the store writes them: 500 articles with 20 flags each.
  await database().$executeRawUnsafe(
    `INSERT INTO "Article" ("id", "headline", "outlet", "publishedAt", "text", "rest", "createdAt", "storyId")
     SELECT 'e2e-many-' || n, 'Headline ' || n, a."outlet", (date '2019-01-01' + n)::text, a."text", a."rest", a."createdAt", 'e2e-many-' || n
     FROM "Article" a, generate_series(0, 499) n WHERE a."id" = 'e2e-many'`,
  );
  await database().$executeRawUnsafe(
    `INSERT INTO "Flag" ("id", "articleId", "headline", "phrase", "fault", "check", "faults", "gravity", "score", "createdAt")
     SELECT 'e2e-many-' || n, 'e2e-many-' || n % 500, f."headline", f."phrase", f."fault", f."check", f."faults", n % 2,
       (n * 7919 % 1000) / 1000.0, f."createdAt" - n * interval '1 minute'
     FROM (SELECT * FROM "Flag" WHERE "articleId" = 'e2e-many' LIMIT 1) f, generate_series(1, ${MANY - 1}) n`,
  );
  await database().$executeRawUnsafe('ANALYZE "Article", "Flag"');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await database().flag.deleteMany({ where: { articleId: { startsWith: 'e2e-many' } } });
  await database().article.deleteMany({ where: { id: { startsWith: 'e2e-many-' } } });
  await closeDatabase();
});

/** How long it takes, in milliseconds, told with the load of the machine. */
async function timed(what: string, work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  const took = performance.now() - begun;
  console.log(`${what}: ${Math.round(took)} ms (load ${loadavg()[0].toFixed(1)})`);
  return took;
}

describe(`a queue of ${MANY.toLocaleString('en-GB')} headlines`, () => {
  it('is opened, moved in, filtered, selected in, decided in bulk and taken back', async () => {
    const { page, errors } = await openPage(browser);
    const told = (words: RegExp) => page.locator('[role=status]').last().getByText(words).waitFor();
    await timed('open', () => goLive(page, QUEUE));
    const open = page.getByRole('navigation', { name: 'State' }).getByRole('link', { name: /^Open/ });
    expect(await open.textContent()).toBe(`Open ${MANY}`);
    const shown = await page.locator('[data-flag]').count();
    await timed('move through the page', async () => {
      for (let i = 0; i < shown; i++) await page.keyboard.press('j');
    });
    const last = page.locator('[data-flag]').last();
    expect(await last.evaluate((item) => item.contains(document.activeElement))).toBe(true);
    await timed('next page', async () => {
      await page.getByRole('link', { name: /^More/ }).click();
      await page.waitForURL(/cursor=/);
      await page.locator('[data-flag]').first().waitFor();
    });
    await timed('filter', async () => {
      await page.getByLabel('Flagged').selectOption({ index: 1 });
      await page.getByRole('button', { name: 'Show' }).click();
      await page.waitForURL(/age=/);
      await page.locator('[data-flag]').first().waitFor();
    });
    await goLive(page, QUEUE);
    await timed('select the page', async () => {
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      for (let i = 1; i < shown; i++) await page.keyboard.press('j');
      await page.keyboard.press('Shift+X');
      await page.getByRole('toolbar', { name: `${shown} selected` }).waitFor();
    });
    await timed('confirm them', async () => {
      await page.keyboard.press('a');
      await told(new RegExp(`^Confirmed: ${shown} headlines`));
    });
    await timed('take it back', async () => {
      await page.keyboard.press('u');
      await told(new RegExp(`^Taken back: ${shown} headlines`));
    });
    expect(errors).toEqual([]);
  });
});

/** A graph as the API tells it: articles of many days, each with sources of its own and some that all share. */
function madeGraph(size: number): ExploredGraph {
  const random = seededRandom(size);
  const articles = Math.round(size / 5);
  const nodes: ExploredGraph['nodes'][number][] = Array.from({ length: size }, (_, n) => ({
    id: `urn:made:${n}`,
    kind: n < articles ? 'article' : n % 7 ? 'source' : 'document',
    label: n < articles ? `Article ${n}` : `Source number ${n}`,
    detail: null,
    day: n < articles ? new Date(Date.UTC(2024, 0, 1 + (n % 700))).toISOString().slice(0, 10) : null,
    href: null,
    articles: 1,
  }));
  const edges = Array.from({ length: size * 2 }, (_, n): ExploredGraph['edges'][number] => {
    // A few names are in most articles and most names in few.
    const source = articles + Math.floor((size - articles) * random() ** 2);
    return [n % articles, source, 'names', 1];
  });
  return { nodes, edges, articles, clustered: null };
}

describe('the graph explorer', () => {
  // Of 50,000 nodes the server sends at most 1,500 clusters and 500 sources.
  // 10,000 take half a minute: STANDFIRST_TEST_MANY=1 npm test -- test/e2e/many.test.ts
  it.each(process.env.STANDFIRST_TEST_MANY ? [1_000, 10_000] : [1_000])(
    'draws %i nodes, arranges them, finds, and moves',
    async (size) => {
      const { page, errors } = await openPage(browser);
      await page.route('**/api/v1/graph?*', (route) => route.fulfill({ json: madeGraph(size) }));
      const marked = (name: string) =>
        page.waitForFunction((mark) => performance.getEntriesByName(mark)[0]?.startTime, name);
      await page.goto(`/corpus/graph?${new URLSearchParams({ outlet: OUTLET })}`);
      const drawn = (await (await marked('graph-drawn')).jsonValue()) as number;
      console.log(`${size} nodes: drawn ${Math.round(drawn)} ms after the address was asked for`);
      if (size > 1_000) {
        // 120 steps of an eighth of a second of the processor each: who waits sees it happen, and need not.
        await page.getByRole('button', { name: 'Stop arranging' }).click();
      } else {
        const settled = (await (await marked('graph-settled')).jsonValue()) as number;
        console.log(`${size} nodes: settled ${Math.round(settled - drawn)} ms later`);
      }
      await page.locator('[data-state=settled]').waitFor();
      await timed('find a node', async () => {
        await page.getByLabel('Find a node').fill(`Source number ${size - 1}`);
        await page
          .locator('[data-node]')
          .filter({ hasText: `Source number ${size - 1}` })
          .waitFor();
      });
      await timed('choose it', async () => {
        await page.locator('[data-node] a').first().click();
        await page.getByRole('heading', { name: `Source number ${size - 1}` }).waitFor();
      });
      await page.getByLabel('Find a node').fill('');
      const canvas = page.getByRole('application');
      await canvas.focus();
      const frames = await traceFrames(page, async () => {
        for (let i = 0; i < 20; i++) {
          await page.keyboard.press(i % 2 ? 'ArrowLeft' : 'ArrowRight');
          await page.waitForTimeout(33);
        }
      });
      console.log(tellFrames(`moving ${size} nodes`, frames));
      expect(frames.work.p95).toBeLessThan(2 * FRAME);
      await timed('move the slider', async () => {
        await page.getByRole('slider').press('Home');
        await page.waitForURL(/until=/);
        await page.waitForFunction(() => document.querySelectorAll('[data-node]').length > 0);
      });
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );
});
