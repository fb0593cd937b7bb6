import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/store/database';
import { newsSite, rss, story, type NewsSite } from '../jobs/feeds/news-site';
import { goLive, openBrowser, openPage } from './open-browser';

const BEFORE = 'Harrow Ferries ends its night crossings';
const AFTER = 'Harrow Ferries to suspend its night crossings';

let browser: Browser;
let site: NewsSite;
beforeAll(async () => {
  // The one private place that the product under test may fetch from (run-tests.mjs).
  site = await newsSite(Number(process.env.STANDFIRST_TEST_SITE));
  const items = [
    { path: '/e2e-night', title: BEFORE },
    { path: '/e2e-paid', title: 'For subscribers only' },
  ];
  site.answers.set(
    '/',
    '<title>Post</title><link rel="alternate" type="application/rss+xml" href="/feed.xml">',
  );
  site.answers.set('/feed.xml', rss(items));
  site.answers.set('/e2e-night', story(BEFORE));
  site.answers.set('/robots.txt', 'User-agent: *\nDisallow: /e2e-paid\n');
  browser = await openBrowser();
});
afterAll(async () => {
  const ours = { startsWith: site.url };
  await database().feed.deleteMany({ where: { address: ours } });
  await database().watchedPage.deleteMany({ where: { url: ours } });
  await database().version.deleteMany({ where: { url: ours } });
  await database().robots.deleteMany({ where: { origin: ours } });
  await browser?.close();
  await site?.close();
  await closeDatabase();
});

const item = (page: Page, address: string) => page.locator(`[data-feed]:has(a[href="${address}"])`);

describe('watching a feed', () => {
  it('begins with the address of a paper and ends with the history of a headline', async () => {
    const { page, errors } = await openPage(browser);
    await goLive(page, '/');
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Feeds' }).click();
    await page.getByLabel('Address of a feed').fill(`${site.url}/`);
    await page.keyboard.press('Enter');
    // The page looks again by itself until nothing is under way.
    const feed = item(page, `${site.url}/feed.xml`);
    await feed.getByText('2 articles seen: 1 analysed, 1 not read').waitFor({ timeout: 60_000 });
    expect(await feed.getByRole('heading').textContent()).toBe('The Harbour Post');
    expect(await feed.textContent()).toContain('2 new articles');
    expect(await feed.textContent()).toContain('robots.txt allows it.');
    await feed.getByText('Latest articles').click();
    await feed.getByText('It says “Disallow: /e2e-paid”').waitFor();
    expect(site.countOf('/e2e-paid')).toBe(0);

    site.answers.set('/e2e-night', story(AFTER));
    await database().watchedPage.updateMany({
      where: { url: `${site.url}/e2e-night` },
      data: { nextAt: new Date() },
    });
    await expect
      .poll(() => database().version.count({ where: { url: `${site.url}/e2e-night` } }), { timeout: 60_000 })
      .toBe(2);
    // The list leads to the version that stands there now.
    await page.goto('/feeds');
    await feed.getByText('Latest articles').click();
    await feed.getByRole('link', { name: BEFORE }).click();
    await page.waitForURL(/\/articles\//);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(AFTER);
    await page.getByRole('link', { name: '2 versions' }).click();
    const history = page.locator('section[aria-labelledby="history"]');
    expect(await history.getByRole('listitem').nth(1).textContent()).toMatch(
      /Headline \w+ \d\d:\d\d.*, body unchanged/,
    );
    expect(await history.locator('del').allTextContents()).toEqual(['[removed: ends]']);
    expect(await history.locator('ins').allTextContents()).toEqual(['[added: to suspend]']);
    await history.getByRole('link', { name: 'Its proof' }).click();
    await page.getByText('This version stands there no longer.').waitFor();
    expect(errors).toEqual([]);
  });

  it('works without JavaScript: adds, says why nothing came, pauses, resumes and removes', async () => {
    const { page } = await openPage(browser, { withoutScripts: true });
    await page.goto('/feeds');
    await page.getByLabel('Address of a feed').fill('http://10.0.0.1/feed');
    await page.getByRole('button', { name: 'Watch this feed' }).click();
    await page.getByText('This address leads to a private network').waitFor();

    const address = `${site.url}/nothing.xml`;
    await page.getByLabel('Address of a feed').fill(address);
    await page.getByRole('button', { name: 'Watch this feed' }).click();
    const feed = item(page, address);
    await feed.waitFor();
    await feed.getByText('The site says that this page does not exist (404).').waitFor({ timeout: 60_000 });
    await feed.getByRole('button', { name: /^Pause/ }).click();
    await feed.getByText('· paused').waitFor();
    await feed.getByRole('button', { name: /^Resume/ }).click();
    await feed.getByRole('button', { name: /^Fetch now/ }).waitFor();
    await feed.getByRole('button', { name: /^Remove/ }).click();
    await page.waitForLoadState('networkidle');
    expect(await item(page, address).count()).toBe(0);
  });

  it('fits on a phone, with every place of the navigation in sight', async () => {
    const { page } = await openPage(browser, { width: 390 });
    await page.goto('/feeds');
    const wide = await page.evaluate(() =>
      [document.documentElement, document.querySelector('nav ul')!].map(
        (one) => one.scrollWidth - one.clientWidth,
      ),
    );
    expect(wide).toEqual([0, 0]);
  });
});
