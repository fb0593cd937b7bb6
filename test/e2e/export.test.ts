import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '@/lib/store/database';
import { goLive, openBrowser, openPage } from './open-browser';
import { keep, variant } from './seed';

let browser: Browser;
beforeAll(async () => {
  await keep(variant('e2e-export', { outlet: 'The Export’s Lantern' }));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await closeDatabase();
});

const ADDRESS = `/export?${new URLSearchParams({ outlet: 'The Export’s Lantern' })}`;

describe('the export page', () => {
  it('shows ten rows of the fields chosen, and the command that fetches the same', async () => {
    const { page, errors } = await openPage(browser);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await goLive(page, ADDRESS);
    const preview = page.getByRole('region', { name: 'The first ten rows' });
    expect(await preview.locator('tbody tr').count()).toBe(10);
    expect(await page.locator('main').textContent()).toMatch(/\d+ rows of 1 article\./);
    for (const box of await page.getByRole('checkbox').all())
      if (!['row', 'text'].includes((await box.getAttribute('value'))!)) await box.uncheck();
    await page.getByRole('button', { name: 'Show ten rows' }).click();
    await page.waitForURL(/fields=/);
    expect(await preview.locator('th').allTextContents()).toEqual(['row', 'text']);
    expect(await page.getByRole('region', { name: 'Rights' }).textContent()).toContain(
      'belong to those who published them',
    );
    const command = await page.getByLabel('Command').textContent();
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(command);
    const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-export-'));
    execFileSync('sh', ['-c', command!], { cwd: folder, timeout: 20_000 });
    const lines = readFileSync(path.join(folder, 'standfirst.csv'), 'utf8').split('\r\n');
    rmSync(folder, { recursive: true });
    expect(lines[0]).toBe('row,text');
    expect(lines.length).toBeGreaterThan(10);
    expect(errors).toEqual([]);
  });

  it('works as a form without scripts, and keeps which articles are meant', async () => {
    const { page } = await openPage(browser, { width: 390, withoutScripts: true });
    await page.goto(ADDRESS);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.getByLabel('Format').selectOption('nodes');
    await page.getByRole('button', { name: 'Show ten rows' }).click();
    await page.waitForURL(/format=nodes/);
    expect(await page.locator('th').first().textContent()).toBe('Id');
    const href = (await page.getByRole('link', { name: /^Download/ }).getAttribute('href'))!;
    expect(Object.fromEntries(new URL(href, 'http://x').searchParams)).toEqual({
      format: 'nodes',
      outlet: 'The Export’s Lantern',
    });
  });
});
