import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, transaction } from '@/lib/store/database';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { recordVersion } from '@/lib/store/versions';
import { baseUrl, goLive, openBrowser, openPage } from './open-browser';
import { keep, variant } from './seed';

/** Another one each time, so that the tests can run twice on one database. */
const ID = `e2e-fix-${Date.now().toString(36)}`;

let browser: Browser;
beforeAll(async () => {
  await keep(variant(ID), variant(`${ID}-touch`), variant(`${ID}-version`));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await closeDatabase();
});

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Correct, or attach a source' });
/** Selects words in the dialog's passage as the keyboard would: the caret goes to their beginning, Shift and the arrow do the rest. */
async function selectInPassage(page: Page, words: string): Promise<void> {
  const field = dialog(page).getByRole('textbox', { name: /^Passage/ });
  await field.evaluate((element: HTMLTextAreaElement, exact) => {
    element.focus();
    const start = element.value.indexOf(exact);
    element.setSelectionRange(start, start);
  }, words);
  for (let i = 0; i < words.length; i++) await page.keyboard.press('Shift+ArrowRight');
  await dialog(page)
    .locator('q')
    .getByText(words, { exact: true })
    .or(dialog(page).locator('q', { hasText: new RegExp(`^${words}$`) }))
    .first()
    .waitFor();
}
const toast = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });

