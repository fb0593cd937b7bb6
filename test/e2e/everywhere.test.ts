import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '@/lib/store/database';
import { goLive, openBrowser, openPage, settle } from './open-browser';
import { keep, variant } from './seed';

const ID = 'e2e-everywhere';
let browser: Browser;
beforeAll(async () => {
  await keep(variant(ID));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await closeDatabase();
});

describe('everywhere', () => {
  it.each([
    ['/articles?outlet=Nobody', 'No article is like that'],
    ['/queue?outlet=Nobody', 'No headline here fits this filter'],
    ['/queue?state=snoozed&outlet=Nobody', 'Show any'],
    ['/search?q=zzyzx', 'Try fewer, or another form of them'],
    ['/sources?query=zzyzx', 'Try a part of the name'],
    ['/corpus?outlet=Nobody', 'Paste an address or a text'],
    ['/corpus/graph?outlet=Nobody', 'its sources appear here'],
    ['/export?outlet=Nobody', 'it can be taken from here'],
    ['/nowhere', 'An article keeps its address'],
  ])('teaches what to do where there is nothing: %s', async (address, words) => {
    const { page } = await openPage(browser);
    await page.goto(address);
    const main = page.locator('main');
    expect(await main.textContent()).toContain(words);
    // And the way on is there to press.
    expect(await main.getByRole('link').or(main.getByRole('button')).count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('turns single keys off, also after the page is loaded again, and on', async () => {
    const { page } = await openPage(browser);
    await goLive(page, `/articles/${ID}`);
    const active = () => page.locator('[data-card][data-active]').count();
    const press = async (key: string) => {
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.keyboard.press(key);
    };
    await press('?');
    const list = page.getByRole('dialog', { name: 'Keyboard' });
    await list.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await press('j');
    expect(await active()).toBe(0);
    await goLive(page, `/articles/${ID}`);
    await press('j');
    await press('?');
    expect(await active()).toBe(0);
    expect(await list.isVisible()).toBe(false);
    // Who turned them off still has the button.
    await page.getByRole('button', { name: 'Keyboard' }).click();
    await list.getByRole('checkbox').check();
    await page.keyboard.press('Escape');
    await press('j');
    expect(await active()).toBe(1);
  });

  it.each([1440, 390])('opens every page of the navigation at its title, at %i px', async (width) => {
    const { page } = await openPage(browser, { width, moving: true });
    await goLive(page, '/articles');
    for (const address of ['/queue', '/documents', '/sources', '/settings', '/articles']) {
      await page.locator(`nav a[href="${address}"]`).click();
      await page.waitForURL(`**${address}`);
      await settle(page);
      // A smooth movement takes its time.
      await page.waitForTimeout(700);
      expect([address, await page.evaluate(() => scrollY)]).toEqual([address, 0]);
    }
    await page.context().close();
  });

  it.each([
    ['en-US', 390],
    ['en-US', 640],
    ['en-US', 720],
    ['en-US', 768],
    ['de-DE', 390],
    ['de-DE', 720],
    ['de-DE', 768],
    ['de-DE', 1000],
  ] as const)('has every page of the navigation in sight: %s, %i px', async (locale, width) => {
    const { page } = await openPage(browser, { locale, width });
    await page.goto('/articles');
    const ends = await page
      .locator('header nav a')
      .evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().right)));
    expect(Math.max(...ends)).toBeLessThanOrEqual(width);
    await page.context().close();
  });

  it.each(['/queue', '/articles', '/settings', '/documents'])('prints no controls: %s', async (address) => {
    const { page } = await openPage(browser);
    await page.goto(address);
    await page.emulateMedia({ media: 'print' });
    const shown = await page
      .locator('button, input, select, textarea, summary')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML));
    expect(shown).toEqual([]);
    await page.context().close();
  });

  /** What Tab comes to, in turn, until it comes round; fails where it stays. */
  async function walk(page: Page, most: number): Promise<readonly string[]> {
    const seen: string[] = [];
    let outside = 0;
    for (let i = 0; i < most; i++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const all = (window as unknown as { wanted: Element[] }).wanted;
        const element = document.activeElement;
        if (!element || element === document.body) return 'out';
        const isShown = (one: Element | null, up = 3): boolean => {
          if (!one || up === 0) return false;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
          return (
            (outlineStyle !== 'none' && outlineWidth !== '0px') ||
            boxShadow !== 'none' ||
            isShown(one.parentElement, up - 1)
          );
        };
        // The parts of a date show by themselves which of them has the focus; the paste box shows it by its frame.
        const shown = element.matches('[type=date]') || isShown(element);
        return `${all.indexOf(element)}${shown ? '' : ` without a sign of it: ${element.outerHTML.slice(0, 120)}`}`;
      });
      // Past the end it goes on from the beginning: a field that has the focus at once is where the walk begins.
      if (at === 'out' && ++outside > 1) break;
      if (at !== 'out') seen.push(at);
    }
    return seen;
  }

  it.each([
    '/',
    '/queue?outlet=Nobody',
    `/articles/${ID}/report`,
    '/export?outlet=Nobody',
    '/settings/tokens',
    '/documents',
  ])('is walked through by Tab alone, with the focus in sight: %s', async (address) => {
    const { page } = await openPage(browser);
    await goLive(page, address);
    const count = await page.evaluate(() => {
      const all = [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]',
        ),
      ].filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          element.tabIndex >= 0 &&
          !element.matches(':disabled'),
      );
      Object.assign(window, { wanted: all });
      (document.activeElement as HTMLElement | null)?.blur();
      window.getSelection()?.removeAllRanges();
      return all.length;
    });
    const seen = await walk(page, count + 30);
    expect(seen.filter((at) => at.includes('without'))).toEqual([]);
    // Radio buttons of one name are one stop, and a box that takes the focus at once may be where the walk begins.
    const missed = await page.evaluate(
      (reached) =>
        (window as unknown as { wanted: HTMLElement[] }).wanted
          .filter(
            (element, index) =>
              !reached.includes(String(index)) && !(element as HTMLInputElement).matches('[type=radio]'),
          )
          .map((element) => element.outerHTML.slice(0, 120)),
      seen,
    );
    expect(missed).toEqual([]);
    await page.context().close();
  });
});
