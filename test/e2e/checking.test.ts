import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goLive, openBrowser, openPage } from './open-browser';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const ARTICLE = `Quillon Rail hides brake failures from inspectors

By Noor Halberg 3 June 2026

Quillon Rail has told the inspectorate that eleven of its trains ran with worn brakes in May.

The company reported the wear in a letter to the inspectorate on Monday. “We found the wear during a routine check and reported it the same day,” the letter said.

Chief engineer Tove Brandal said that no train had failed to stop. She said that all eleven sets had since been repaired.

The inspectorate, which oversees 240 trains in the region, said that it would look at the records of two depots. “We have no sign that anything was held back,” spokesperson Ilan Meer said.

Quillon Rail carries 85,000 passengers a day, according to its annual report. It plans to replace all brake discs by the end of next year.`;

describe('checking an article', () => {
  it('shows a finished sample on the first page, with a phrase in red pencil and its nearest sentence', async () => {
    const { page } = await openPage(browser);
    await page.goto('/');
    const sample = page.getByRole('region', { name: /finished example/ });
    expect(await sample.locator('.pencil').count()).toBeGreaterThan(0);
    expect((await sample.getByRole('blockquote').textContent())!.length).toBeGreaterThan(20);
  });

  it('takes a pasted article to its verdict, sources and exports', async () => {
    const { page, errors } = await openPage(browser);
    await goLive(page, '/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('input');
    await page.keyboard.insertText(ARTICLE);
    await page.getByRole('button', { name: 'Check the headline' }).click();
    await page.waitForURL(/\/articles\//, { timeout: 45_000 });
    expect(await page.locator('[data-strip]').textContent()).toMatch(
      /^(Not backed|Partly backed|Cannot tell|Backed)\./,
    );
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Quillon Rail hides brake failures from inspectors',
    );
    expect(await page.locator('[data-proof-text]').textContent()).toContain('eleven of its trains');
    expect(await page.locator('[data-source]').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('Tove Brandal')]),
    );
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'JSON', exact: true }).click();
    const file = await readFile((await (await download).path())!, 'utf8');
    expect(file).toContain('Quillon Rail has told the inspectorate');
    expect(errors).toEqual([]);
  });

  it('takes a text without JavaScript as a plain form', async () => {
    const { page } = await openPage(browser, { withoutScripts: true });
    await page.goto('/');
    await page.locator('#input').fill(`Without scripts\n\n${ARTICLE}`);
    await page.getByRole('button', { name: 'Check the headline' }).click();
    await page.getByText('Without scripts').first().waitFor();
    await page.getByRole('link', { name: 'Read the proof' }).first().waitFor(); // the page asks again by itself until it is done
  });

  it.each([
    [
      'an address inside this network',
      'http://127.0.0.1:1/',
      /private|this machine|this network|inside|local/i,
    ],
    ['another scheme', 'ftp://lantern.example/a', /http/],
  ])('says what to do about %s', async (_, input, message) => {
    const { page } = await openPage(browser);
    await goLive(page, '/');
    await page.keyboard.insertText(input);
    await page.keyboard.press('Enter');
    const told = page
      .locator('#input-problem:not(.sr-only)')
      .or(page.locator('li[data-state=failed]').filter({ hasText: input }));
    await told.first().waitFor();
    expect(await told.first().textContent()).toMatch(message);
  });
});
