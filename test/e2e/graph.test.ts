import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '@/lib/store/database';
import { goLive, openBrowser, openPage } from './open-browser';
import { keep, variant } from './seed';

const OUTLET = 'The Graph Gazette';
const PAGE = `/corpus/graph?${new URLSearchParams({ outlet: OUTLET })}`;

let browser: Browser;
beforeAll(async () => {
  await keep(
    variant('e2e-graph-1', { outlet: OUTLET, publishedAt: '2026-03-01', headline: 'First of the graph' }),
    variant('e2e-graph-2', { outlet: OUTLET, publishedAt: '2026-03-05', headline: 'Second of the graph' }),
  );
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await closeDatabase();
});

describe('a researcher', () => {
  it('finds a source, sees what it is tied to, goes back in time, and shares the address', async () => {
    const { page, errors } = await openPage(browser);
    await goLive(page, PAGE);
    await page.getByRole('slider').waitFor();
    await page.getByLabel('Find a node').fill('hegge');
    await page.locator('[data-node] a', { hasText: 'Pål Hegge' }).click();
    await page.getByRole('heading', { name: 'Pål Hegge' }).waitFor();
    await page.locator('#chosen ~ ul').getByText('Second of the graph').first().waitFor();
    await page.getByRole('slider').press('ArrowLeft');
    await page.locator('#chosen ~ ul').getByText('Second of the graph').waitFor({ state: 'detached' });
    await page.waitForURL(/until=2026-03-01/); // the address follows a moment later
    const { page: other } = await openPage(browser);
    await goLive(other, page.url());
    await other.getByRole('heading', { name: 'Pål Hegge' }).waitFor();
    expect(await other.getByLabel('Find a node').inputValue()).toBe('hegge');
    expect(errors).toEqual([]);
  });

  it('chooses by keyboard alone', async () => {
    const { page, errors } = await openPage(browser);
    await goLive(page, PAGE);
    await page.getByRole('slider').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.locator('#chosen').waitFor();
    await page.keyboard.press('n');
    await page.getByLabel('Its neighbours').and(page.locator(':checked')).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#chosen').waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
  });

  it.each([1440, 390])('reads the same as a table without scripts, at %i px', async (width) => {
    const { page } = await openPage(browser, { width, withoutScripts: true });
    await page.goto(PAGE);
    await page.locator('[data-node] a', { hasText: 'Pål Hegge' }).click();
    await page.getByRole('heading', { name: 'Pål Hegge' }).waitFor();
    expect(await page.locator('#chosen ~ ul li').count()).toBeGreaterThan(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
