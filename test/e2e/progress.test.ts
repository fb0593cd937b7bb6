import type { ServerResponse } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpSite, type LocalSite } from '../ingest/local-site';
import { baseUrl, goLive, openBrowser, openPage } from './open-browser';

const NAME = `slow-${Date.now().toString(36)}`;
const PAGE = `<!doctype html><html lang="en"><title>Ferry line to stop night crossings</title><article><h1>Ferry line to stop night crossings ${NAME}</h1>
<p>Sund Line said on Tuesday that it would stop its night crossings to Harlow from May, with the loss of 40 jobs on two ships.</p>
<p>The company wrote in a letter to the council that the crossings had lost 3 million crowns since 2023 and could not be saved.</p>
<p>Lena Ortiz, who leads the crews’ union, said the figures were wrong and asked the council to look into them before the summer.</p></article>`;

let browser: Browser;
let site: LocalSite;
/** Answers that wait until the test lets them go. */
const held: ServerResponse[] = [];
beforeAll(async () => {
  site = await httpSite((request, response) => {
    if (request.url?.startsWith('/slow')) held.push(response);
    else response.writeHead(404).end();
  }, Number(process.env.STANDFIRST_TEST_SITE));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe('progress', () => {
  it('fills in by server-sent events, survives a reload, and opens the article at its verdict', async () => {
    const { page, errors } = await openPage(browser);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await goLive(page, '/');
    await page.keyboard.insertText(`${site.url}/slow/${NAME}`);
    await page.keyboard.press('Enter');
    const item = page.getByRole('listitem').filter({ hasText: NAME });
    await item.getByText('begun').waitFor({ state: 'attached' }); // told by an event: the answer to Enter said "waiting"
    await page.reload();
    await item.getByText('begun').waitFor({ state: 'attached' });
    while (held.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    for (const response of held.splice(0)) response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
    await page.waitForURL('**/articles/*');
    expect(await page.locator('[data-strip]').textContent()).toMatch(
      /^(Backed|Cannot tell|Partly backed|Not backed)\./,
    );
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    expect(asked.filter((path) => path === '/api/v1/submissions/events').length).toBeGreaterThanOrEqual(2);
    expect(asked.filter((path) => /submissions\/[0-9a-f]{8}-/.test(path))).toEqual([]); // nobody asked in between
    expect(errors).toEqual([]);
  });

  it('goes on from the last event, and takes a broken one for none', async () => {
    for (const last of ['not a time', '2026-01-01T00:00:00.000Z']) {
      const stopping = new AbortController();
      const answer = await fetch(`${baseUrl()}/api/v1/submissions/events`, {
        headers: { 'last-event-id': last },
        signal: stopping.signal,
      });
      expect(answer.headers.get('content-type')).toBe('text/event-stream');
      const reader = answer.body!.getReader();
      let text = '';
      while (!text.includes(NAME)) text += new TextDecoder().decode((await reader.read()).value);
      expect(text).toMatch(/id: \d{4}-.*Z\nevent: submission\ndata: \{/);
      stopping.abort();
    }
  });
});
