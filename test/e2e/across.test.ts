import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '@/lib/store/database';
import type { Analysis } from '@/lib/types';
import { goLive, openBrowser, openPage } from './open-browser';
import { keep, variant } from './seed';

/** The fixture with another number, as long as the first: every span stands. */
const twelve = (analysis: Analysis): Analysis => ({
  ...(JSON.parse(JSON.stringify(analysis).replaceAll('eleven', 'twelve')) as Analysis),
  documents: [],
  links: [],
  evidence: [],
});

let browser: Browser;
beforeAll(async () => {
  await keep(
    variant('e2e-across-first', {
      outlet: 'Norwire',
      publishedAt: '2001-02-01',
      headline: 'Boats short of crew',
    }),
    twelve(
      variant('e2e-across-second', {
        outlet: 'Evening Bell',
        publishedAt: '2001-02-03',
        headline: 'Boats still short of crew',
      }),
    ),
  );
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await closeDatabase();
});

describe('across articles', () => {
  it('leads from an article to the passage that others have, with the words that differ marked', async () => {
    const { page, errors } = await openPage(browser);
    await goLive(page, '/articles/e2e-across-second');
    const section = page.getByRole('region', { name: 'In other articles' });
    expect(await section.textContent()).toContain('Near-duplicate');
    const passage = section.getByRole('listitem').filter({ hasText: 'twelve' }).first();
    await passage.getByRole('link', { name: /Also in/ }).click();
    await page.getByRole('heading', { level: 1, name: 'One passage in several articles' }).waitFor();
    const main = page.locator('main');
    expect(await main.textContent()).toContain('first seen in Norwire, 1 February 2001');
    expect(await main.textContent()).toContain('one origin');
    const marked = await page.locator('mark').allTextContents();
    expect(new Set(marked)).toContain('twelve');
    await page.getByRole('link', { name: 'Norwire' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Boats short of crew' }).waitFor();
    expect(errors).toEqual([]);
  });

  it('lists those without a name over all articles, and leads to what they say', async () => {
    const { page } = await openPage(browser);
    await goLive(page, '/sources');
    await page.getByRole('link', { name: 'Sources without a name' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sources without a name' }).waitFor();
    const entry = page
      .getByRole('listitem')
      .filter({ hasText: 'A mechanic who worked on both ships' })
      .first();
    expect(await entry.textContent()).toContain('no reason');
    expect(await entry.getByRole('link').first().getAttribute('href')).toMatch(
      /^\/articles\/e2e-.*#at-card-/,
    );
  });

  it.each(['/sources', '/sources/unnamed', '/articles/e2e-across-second'])(
    'shows nothing wider than a phone: %s',
    async (address) => {
      const { page } = await openPage(browser, { width: 390 });
      await goLive(page, address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    },
  );

  it('answers 404 for a passage that there is not, on the page and in the API', async () => {
    const { page } = await openPage(browser);
    expect((await page.goto('/passages/none'))?.status()).toBe(404);
    expect((await page.goto('/api/v1/passages/none'))?.status()).toBe(404);
    expect((await page.goto("/api/v1/passages/'%20OR%201=1"))?.status()).toBe(404);
  });

  it('works without scripts', async () => {
    const { page } = await openPage(browser, { withoutScripts: true });
    await page.goto('/articles/e2e-across-second');
    const link = page.getByRole('link', { name: /Also in/ }).first();
    await page.goto((await link.getAttribute('href'))!);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'One passage in several articles',
    );
  });
});