describe('correcting an article', () => {
  it('attaches a source by keyboard alone: in the card with who and when, in the chain, in every export, undone in one press', async () => {
    const { page, errors } = await openPage(browser);
    await goLive(page, `/articles/${ID}`);
    await page.locator('.margin[data-placed]').waitFor();
    for (let i = 0; i < 6; i++) await page.keyboard.press('j');
    expect(await page.locator('[data-card][data-active]').getAttribute('id')).toBe('card-att-2');
    await page.keyboard.press('e');
    await dialog(page).waitFor();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('url');
    await page.keyboard.insertText('board.example/minutes');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('Minutes of the board');
    await page.keyboard.press('Enter');
    await toast(page, 'Source attached').waitFor();
    const card = page.locator('#card-att-2');
    await card.getByText('attached by').waitFor();
    expect(await card.textContent()).toMatch(
      /Source: Minutes of the board, attached by local editor, \d+ \w+ \d{4}/,
    );
    expect(await card.getByRole('list', { name: /From the origin/ }).textContent()).toContain(
      'Minutes of the board',
    );
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-mark'))).toBe('card-att-2');
    for (const format of ['csv', 'graphml', 'gexf', 'cytoscape', 'edges', 'jsonld', 'nquads', 'gold']) {
      const file = await (await fetch(`${baseUrl()}/api/v1/export?format=${format}&article=${ID}`)).text();
      expect(file, format).toContain('local editor');
    }
    await page.keyboard.press('o').catch(() => {});
    await toast(page, 'Opened in another tab: board.example').waitFor();

    await page.goto('/audit');
    await page.getByText('Corrected an article').first().waitFor();
    await goLive(page, `/articles/${ID}`);
    await page.getByRole('button', { name: /^Undo source of “no passenger/ }).click();
    await card.getByText('attached by').waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
  });

  it('adds a claim from words that the mouse selects', async () => {
    const { page, errors } = await openPage(browser);
    await goLive(page, `/articles/${ID}`);
    const words = 'which had asked the company for its rosters';
    const place = await page.evaluate((exact) => {
      const walker = document.createTreeWalker(
        document.querySelector('[data-proof-text]')!,
        NodeFilter.SHOW_TEXT,
      );
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.indexOf(exact);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + exact.length);
        node.parentElement!.scrollIntoView({ block: 'center' });
        const rects = [...range.getClientRects()];
        const [first, last] = [rects[0], rects[rects.length - 1]];
        return {
          x: first.left + 1,
          y: first.top + first.height / 2,
          toX: last.right,
          toY: last.top + last.height / 2,
        };
      }
      throw new Error('the words are not on the page');
    }, words);
    await page.mouse.move(place.x, place.y);
    await page.mouse.down();
    await page.mouse.move(place.toX, place.toY, { steps: 8 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Correct these words' }).click();
    await dialog(page).getByLabel('are a claim').check();
    expect(await dialog(page).locator('q').first().textContent()).toBe(words);
    await dialog(page).getByLabel('It states').selectOption('past-statement');
    await dialog(page).getByRole('button', { name: 'Correct' }).click();
    await toast(page, 'Claim added').waitFor();
    const card = page.locator('[data-card][data-kind="claim"]').filter({ hasText: words });
    await card.waitFor();
    expect(await card.textContent()).toContain('Corrected by local editor');
    await toast(page, 'Claim added').getByRole('button', { name: 'Undo' }).click();
    await card.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
  });

  it('corrects who says it, and the verb, by selecting words with the keyboard', async () => {
    const { page } = await openPage(browser);
    await goLive(page, `/articles/${ID}`);
    await page.locator('[data-mark="card-att-5"]').first().click();
    await page.locator('#card-att-5').getByRole('button', { name: 'Correct, attach a source' }).click();
    await dialog(page).getByLabel('name who says it').check();
    await selectInPassage(page, 'Norrsund');
    await dialog(page).getByRole('button', { name: 'Correct' }).click();
    await toast(page, 'Corrected: who says it.').waitFor();
    await page.locator('#card-att-5 a.font-semibold', { hasText: 'Norrsund' }).waitFor();
    expect(await page.locator('#card-att-5').textContent()).toContain('Corrected by local editor');
    const gold = await (await fetch(`${baseUrl()}/api/v1/export?format=gold&article=${ID}`)).text();
    const [record] = gold
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(record.annotations[0].attributions[0]).toMatchObject({
      by: 'local editor',
      source: [{ text: 'Norrsund' }],
    });
  });

  it('survives another analysis, finds its words in a new version, and says when they are gone', async () => {
    const { page } = await openPage(browser);
    const change = (claim: string) => ({
      kind: 'source',
      of: { kind: 'claim', id: claim },
      to: { kind: 'wanted', title: `Rosters ${claim}` },
    });
    for (const claim of ['clm-1', 'clm-3']) {
      const answer = await fetch(`${baseUrl()}/api/v1/articles/${ID}-version/corrections`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(change(claim)),
      });
      expect(answer.status).toBe(201);
    }
    const old = variant(`${ID}-version`);
    await transaction((tx) =>
      saveAnalysis(tx, { ...old, engine: 'other/1', claims: [], attributions: [], evidence: [], links: [] }),
    );
    await page.goto(`/articles/${ID}-version`);
    await page.getByText('Rosters clm-1').first().waitFor({ state: 'attached' });

    // A new version of the page: the number is another one, and the text has an opening more.
    const text = `Updated. ${old.article.text.replace('1.2 million', '900,000')}`;
    const url = `https://lantern.example/versions/${ID}`;
    const fresh = variant(`${ID}-version-2`, { text, url, blocks: [] });
    const at = (day: number) => new Date(Date.UTC(2026, 10, day));
    await transaction(async (tx) => {
      await saveAnalysis(tx, {
        ...fresh,
        sentences: [],
        sources: [],
        claims: [],
        attributions: [],
        evidence: [],
        links: [],
        headlines: [],
        findings: [],
      });
      for (const [i, id] of [`${ID}-version`, `${ID}-version-2`].entries())
        await recordVersion(tx, { url, article: { id, extraction: 'whole' }, at: at(i + 1), engine: 'x' });
    });
    await page.goto(`/articles/${ID}-version-2`);
    const list = page.getByRole('region', { name: 'Corrected by hand' });
    expect(await list.textContent()).toContain(
      'One correction is of words that no longer stand in this text',
    );
    const items = await list.getByRole('listitem').allTextContents();
    expect(items[0]).toMatch(/Words gone.*1\.2 million.*on an earlier version/);
    expect(items[1]).toMatch(/two of its ships.*on an earlier version/);
  });

  it('works on a phone: the sheet has the way in, and nothing is wider than the screen', async () => {
    const { page } = await openPage(browser, { width: 390 });
    await goLive(page, `/articles/${ID}-touch`);
    await page.locator('a[data-mark="card-att-6"]').first().click();
    await page.locator('#card-att-6').getByRole('button', { name: 'Correct, attach a source' }).click();
    await dialog(page).waitFor();
    const box = (await dialog(page).boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
    await dialog(page).getByLabel('One that is wanted').check();
    expect(
      await dialog(page)
        .locator('datalist#wanted-suggested option')
        .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value)),
    ).toContain('its annual report');
    await dialog(page).getByLabel('What is wanted').fill('Interview with Fjord Radio');
    await dialog(page).getByRole('button', { name: 'Attach' }).click();
    await page.locator('#card-att-6').getByText('Source wanted: Interview with Fjord Radio').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  it.each([
    ['no address', 'javascript:alert(1)', 422],
    ['an address with a password', 'https://me:secret@board.example/', 422],
    ['an address that never ends', `https://board.example/${'a'.repeat(3000)}`, 422],
  ])('refuses %s', async (_, url, status) => {
    const answer = await fetch(`${baseUrl()}/api/v1/articles/${ID}/corrections`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        kind: 'source',
        of: { kind: 'claim', id: 'clm-1' },
        to: { kind: 'address', url },
      }),
    });
    expect(answer.status).toBe(status);
  });
});
