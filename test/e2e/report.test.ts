import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '@/lib/store/database';
import { baseUrl, goLive, openBrowser, openPage } from './open-browser';
import { keep, variant } from './seed';

const ID = `e2e-report-${Date.now().toString(36)}`;
let browser: Browser;
beforeAll(async () => {
  await keep(variant(ID));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await closeDatabase();
});

const post = (path: string, body: object) =>
  fetch(`${baseUrl()}/api/v1/articles/${ID}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('the tools of a reader', () => {
  it('open the source, show it beside the quotation, copy, and flag: o, v, y, Shift+Y, f', async () => {
    const { page, errors } = await openPage(browser);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await goLive(page, `/articles/${ID}`);
    await page.locator('.margin[data-placed]').waitFor();
    const told = (words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();
    await page.keyboard.press('o');
    await told('Choose a note first');
    for (let i = 0; i < 5; i++) await page.keyboard.press('j');
    expect(await page.locator('[data-card][data-active]').getAttribute('id')).toBe('card-att-1');

    const opened = page.context().waitForEvent('page');
    await page.keyboard.press('o');
    const tab = await opened;
    await tab.waitForURL(/norrsund\.example|chrome-error/).catch(() => {});
    await told('Opened in another tab: norrsund.example');
    await tab.close();

    await page.keyboard.press('v');
    const beside = page.getByRole('dialog', { name: 'Quotation beside passage' });
    await beside.waitFor();
    expect(await beside.locator('del').allTextContents()).toEqual([expect.stringContaining('eleven')]);
    expect(await beside.locator('ins').allTextContents()).toEqual([expect.stringContaining('fourteen')]);
    const [quotation, passage] = await beside
      .locator('.card-passage')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
    expect(passage).toBeGreaterThan(quotation + 200);
    await page.keyboard.press('v');
    await beside.waitFor({ state: 'detached' });
    // On a phone the passage is longer than the screen: it is read from its beginning.
    await page.setViewportSize({ width: 390, height: 400 });
    await page.keyboard.press('v');
    expect(await beside.evaluate((dialog) => dialog.scrollTop)).toBe(0);
    expect(
      await beside
        .getByRole('button', { name: 'Close' })
        .evaluate((one) => one.getBoundingClientRect().bottom),
    ).toBeLessThan(400);
    await page.keyboard.press('v');
    await page.setViewportSize({ width: 1440, height: 900 });

    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await page.keyboard.press('y');
    await told('Copied: ');
    expect(await clipboard()).toContain('On eleven crossings');
    await page.keyboard.press('Shift+Y');
    await told('Copied: the link to these words.');
    expect(await clipboard()).toMatch(/^https:\/\/lantern\.example\/2026\/02\/05\/norrsund#:~:text=/);

    await page.keyboard.press('f');
    const flagging = page.getByRole('dialog', { name: 'Flag to the editor' });
    await flagging.waitFor();
    await page.keyboard.insertText('Eleven or fourteen? The letter has another number.');
    await page.keyboard.press('Control+Enter');
    await told('it stands in the review queue');
    await page.goto('/queue');
    const item = page.locator('[data-flag]').filter({ hasText: 'Eleven or fourteen?' });
    expect(await item.textContent()).toMatch(/Flagged by local editor.*On eleven crossings we sailed/s);
    expect(errors).toEqual([]);
  });
});

describe('the report', () => {
  it('has verdict, numbered notes with addresses and receipts, sources, wanted documents and decisions, also on paper', async () => {
    // A flag of its own: this test does not hang on the one above.
    expect((await post('flags', { note: 'Twelve or thirteen?' })).status).toBe(201);
    const to = { kind: 'address', url: 'https://board.example/minutes', title: 'Minutes of the board' };
    expect(
      (await post('corrections', { kind: 'source', of: { kind: 'attribution', id: 'att-2' }, to })).status,
    ).toBe(201);
    const { page, errors } = await openPage(browser);
    await goLive(page, `/articles/${ID}`);
    await page.getByRole('link', { name: 'Report to print or share' }).click();
    await page.waitForURL(/\/report$/);
    const report = page.locator('.report');
    const text = (await report.textContent())!;
    expect(text).toContain('Not backed. “passengers in danger” is contradicted by the text');
    expect(text).toContain('norrsund.example/letters/board');
    expect(text).toMatch(/Minutes of the board, attached by local editor/);
    expect(text).toMatch(/attribution\/direct · sha256:[0-9a-f]{12} · \d+–\d+ · /);
    expect(await report.getByRole('region', { name: 'Documents wanted' }).textContent()).toContain(
      'annual report',
    );
    expect(await report.getByRole('region', { name: 'What people decided' }).textContent()).toContain(
      'Twelve or thirteen?',
    );
    expect(await report.locator('#notes ~ ol > li').count()).toBe(7);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: /Print/ }).isVisible()).toBe(false);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(errors).toEqual([]);
  });
  it('is read without scripts, and fits a phone', async () => {
    const { page } = await openPage(browser, { width: 390, withoutScripts: true });
    await page.goto(`/articles/${ID}/report`);
    expect(await page.locator('.report h1').textContent()).toContain('Norrsund');
    const { page: scripted } = await openPage(browser, { width: 390 });
    await scripted.goto(`/articles/${ID}/report`);
    expect(await scripted.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
  it('of nothing is told as such', async () => {
    const { page } = await openPage(browser);
    expect((await page.goto('/articles/nowhere/report'))?.status()).toBe(404);
  });
});
