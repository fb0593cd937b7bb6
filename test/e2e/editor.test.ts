import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/store/database';
import { goLive, openBrowser, openPage } from './open-browser';
import { keep, variant } from './seed';

const OUTLET = 'The Desk Gazette';
const IDS = Array.from({ length: 8 }, (_, n) => `e2e-desk-${n}`);
const QUEUE = `/queue?${new URLSearchParams({ outlet: OUTLET })}`;

let browser: Browser;
beforeAll(async () => {
  for (const id of IDS) {
    const analysis = variant(id, { outlet: OUTLET });
    const [check, ...others] = analysis.headlines;
    await keep({ ...analysis, headlines: [{ ...check, repair: 'Ferries sailed short of crew' }, ...others] });
  }
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await closeDatabase();
});

const item = (articleId: string) => `[data-flag]:has(a[href="/articles/${articleId}"])`;
/** The article of the headline that has the focus. */
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.closest('[data-flag]')?.querySelector('h2 a')?.getAttribute('href') ?? null,
  );
const toast = (page: Page) => page.locator('[role=status]').last();
/** The states of the queue, with their counts. */
const states = (page: Page) => page.getByRole('navigation', { name: 'State' });
const order = (page: Page) =>
  page
    .locator('[data-flag] h2 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!.replace('/articles/', '')));

describe('an editor without a mouse', () => {
  it('goes to the queue, peeks, copies the suggested headline and goes on', async () => {
    const { page, errors } = await openPage(browser);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await goLive(page, '/');
    await page.getByRole('heading').first().click(); // out of the paste box
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('g');
    await page.keyboard.press('q');
    await page.waitForURL('**/queue');
    await goLive(page, QUEUE);
    const [first, second] = await order(page);
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(`/articles/${first}`);
    await page.keyboard.press('Space');
    await page.locator(item(first)).getByText('Nearest sentence:').first().waitFor();
    const repair = await page.locator(`${item(first)} [data-repair]`).textContent();
    await page.keyboard.press('c');
    await toast(page).getByText('Copied:').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(repair);
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(`/articles/${second}`);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/articles/${second}`);
    expect(errors).toEqual([]);
  });

  it('selects a range, dismisses it with one reason, and takes all of it back', async () => {
    const { page, errors } = await openPage(browser);
    await goLive(page, QUEUE);
    const [first, , third, fourth] = await order(page);
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+X');
    await page.getByRole('toolbar', { name: '3 selected' }).waitFor();
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog', { name: 'Dismiss 3 headlines' });
    await page.keyboard.press('Enter'); // no reason is chosen yet: nothing is dismissed
    await dialog.getByLabel('Reason').selectOption('Wording within house style');
    await dialog.getByLabel('Note, for editors only').fill('as agreed at noon');
    await page.keyboard.press('Enter');
    await toast(page).getByText('Dismissed: 3 headlines.').waitFor();
    await page.waitForFunction(
      (href) => document.activeElement?.querySelector('h2 a')?.getAttribute('href') === href,
      `/articles/${fourth}`,
    );
    await states(page)
      .getByText(`Open ${IDS.length - 3}`)
      .waitFor();
    await states(page).getByText('Decided 3').waitFor();
    expect(await database().decision.count({ where: { note: 'as agreed at noon', undoneAt: null } })).toBe(3);
    await page.keyboard.press('u');
    await toast(page).getByText('Taken back: 3 headlines.').waitFor();
    await states(page).getByText(`Open ${IDS.length}`).waitFor();
    expect(await database().decision.count({ where: { note: 'as agreed at noon', undoneAt: null } })).toBe(0);
    for (const id of [first, third])
      await page
        .locator(item(id))
        .getByRole('button', { name: /^Confirm/ })
        .waitFor();
    expect(errors).toEqual([]);
  });

  it('snoozes a headline, which comes back by itself, and opens it again before that', async () => {
    const { page } = await openPage(browser);
    await goLive(page, QUEUE);
    const [first] = await order(page);
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await page.getByRole('dialog', { name: /^Snooze/ }).waitFor();
    await page.keyboard.press('Enter');
    await toast(page).getByText('Snoozed: one headline.').waitFor();
    await goLive(page, QUEUE);
    expect(await page.locator(item(first)).count()).toBe(0);
    await goLive(page, `${QUEUE}&state=snoozed`);
    await page
      .locator(item(first))
      .getByRole('button', { name: /^Open again/ })
      .click();
    await toast(page).getByText('Opened again: one headline.').waitFor();
    await page.goto(QUEUE);
    await page.locator(item(first)).waitFor();
  });

  it('assigns with a due date, comments, and keeps the view under a name', async () => {
    const { page, errors } = await openPage(browser);
    await goLive(page, QUEUE);
    const [first] = await order(page);
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+A');
    const assign = page.getByRole('dialog', { name: /^Assign/ });
    await assign.getByLabel('To whom').fill('Bo Lind');
    await assign.getByLabel('Due on').fill('2020-03-02');
    await page.keyboard.press('Enter');
    await page.locator(item(first)).getByText('overdue since 2 March 2020').waitFor();
    await page.locator(item(first)).focus();
    await page.keyboard.press('m');
    await page
      .getByRole('dialog', { name: /^Comment on/ })
      .getByLabel(/^Comment/)
      .fill('<i>Rang the desk.</i>');
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    await page
      .locator(item(first))
      .getByText(/, one comment$/)
      .waitFor();
    await page.locator(item(first)).focus();
    await page.keyboard.press('Space');
    await page.locator(item(first)).getByText('<i>Rang the desk.</i>').waitFor();

    await page.getByLabel('Assigned to').selectOption('Bo Lind');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL(/assigned=Bo\+Lind/);
    expect(await order(page)).toEqual([first]);
    await page.getByText('Keep this view').click();
    await page.getByLabel('Name of the view').fill('Bo’s own');
    await page.keyboard.press('Enter');
    const kept = page.getByRole('navigation', { name: 'Kept views' }).getByRole('link', { name: 'Bo’s own' });
    await kept.waitFor();
    await goLive(page, '/queue');
    await kept.click();
    await page.waitForURL(/assigned=Bo\+Lind/);
    expect(await order(page)).toEqual([first]);
    expect(await kept.getAttribute('aria-current')).toBe('page');
    await page.getByRole('button', { name: /^Forget the view/ }).click();
    await kept.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
  });

  it('is told what another editor did meanwhile, in a bulk act too, and loses neither', async () => {
    const [ada, bo] = [await openPage(browser), await openPage(browser)];
    for (const { page } of [ada, bo]) await goLive(page, QUEUE);
    const [, second] = await order(ada.page);
    await ada.page.locator(item(second)).focus();
    await ada.page.keyboard.press('a');
    await toast(ada.page).getByText('Confirmed: one headline.').waitFor();
    for (const key of ['j', 'x', 'j', 'x', 'j', 'x']) await bo.page.keyboard.press(key);
    await bo.page.keyboard.press('d');
    await bo.page.getByRole('dialog', { name: 'Dismiss 3 headlines' }).waitFor();
    await bo.page.keyboard.press('ArrowDown');
    await bo.page.keyboard.press('Enter');
    await toast(bo.page).getByText('Dismissed: 2 headlines. One headline was changed by others').waitFor();
    const told = await bo.page.locator(item(second)).getByRole('alert').textContent();
    expect(told).toMatch(/confirmed it at \d\d:\d\d UTC, while you were looking\. Yours was not kept/);
    expect(await focused(bo.page)).toBe(`/articles/${second}`);
    await bo.page.keyboard.press('u');
    await toast(bo.page).getByText('Taken back: 2 headlines.').waitFor();
    const stands = await database().flag.findFirstOrThrow({
      where: { articleId: second },
      include: { decision: true },
    });
    expect(stands.decision?.action).toBe('confirm');
  });

  it('on a phone has every button, and nothing wider than the screen', async () => {
    const { page } = await openPage(browser, { width: 390 });
    await goLive(page, QUEUE);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const first = page.locator('[data-flag]').first();
    await first.getByRole('checkbox').check();
    await page.getByRole('toolbar', { name: '1 selected' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.getByRole('button', { name: 'Select nothing' }).click();
    await first
      .getByText(/^Nearest sentence/)
      .first()
      .click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  it('filters and peeks without JavaScript', async () => {
    const { page } = await openPage(browser, { withoutScripts: true });
    await page.goto('/queue');
    await page.getByLabel('Outlet').selectOption(OUTLET);
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL(/outlet=The\+Desk\+Gazette/);
    await page.locator('[data-flag] summary').first().click();
    expect(await page.locator('[data-flag] details[open]').count()).toBe(1);
  });
});

describe('search and palette', () => {
  it('/ goes to the search, which finds articles, claims and sources', async () => {
    const { page, errors } = await openPage(browser);
    await goLive(page, '/articles/e2e-desk-0');
    await page.keyboard.press('/');
    await page.waitForURL('**/search');
    await page.waitForFunction(() => document.activeElement?.id === 'search');
    await page.keyboard.type('Aronsen letter');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=Aronsen/);
    await page.getByRole('heading', { name: /^Articles/ }).waitFor();
    expect(await page.locator('mark').count()).toBeGreaterThan(0);
    await page.goto('/search?q=Ylwa%20Aronson');
    const source = page.getByRole('link', { name: 'Ylva Aronsen', exact: true });
    await source.click();
    await page.waitForURL(/\/sources\//);
    expect(errors).toEqual([]);
  });

  it('shows what was typed as text, whatever it is', async () => {
    const { page, errors } = await openPage(browser);
    await page.goto(`/search?${new URLSearchParams({ q: '<img src=x onerror=alert(1)> "\')(' })}`);
    await page.getByText('Nothing has these words.').waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('Ctrl+K goes to a page, an action, and what the search finds', async () => {
    const { page, errors } = await openPage(browser);
    await goLive(page, '/articles/e2e-desk-0');
    const palette = page.getByRole('dialog', { name: 'Go to' });
    await page.keyboard.press('Control+k');
    await palette.waitFor();
    await page.keyboard.type('aud rec');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/audit');
    await goLive(page, '/audit');
    await page.keyboard.press('Control+k');
    await palette.waitFor();
    await page.keyboard.type('Ylva Aron');
    await palette.getByRole('option', { name: 'Ylva Aronsen Source', exact: true }).waitFor();
    const options = palette.getByRole('option');
    for (let n = 0; n < (await options.count()); n += 1) {
      if ((await palette.locator('[role=option][data-focused]').textContent())?.startsWith('Ylva Aronsen'))
        break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sources\//);
    await goLive(page, '/audit');
    await page.keyboard.press('Control+k');
    await palette.waitFor();
    await page.keyboard.type('keyboard');
    await palette.getByRole('option', { name: /^Keyboard shortcuts/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await palette.waitFor();
    await page.keyboard.press('Escape');
    await palette.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
  });

  it('a shortcut that was moved works, also after the page is loaded again', async () => {
    const { page } = await openPage(browser);
    await goLive(page, QUEUE);
    await page.keyboard.press('?');
    await page.getByRole('button', { name: 'Key for “Next headline”: j' }).click();
    await page.keyboard.press('n');
    await page.getByRole('button', { name: 'Key for “Next headline”: n' }).waitFor();
    await goLive(page, QUEUE);
    await page.keyboard.press('j');
    expect(await focused(page)).toBeNull();
    await page.keyboard.press('n');
    expect(await focused(page)).not.toBeNull();
  });
});
