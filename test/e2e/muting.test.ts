import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '@/lib/store/database';
import { setMuted } from '@/lib/store/muted-rules';
import { openBrowser, openPage } from './open-browser';
import { keep, variant } from './seed';

let browser: Browser;
beforeAll(async () => {
  await keep(variant('e2e-mute'));
  browser = await openBrowser();
});
afterAll(async () => {
  for (const rule of ['contradicted', 'detail-absent'] as const) await setMuted(rule, false, 'test');
  await browser?.close();
  await closeDatabase();
});

const flag = '[data-flag]:has(a[href="/articles/e2e-mute"])';

describe('muting a rule', () => {
  it('is found in the navigation, done by keyboard, told on the page and in the record, and undone', async () => {
    const { page, errors } = await openPage(browser);
    await page.goto('/articles/e2e-mute');
    expect(await page.locator('h1 .pencil').allTextContents()).toContain('passengers in danger');
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Mute: Contradicted' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Unmute: Contradicted' }).waitFor();
    expect(await page.getByRole('status').textContent()).toBe('One rule is muted.');

    await page.goto('/articles/e2e-mute');
    expect(await page.locator('h1 .pencil').allTextContents()).toEqual(['Swedish']);
    expect(await page.locator('[data-strip]').textContent()).toContain('Partly backed.');
    await page.getByText('One rule is muted and one mark is kept back here.').waitFor();
    await page.goto('/audit');
    expect(await page.getByRole('row').nth(1).textContent()).toContain('Muted a rule');

    await page.goto('/settings');
    await page.getByRole('button', { name: 'Mute: Not in the text' }).click();
    await page.getByRole('button', { name: 'Unmute: Not in the text' }).waitFor();
    await page.goto('/queue');
    expect(await page.locator(flag).count()).toBe(0);
    await page.getByText('2 rules are muted.').waitFor();
    await page.goto('/articles/e2e-mute');
    expect(await page.locator('[data-strip]').textContent()).toContain('Cannot tell.'); // a doubt is left

    await page.goto('/settings');
    for (const name of ['Contradicted', 'Not in the text']) {
      await page.getByRole('button', { name: `Unmute: ${name}` }).click();
      await page.getByRole('button', { name: `Mute: ${name}`, exact: true }).waitFor();
    }
    await page.goto('/queue');
    await page.locator(flag).waitFor();
    expect(errors).toEqual([]);
  });

  it('works without JavaScript', async () => {
    const { page } = await openPage(browser, { withoutScripts: true });
    await page.goto('/settings');
    await page.getByRole('button', { name: 'Mute: Single source' }).click();
    await page.getByRole('button', { name: 'Unmute: Single source' }).click();
    await page.getByRole('button', { name: 'Mute: Single source', exact: true }).waitFor();
  });
});
