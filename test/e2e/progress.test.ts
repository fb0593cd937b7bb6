import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '@/lib/store/database';
import { createSubmissions, writeProgress } from '@/lib/store/submissions';
import { baseUrl, goLive, openBrowser, openPage } from './open-browser';
import { keep, variant } from './seed';

const ID = `e2e-progress-${Date.now().toString(36)}`;
let browser: Browser;
beforeAll(async () => {
  await keep(variant(ID));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await closeDatabase();
});

describe('progress', () => {
  it('fills in by server-sent events, survives a reload, and opens the article at its verdict', async () => {
    // A submission without a job: what the worker would write is written here, step by step.
    const [{ id }] = await createSubmissions([{ kind: 'url', input: `https://lantern.example/${ID}` }]);
    const { page, errors } = await openPage(browser);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`/?follow=${id}`);
    const item = page.getByRole('listitem').filter({ hasText: ID });
    await item.getByText('waiting').waitFor({ state: 'attached' });
    await writeProgress(id, { state: 'running', step: 'fetched' });
    await item.getByText('Fetched, done').waitFor({ state: 'attached' });
    await writeProgress(id, { step: 'sources' });
    await item.getByText('Sources, done').waitFor({ state: 'attached' });
    await page.reload();
    await item.getByText('Sources, done').waitFor({ state: 'attached' });
    await writeProgress(id, { step: 'claims' });
    await item.getByText('Claims, done').waitFor({ state: 'attached' });
    await writeProgress(id, { state: 'done', step: 'headline', articleId: ID });
    await page.waitForURL(`**/articles/${ID}`);
    expect(await page.locator('[data-strip]').textContent()).toContain('Not backed.');
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    expect(asked.filter((path) => path === '/api/v1/submissions/events').length).toBe(2);
    expect(asked.filter((path) => path === `/api/v1/submissions/${id}`)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('asks for the list where no stream can be had', async () => {
    const [{ id }] = await createSubmissions([{ kind: 'url', input: `https://lantern.example/poll-${ID}` }]);
    const { page } = await openPage(browser);
    await page.route('**/api/v1/submissions/events', (route) => route.fulfill({ status: 503 }));
    await goLive(page, `/?follow=${id}`).catch(() => {});
    await writeProgress(id, { state: 'failed', problem: { code: 'gone', message: 'It is gone.' } });
    await page
      .getByRole('listitem')
      .filter({ hasText: `poll-${ID}` })
      .getByText('It is gone.')
      .waitFor();
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
      while (!text.includes(ID)) text += new TextDecoder().decode((await reader.read()).value);
      expect(text).toMatch(/id: \d{4}-.*Z\nevent: submission\ndata: \{/);
      stopping.abort();
    }
  });
});
