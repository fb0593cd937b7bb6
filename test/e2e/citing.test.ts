import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '@/lib/store/database';
import { spanOf } from '@/lib/text/span';
import { atFragment, textFragment } from '@/lib/text/text-fragment';
import { fixture } from '../app/fixture';
import { httpSite } from '../ingest/local-site';
import { baseUrl, goLive, openBrowser, openPage } from './open-browser';
import { keep, variant } from './seed';

const ID = 'e2e-citing';
let browser: Browser;
beforeAll(async () => {
  await keep(variant(ID, { headline: 'Boats short of crew, cited', url: 'https://lantern.example/boats' }));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await closeDatabase();
});

describe('citing', () => {
  it('copies a quotation as a citation, and where its words stand on the web', async () => {
    const { page, errors } = await openPage(browser);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: baseUrl() });
    await goLive(page, `/articles/${ID}`);
    await page.locator('[data-mark="card-att-1"]').first().click();
    const card = page.locator('#card-att-1');
    await card.getByRole('button', { name: 'Chicago' }).click();
    await page.getByRole('status').filter({ hasText: 'Copied: “' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^“.+” \(.+ \d{4}\)\n\n.+“Boats short of crew, cited.”.+https:\/\/lantern\.example\/boats\.$/s);
    await card.getByRole('button', { name: 'link to these words' }).click();
    await page.getByRole('status').filter({ hasText: 'Copied: the link to these words.' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^https:\/\/lantern\.example\/boats#:~:text=/);
    // What can be done with a note stands in the page once, with the note that is lit up.
    expect(await page.getByRole('group', { name: 'What to do with this note' }).count()).toBe(1);
    await page.keyboard.press('j');
    const next = page.locator('.margin [data-active]');
    expect(await next.getAttribute('id')).not.toBe('card-att-1');
    await next.getByRole('button', { name: 'Back to the text' }).click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-mark'))).toBe(await next.getAttribute('id'));
    await page.mouse.move(1, 1); // or the card under it is lit up again
    await page.keyboard.press('Escape');
    expect(await page.locator('.card-tools').count()).toBe(0);
    expect(errors).toEqual([]);
  }); // prettier-ignore

  it('shows what it may not copy', async () => {
    const { page } = await openPage(browser);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    await goLive(page, `/articles/${ID}`);
    await page.locator('[data-mark="card-att-1"]').first().click();
    await page.keyboard.press('Shift+Y');
    const told = page.getByRole('status').filter({ hasText: 'does not let this page copy' });
    await told.waitFor();
    expect(await told.textContent()).toContain('https://lantern.example/boats#:~:text=');
  });

  it('shows the citation where there are no scripts, also of a document', async () => {
    const { page } = await openPage(browser, { withoutScripts: true });
    await page.goto(`/documents/${fixture.documents[0].id}`);
    await page.getByRole('link', { name: 'APA' }).click();
    expect(await page.locator('body').textContent()).toContain(fixture.documents[0].title);
  });

  it('leads Chromium to the right one of two passages with the same words', async () => {
    const filler = Array.from({ length: 60 }, (_, i) => `Line ${i} of the harbour book.`);
    const paragraphs = ['The toll will rise, he said.', ...filler, 'And so the toll will rise, she said.', ...filler];
    const text = paragraphs.join('\n\n');
    let start = 0;
    const blocks = paragraphs.map((part) => {
      const span = spanOf(text, start, start + part.length);
      start += part.length + 2;
      return { kind: 'paragraph' as const, span };
    });
    const second = text.lastIndexOf('toll will rise');
    const fragment = textFragment(text, blocks, spanOf(text, second, second + 14))!;
    const site = await httpSite((_, response) =>
      response.setHeader('content-type', 'text/html').end(paragraphs.map((part) => `<p>${part}</p>`).join('')),
    );
    try {
      const { page } = await openPage(browser);
      await page.goto(atFragment(`${site.url}/`, fragment));
      const place = page.getByText('And so the toll will rise');
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(500);
      const box = await place.boundingBox();
      expect(box!.y).toBeGreaterThan(0);
      expect(box!.y).toBeLessThan(900);
    } finally {
      await site.close();
    }
  }); // prettier-ignore
});
