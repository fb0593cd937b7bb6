import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BAD_PAGES, hostileSite } from '../ingest/hostile-site';
import type { LocalSite } from '../ingest/local-site';
import { goLive, openBrowser, openPage } from './open-browser';

const PROSE =
  'The ferry line will raise fares by four per cent next year, its chief executive Lena Ortiz said on Tuesday. The council votes on the plan in May. ';

/** Ways in which markup has got past cleaners that parse otherwise than a browser. */
const EVIL = [
  '<script>window.hit=1</script>',
  '<img src=x onerror="window.hit=1">',
  '<svg><style><img src=x onerror=window.hit=1></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=window.hit=1&gt;">--></mglyph></table></mtext></math>',
  '<noscript><p title="</noscript><img src=x onerror=window.hit=1>">',
  '<a href="javascript:window.hit=1">link</a>',
  '<iframe srcdoc="<script>parent.hit=1</script>"></iframe>',
].join(' ');
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

let browser: Browser;
let site: LocalSite;
beforeAll(async () => {
  // The one private place that the product under test may fetch from (run-tests.mjs).
  site = await hostileSite(() => {}, Number(process.env.STANDFIRST_TEST_SITE));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function paste(input: string): Promise<Page> {
  const { page } = await openPage(browser);
  await goLive(page, '/');
  await page.locator('#input').fill(input, { timeout: 60_000 }); // with dir=auto 2 MB took a minute
  await page.getByRole('button', { name: 'Check the headline' }).click();
  return page;
}
const alertOf = async (page: Page): Promise<string> => {
  const alert = page.locator('#input-problem:not(.sr-only)');
  await alert.waitFor();
  return (await alert.textContent())!;
};
const articleOf = async (page: Page): Promise<string> => {
  await page.waitForURL(/\/articles\//, { timeout: 60_000 });
  return (await page.locator('main').textContent())!;
};

describe('bad input', () => {
  it.each([
    ['nothing', '  \n ', /nothing in the box/],
    ['no address', 'https://', /not a web address/],
    ['U12 another scheme', 'ftp://lantern.example/a', /Only http and https/],
    ['U1 a private address as one number', 'http://2130706433/', /private network/],
    ['U3 a private address in octal', 'http://0177.0.0.1/', /private network/],
    ['U7 a private address mapped to IPv6', 'http://[::ffff:7f00:1]/', /private network/],
    ['U13 a port of another service', 'http://lantern.example:6379/', /port is not fetched/],
    ['X8 2 MB of text in one line', 'word '.repeat(400_000), /larger than an article can be/],
  ])('says what is wrong with %s, and leaves it in the box', { timeout: 90_000 }, async (_, input, words) => {
    const page = await paste(input);
    expect(await alertOf(page)).toMatch(words);
    expect(await page.locator('#input').evaluate((box: HTMLTextAreaElement) => box.value.length)).toBe(
      input.length,
    );
    await page.close();
  });

  it('a text without a headline is analysed, and the page says so', { timeout: 90_000 }, async () => {
    expect(await articleOf(await paste(PROSE.repeat(4)))).toMatch(/no headline to check/i);
  });

  it('T13: a page in another encoding than it says is read in its own', { timeout: 90_000 }, async () => {
    const text = await articleOf(await paste(`${site.url}/wrong-charset`));
    expect(text).toMatch(/Köln/);
    expect(text).not.toMatch(/cannot be read|\uFFFD/);
  });

  it('X1: NUL in a text is analysed, and told', { timeout: 90_000 }, async () => {
    const text = await articleOf(await paste(`Ferry fares to rise\n\nHalf \0 a word. ${PROSE.repeat(4)}`));
    expect(text).toMatch(/One character of the text cannot be read/);
  });

  it.each([
    [
      'a text',
      (evil: string) => `Ferry ${evil} fares to rise\n\nBy Ada ${evil} Marsh\n\n${evil} ${PROSE.repeat(4)}`,
    ],
    [
      'a page',
      (evil: string) =>
        `<html><title>${evil}</title><article><h1>Ferry fares to rise</h1><p>${evil} ${PROSE.repeat(4)}</p></article></html>`,
    ],
    [
      'a page that names them as text',
      (evil: string) =>
        `<html><article><h1>Ferry ${escaped(evil)} fares</h1><p>${escaped(evil)} ${PROSE.repeat(4)}</p></article></html>`,
    ],
  ])('T9 T16: runs nothing that comes in %s', { timeout: 90_000 }, async (_, of) => {
    const page = await paste(of(EVIL));
    expect(await articleOf(page)).toContain('The ferry line will raise fares');
    expect(await page.evaluate(() => (window as { hit?: number }).hit)).toBeUndefined();
    expect(
      await page.locator('main script, main img[src="x"], main [onerror], main [href^="javascript"]').count(),
    ).toBe(0);
  });

  it('an address of the API that leads nowhere is answered as the API answers, whatever is asked of it', async () => {
    const { page } = await openPage(browser);
    for (const address of ['/api', '/api/', '/api/v1', '/api/v2/articles', '/api/v1/articles/a/b/c'])
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
        const response = await page.request.fetch(address, { method });
        const told = `${method} ${address}`;
        expect(response.status(), told).toBe(404);
        expect(response.headers()['content-type'], told).toBe('application/problem+json');
        expect(await response.json(), told).toMatchObject({ code: 'not-found', status: 404 });
      }
  });

  // Last: what is tried again keeps the worker busy for minutes.
  it('tells of each of many hostile addresses its own reason', { timeout: 150_000 }, async () => {
    const page = await paste(BAD_PAGES.map(([, path]) => site.url + path).join('\n'));
    for (const [name, path, , words] of BAD_PAGES) {
      const item = page.locator('li[data-state=failed]').filter({ hasText: site.url + path });
      await item.first().waitFor({ timeout: 120_000 });
      expect(await item.first().textContent(), name).toMatch(words);
    }
  });

  it.each([
    ['H8 an endless drip', '/drip', /took too long to answer/],
    ['H11 a connection that breaks', '/short', /could not be reached/],
  ])('says of %s why it will be tried again', { timeout: 90_000 }, async (_, path, words) => {
    const page = await paste(site.url + path);
    const item = page
      .locator('li')
      .filter({ hasText: site.url + path })
      .filter({ hasText: 'Will be tried again' });
    await item.first().waitFor({ timeout: 60_000 });
    expect(await item.first().textContent()).toMatch(words);
  });
});
