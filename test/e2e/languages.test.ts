import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '@/lib/store/database';
import { listSources } from '@/lib/store/sources';
import { goLive, openBrowser, openPage } from './open-browser';
import { keep, variant } from './seed';

const ARTICLE = '/articles/e2e-language';
let browser: Browser;
let source: string;
beforeAll(async () => {
  await keep(variant('e2e-language', { outlet: 'The Language Gazette' }));
  source = `/sources/${encodeURIComponent((await listSources({ limit: 1 })).items[0].id)}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await closeDatabase();
});

const langOf = (page: Page) => page.locator('html').getAttribute('lang');
const headingOf = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

describe('the language of the pages', () => {
  it('is what the browser asks for', async () => {
    const { page, errors } = await openPage(browser, { locale: 'de-AT' });
    await goLive(page, '/');
    expect(await langOf(page)).toBe('de');
    expect(await headingOf(page)).toBe('Hält die Überschrift, was sie verspricht?');
    expect(await page.getByRole('button', { name: 'Überschrift prüfen' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Überschrift prüfen' }).click();
    await page.getByText('Das Feld ist noch leer: Fügen Sie zuerst').waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each([false, true])('is chosen in the settings and kept (scripts off: %s)', async (withoutScripts) => {
    const { page, errors } = await openPage(browser, { withoutScripts });
    await page.goto('/settings');
    expect(await langOf(page)).toBe('en');
    await page.getByLabel('Language of these pages').selectOption('de');
    await page.getByRole('button', { name: 'Use it' }).click();
    await page.getByRole('heading', { name: 'Einstellungen' }).waitFor();
    expect(await langOf(page)).toBe('de');
    await page.reload();
    expect(await headingOf(page)).toBe('Einstellungen');
    expect(await page.getByLabel('Sprache dieser Seiten').inputValue()).toBe('de');
    await page.goto('/');
    expect(await headingOf(page)).toBe('Hält die Überschrift, was sie verspricht?');

    await page.goto('/settings');
    await page.getByLabel('Sprache dieser Seiten').selectOption('');
    await page.getByRole('button', { name: 'Übernehmen' }).click();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    expect(await langOf(page)).toBe('en');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('is the reader’s where the browser asks for another', async () => {
    const { page } = await openPage(browser, { locale: 'de-DE' });
    await page.goto('/settings');
    await page.getByLabel('Sprache dieser Seiten').selectOption('en');
    await page.getByRole('button', { name: 'Übernehmen' }).click();
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    await page.goto(ARTICLE);
    expect(await langOf(page)).toBe('en');
    await page.context().close();
  });
});

describe('an article read in German', () => {
  it('has verdict, notes and day in German, and its own words in English', async () => {
    const { page, errors } = await openPage(browser, { locale: 'de-DE' });
    await goLive(page, ARTICLE);
    const strip = (await page.locator('[data-strip]').textContent())!;
    expect(strip).toContain('Nicht gedeckt. „passengers in danger“ steht im Widerspruch zum Text');
    await page.getByText('The Language Gazette · 5. Februar 2026').first().waitFor();
    expect(await page.locator('[data-proof-text]').getAttribute('lang')).toBe('en');
    expect(await page.locator('#card-clm-1').textContent()).toMatch(/Prüfenswerte Behauptung/);
    await page.keyboard.press('j');
    await page.keyboard.press('f');
    await page.getByRole('dialog', { name: 'Der Schlussredaktion melden' }).waitFor();
    await page.getByRole('button', { name: 'Abbrechen' }).click();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('is decided on in German, and the reason is stored in English as everybody’s', async () => {
    const { page, errors } = await openPage(browser, { locale: 'de-DE' });
    await goLive(page, `/queue?${new URLSearchParams({ outlet: 'The Language Gazette' })}`);
    expect(await headingOf(page)).toBe('Prüfliste');
    await page.keyboard.press('j');
    await page.keyboard.press('d');
    await page.getByLabel('Grund').selectOption({ label: 'Im Rahmen unseres Stils' });
    await page.getByRole('dialog').getByRole('button', { name: 'Verwerfen' }).click();
    await page.getByText('Verworfen: eine Überschrift.').waitFor();
    const { items } = (await (await page.request.get('/api/v1/flags?state=decided&limit=100')).json()) as {
      items: { articleId: string; decision: { reason: string } }[];
    };
    const { decision } = items.find(({ articleId }) => articleId === 'e2e-language')!;
    expect(decision.reason).toBe('Wording within house style');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

/** German words are longer: nothing may stand out of a phone's screen for it. */
describe('no page is wider than a phone in German', () => {
  const places = [
    '/',
    '/articles',
    ARTICLE,
    `${ARTICLE}/report`,
    '/queue',
    '/queue?state=decided',
    '/sources',
    '/sources/unnamed',
    '/sources/wanted',
    '/search?q=ferries',
    '/documents',
    '/documents/fact-checks',
    '/feeds',
    '/corpus',
    '/corpus/graph',
    '/export',
    '/settings',
    '/settings/tokens',
    '/settings/browser',
    '/settings/browser/refused?why=empty',
    '/settings/people',
    '/settings/webhook',
    '/account',
    '/audit',
    '/articles/none-of-this-name',
  ];
  it.concurrent.each([...places, 'a source'])('%s', async (place) => {
    const { page, errors } = await openPage(browser, { width: 390, locale: 'de-DE' });
    await goLive(page, place === 'a source' ? source : place);
    expect(await langOf(page)).toBe('de');
    const wide = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(wide).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
