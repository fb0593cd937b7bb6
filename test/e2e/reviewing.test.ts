import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '@/lib/store/database';
import { goLive, openBrowser, openPage } from './open-browser';
import { keep, variant } from './seed';

let browser: Browser;
beforeAll(async () => {
  await keep(variant('e2e-queue-1'), variant('e2e-queue-2'), variant('e2e-queue-3'));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await closeDatabase();
});

const item = (articleId: string) => `[data-flag]:has(a[href="/articles/${articleId}"])`;

describe('reviewing flagged headlines', () => {
  it('confirms by keyboard, keeps it in the audit record, and undoes it', async () => {
    const { page, errors } = await openPage(browser);
    await goLive(page, '/queue');
    const flag = page.locator(item('e2e-queue-1'));
    await flag.focus();
    await page.keyboard.press('a');
    await flag.getByText('Confirmed').waitFor();
    await page.goto('/audit');
    expect(await page.getByRole('row').nth(1).textContent()).toContain('Confirmed a flag');
    await goLive(page, '/queue?state=decided');
    await page.locator(item('e2e-queue-1')).focus();
    await page.keyboard.press('u');
    await page
      .locator(item('e2e-queue-1'))
      .getByRole('button', { name: /^Confirm/ })
      .waitFor();
    await page.goto('/queue?state=open');
    await page.locator(item('e2e-queue-1')).waitFor();
    expect(errors).toEqual([]);
  });

  it('shows which headline the keys are on', async () => {
    const { page } = await openPage(browser);
    await goLive(page, '/queue');
    await page.keyboard.press('j');
    const shown = await page
      .locator('[data-flag]:focus')
      .evaluate((item) => getComputedStyle(item).outlineStyle);
    expect(shown).toBe('solid');
  });

  it('dismisses with a reason', async () => {
    const { page } = await openPage(browser);
    await goLive(page, '/queue');
    const flag = page.locator(item('e2e-queue-2'));
    await flag.focus();
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog', { name: /^Dismiss/ });
    await dialog.getByLabel('Reason').selectOption('Wording within house style');
    await dialog.getByRole('button', { name: 'Dismiss', exact: true }).click();
    await flag.getByText('Wording within house style').waitFor();
  });

  it('tells the second of two editors, and loses neither decision', async () => {
    const [first, second] = [await openPage(browser), await openPage(browser)];
    for (const { page } of [first, second]) await goLive(page, '/queue');
    const confirm = (page: typeof first.page) =>
      page
        .locator(item('e2e-queue-3'))
        .getByRole('button', { name: /^Confirm/ })
        .click();
    await confirm(first.page);
    await first.page.locator(item('e2e-queue-3')).getByText('Confirmed').waitFor();
    await confirm(second.page);
    const alert = second.page.locator(item('e2e-queue-3')).getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/confirmed it at \d\d:\d\d UTC, while you were looking/);
    await second.page.locator(item('e2e-queue-3')).getByText('Confirmed', { exact: true }).waitFor();
  });

  it('filters by fault in the address, so that a view can be kept and shared', async () => {
    const { page } = await openPage(browser);
    await page.goto('/queue?state=all');
    const faults = page.getByRole('navigation', { name: 'Fault' });
    const contradicted = faults.getByRole('link', { name: /^Contradicted \d+$/ });
    const count = Number(/\d+/.exec((await contradicted.textContent())!)![0]);
    await contradicted.click();
    await page.waitForURL(/fault=contradicted/);
    expect(await page.locator('[data-flag]').count()).toBe(count);
    expect(await contradicted.getAttribute('aria-current')).toBe('true');
    await page.goto('/queue?state=all&fault=hedge-dropped');
    expect(await page.locator(item('e2e-queue-1')).count()).toBe(0);
    await page.goto('/queue?state=all&fault=contradicted');
    expect(await page.locator(item('e2e-queue-1')).count()).toBe(1);
  });
});
