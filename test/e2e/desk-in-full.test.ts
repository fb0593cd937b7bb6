import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/store/database';
import { goLive, openBrowser, openPage } from './open-browser';
import { keep, variant } from './seed';

const OUTLET = 'The Full Desk';
const IDS = Array.from({ length: 12 }, (_, n) => `e2e-full-${n}`);
const QUEUE = `/queue?${new URLSearchParams({ outlet: OUTLET })}`;
const CORPUS = `/corpus?${new URLSearchParams({ outlet: OUTLET })}`;

let browser: Browser;
beforeAll(async () => {
  for (const [n, id] of IDS.entries()) {
    const analysis = variant(id, { outlet: OUTLET, headline: variant(id).article.headline });
    const [check, ...others] = analysis.headlines;
    // Partly backed first, so that the order of the queue is not the one in which they came.
    const verdict = n < 6 ? 'partly-backed' : 'not-backed';
    await keep({ ...analysis, headlines: [{ ...check, verdict, score: n / 100 }, ...others] });
  }
  browser = await openBrowser();
});
afterAll(async () => {
  // The articles stay: sources are counted over them.
  await database().flag.deleteMany({ where: { articleId: { in: IDS } } });
  await browser?.close();
  await closeDatabase();
});

/** The decision of somebody on a headline, as the record keeps it. */
async function decided(articleId: string, actor: string, action: 'confirm' | 'dismiss'): Promise<void> {
  const flag = await database().flag.findFirstOrThrow({ where: { articleId } });
  await database().decision.create({
    data: { id: randomUUID(), flagId: flag.id, faults: flag.faults, actor, action },
  });
}

