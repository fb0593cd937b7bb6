import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/store/database';
import { goLive, openBrowser, openPage } from './open-browser';
import { keep, variant } from './seed';

const ADDRESS = 'https://lighthouse-check.example/crossings';
const feed = [
  {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: ADDRESS,
    claimReviewed: 'On eleven crossings Norrsund sailed with one trained boat leader fewer',
    author: { '@type': 'Organization', name: 'The Lighthouse Check' },
    datePublished: '2026-02-03',
    reviewRating: { '@type': 'Rating', alternateName: 'Half the story' },
  },
  { '@type': 'ClaimReview', url: 'javascript:alert(1)', claimReviewed: 'Nothing' },
];

let browser: Browser;
const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-e2e-'));
const file = path.join(folder, 'feed.json');
const ID = `e2e-checked-${createHash('sha256').update('x').digest('hex').slice(0, 8)}`;
beforeAll(async () => {
  writeFileSync(file, JSON.stringify(feed));
  await keep(variant(ID, { headline: 'Boats short of crew again' }));
  browser = await openBrowser();
});
afterAll(async () => {
  await database().factCheck.deleteMany({ where: { url: ADDRESS } });
  rmSync(folder, { recursive: true });
  await browser?.close();
  await closeDatabase();
});

describe('known fact-checks', () => {
  it('come in as a file, are matched by the worker, and stand on the card of the claim', async () => {
    const { page, errors } = await openPage(browser);
    await goLive(page, '/documents');
    await page.getByRole('main').getByRole('link', { name: 'Known fact-checks' }).click();
    await page.getByRole('heading', { level: 1, name: 'Known fact-checks' }).waitFor();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Add fact-checks' }).click();
    await page.getByText('1 fact-check added, 1 could not be kept (review 2: url is missing').waitFor();
    const item = page.getByRole('listitem').filter({ hasText: 'On eleven crossings Norrsund' });
    expect(await item.textContent()).toContain('The Lighthouse Check, 3 February 2026: Half the story');

    await expect
      .poll(() => database().factCheckMatch.count({ where: { articleId: ID } }), { timeout: 60_000 })
      .toBe(1);
    await page.reload();
    await item.getByRole('link', { name: 'Boats short of crew again' }).click();
    const line = page.getByText('Already checked:').first();
    await line.waitFor({ state: 'attached' });
    const card = page.locator('[data-card]').filter({ hasText: 'Already checked:' });
    expect(await card.count()).toBe(1);
    expect(await card.getByRole('link', { name: 'The Lighthouse Check' }).getAttribute('href')).toBe(ADDRESS);
    expect(await card.textContent()).toContain('Half the story');
    expect(errors).toEqual([]);
  });

  it('are refused with a reason, also without scripts', async () => {
    const { page } = await openPage(browser, { withoutScripts: true, width: 390 });
    await page.goto('/documents/fact-checks');
    await page.getByLabel('Address').fill('http://10.0.0.1/feed.json');
    await page.getByRole('button', { name: 'Add fact-checks' }).click();
    await page.getByText('This address leads to a private network').waitFor();
    expect(await page.getByLabel('Address').inputValue()).toBe('http://10.0.0.1/feed.json');
    const wide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
    expect(wide).toBe(false);
  });

  it('can be held no longer', async () => {
    const { page } = await openPage(browser);
    await goLive(page, '/documents/fact-checks');
    await page.getByRole('button', { name: 'Remove: On eleven crossings' }).click();
    await expect.poll(() => database().factCheck.count({ where: { url: ADDRESS } })).toBe(0);
    await page.goto(`/articles/${ID}`);
    expect(await page.getByText('Already checked:').count()).toBe(0);
  });
});