describe('the queue', () => {
  it('has what nobody has reviewed, the worst first, and tells a reader of feeds what is new', async () => {
    const { page, errors } = await openPage(browser);
    await goLive(page, QUEUE);
    const order = await page
      .locator('[data-flag] h2 a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!.replace('/articles/', '')));
    expect(order).toEqual([...IDS.slice(6), ...IDS.slice(0, 6)]);
    const feed = await page.getByRole('link', { name: 'a feed of this view' }).getAttribute('href');
    const titles = await page.evaluate(async (address) => {
      const atom = new DOMParser().parseFromString(await (await fetch(address)).text(), 'application/xml');
      return [...atom.querySelectorAll('feed > entry > title')].map((title) => title.textContent);
    }, feed!);
    expect(titles).toHaveLength(IDS.length);

    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.getByText('Confirmed: one headline.').waitFor();
    await goLive(page, QUEUE);
    expect(await page.locator('[data-flag]').count()).toBe(IDS.length - 1);
    expect(await page.locator(`[data-flag]:has(a[href="/articles/${IDS[6]}"])`).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('leaves a record whose chain is whole, and `audit verify` says where it is not', async () => {
    const { page } = await openPage(browser);
    await page.goto('/audit');
    expect(await page.getByRole('row').nth(1).textContent()).toContain('Confirmed a flag');
    const verify = (): string =>
      execFileSync(process.execPath, ['lib/launch/cli.mjs', 'audit', 'verify'], { encoding: 'utf8' });
    expect(verify()).toMatch(/^whole: \d+ entries/);
  });
});

describe('what decisions tell', () => {
  it('is how often a rule was right, and how far editors agree', async () => {
    for (const [n, id] of IDS.entries())
      for (const actor of ['Ida', 'Bo'])
        await decided(id, actor, (n < 4 || (n === 4 && actor === 'Bo')) ? 'dismiss' : 'confirm'); // prettier-ignore
    const { page } = await openPage(browser);
    await page.goto('/settings');
    const rule = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: 'Contradicted' }) });
    expect(await rule.textContent()).toMatch(/Right in \d+ % \(\d+–\d+ %\)\d+ confirmed, \d+ dismissed/);
    await page.goto(CORPUS);
    const agreement = page.getByRole('region', { name: 'Agreement between editors' });
    // Of 25 first decisions on 12 flags 9 dismiss, and on one flag the two differ: 1 − 24 × 1 / (9 × 16), by hand.
    expect(await agreement.textContent()).toMatch(/Krippendorff’s α is 0\.83 \(95%: .*the 12 flags/);
  });
});

describe('a researcher', () => {
  it('chooses articles, sources and claims', async () => {
    const { page, errors } = await openPage(browser);
    await goLive(page, '/articles');
    await page.getByText('Only some of them').click();
    await page.getByLabel('Outlet').fill(OUTLET);
    await page.getByLabel('Verdict on the headline').selectOption('partly-backed');
    await page.getByRole('button', { name: 'Show these' }).click();
    await page.waitForURL(/verdict=partly-backed/);
    // One story with twelve versions: told is one that the filter means.
    expect(await page.locator('main li').first().textContent()).toMatch(/^Partly backed/);
    await page.goto('/sources');
    await page.getByLabel('Name of a source').fill('aronsen');
    await page.keyboard.press('Enter');
    await page.waitForURL(/query=aronsen/);
    for (const name of await page.getByRole('list', { name: 'Sources' }).getByRole('link').allTextContents())
      expect(name).toMatch(/Aronsen/);
    await page.goto('/search?q=crossings');
    const claims = page.getByRole('region', { name: /^Claims/ });
    expect(await claims.locator('mark').first().textContent()).toBe('crossings');
    expect(errors).toEqual([]);
  });

  it('sees the figures as pictures, each with its numbers as a table', async () => {
    const { page } = await openPage(browser);
    await page.goto(CORPUS);
    const plots = page.locator('section:has(svg[role=img])');
    expect(await plots.count()).toBeGreaterThanOrEqual(4);
    for (const plot of await plots.all()) {
      expect(await plot.locator('svg[role=img]:visible').count()).toBe(1);
      await plot.getByText('The numbers').click();
      expect(await plot.getByRole('row').count()).toBeGreaterThan(1);
    }
  });

  it('tells kinds apart by colour, leaves one out, and chooses in the drawing what the list then shows', async () => {
    const { page, errors } = await openPage(browser);
    await goLive(page, `/corpus/graph?${new URLSearchParams({ outlet: OUTLET })}`);
    const legend = page.getByRole('list', { name: 'Kinds that are drawn' });
    const colours = await legend
      .locator('.kind-mark')
      .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).backgroundColor));
    expect(new Set(colours).size).toBe(colours.length);
    const drawing = page.getByRole('application');
    await page.locator('[data-state=settled]').waitFor({ timeout: 60_000 });
    // A node in the list is brought into sight, in the middle if need be: there a click meets it.
    for (let i = 0; i < 14; i++) await page.getByRole('button', { name: 'Nearer' }).click();
    const wanted = page.locator('[data-node] a').nth(3);
    const name = (await wanted.textContent())!.trim();
    await wanted.click();
    await page.locator('#chosen').waitFor();
    await page.getByLabel('Find a node').focus();
    await page.getByLabel('Find a node').blur();
    await page.keyboard.press('Escape');
    await page.locator('#chosen').waitFor({ state: 'detached' });
    await drawing.scrollIntoViewIfNeeded();
    const box = (await drawing.boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.locator('#chosen').waitFor();
    expect(await page.locator('#chosen').textContent()).toContain(name);
    expect(await page.locator('[data-node][aria-current], [data-node] [aria-current]').count()).toBe(1);

    await legend.getByRole('link', { name: /^Sources: drawn/ }).click();
    await page.waitForURL(/kinds=/);
    await legend.getByRole('link', { name: /^Sources: left out/ }).waitFor();
    expect(await page.locator('[data-node]').filter({ hasText: 'Pål Hegge' }).count()).toBe(0);
    expect(errors).toEqual([]);
  });
});
