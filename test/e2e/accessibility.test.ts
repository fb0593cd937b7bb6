import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, database, transaction } from '@/lib/store/database';
import { saveOpinions } from '@/lib/store/opinions';
import { addSavedCopy } from '@/lib/store/saved-copies';
import { listSources } from '@/lib/store/sources';
import { recordVersion } from '@/lib/store/versions';
import { spanOf } from '@/lib/text/span';
import type { SavedCopy } from '@/lib/types';
import { fixture } from '../app/fixture';
import { bringAxe, graveColours, graveViolations } from './axe';
import { goLive, openBrowser, openPage, settle } from './open-browser';
import { keep, variant } from './seed';

let browser: Browser;
let source: string;
let passage: string;
const held = `/documents/${fixture.documents[0].id}`;
beforeAll(async () => {
  await keep(variant('e2e-axe'), {
    ...variant('e2e-axe-bare', { headline: null, language: 'sv' }),
    headlines: [],
  });
  const { text, headline } = variant('e2e-axe').article;
  await transaction((tx) =>
    saveOpinions(tx, 'e2e-axe', [
      {
        kind: 'endpoint',
        model: 'tiny:1b',
        headline: headline!,
        at: '2026-05-01T10:00:00.000Z',
        outcome: {
          ok: true,
          value: {
            stance: 'contradicts',
            score: 0.8,
            quotations: [spanOf(text, 0, text.indexOf('.') + 1)],
            reason: 'The text says that nobody was at risk.',
          },
        },
      },
    ]),
  );
  for (const [hour, id] of ['e2e-axe-bare', 'e2e-axe'].entries()) {
    const article = variant(id).article;
    const at = new Date(Date.UTC(2026, 4, 1, 10 + hour));
    await transaction((tx) =>
      recordVersion(tx, { url: 'https://axe.example/a', article, at, engine: 'test/1' }),
    );
  }
  // Paused, so that no worker goes there.
  const feed = { given: 'https://axe.example/', paused: true, lastAt: new Date('2026-05-01T10:00:00Z') };
  await database().feed.createMany({
    data: [
      {
        ...feed,
        id: randomUUID(),
        address: 'https://axe.example/feed',
        title: 'The Axe',
        result: 'read',
        fresh: 3,
        total: 9,
        robots: 'none',
      },
      {
        ...feed,
        id: randomUUID(),
        address: 'https://axe.example/b',
        result: 'gone',
        problemMessage: 'It is gone.',
        robots: 'disallowed',
        robotsRule: 'Disallow: /b',
      },
    ],
    skipDuplicates: true,
  });
  const copies: readonly SavedCopy['from'][] = [
    {
      kind: 'fetch',
      hops: ['https://lantern.example/a', 'https://www.lantern.example/a'],
      status: 200,
      headers: [['content-type', 'text/html; charset=utf-8']],
      bytes: 48_120,
      sha256: 'a'.repeat(64),
    },
    {
      kind: 'browser',
      url: 'https://lantern.example/a',
      sender: 'Firefox',
      bytes: 9,
      sha256: 'b'.repeat(64),
    },
    { kind: 'file', name: 'saved.html', bytes: 9, sha256: 'c'.repeat(64) },
    { kind: 'import', name: 'articles.jsonl line 7' },
    { kind: 'paste' },
  ];
  const told = {
    id: 'e2e-axe',
    url: 'https://live.example/a',
    outlet: 'Norwick Live',
    byline: ['Jane Doe'],
    publishedAt: '2026-11-25',
  };
  await transaction(async (tx) => {
    for (const from of copies)
      await addSavedCopy(tx, told, { id: randomUUID(), at: '2026-11-26T02:14:00.000Z', from });
  });
  source = `/sources/${(await listSources({ query: 'Aronsen' })).items[0].id}`;
  const found = await database().passage.findFirstOrThrow({ where: { articleId: 'e2e-axe' } });
  passage = `/passages/${found.id}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await closeDatabase();
});

const PAGES = [
  '/',
  '/articles',
  '/articles/e2e-axe',
  '/articles/e2e-axe-bare',
  '/articles/e2e-axe/report',
  '/feeds',
  '/queue',
  '/queue?state=all&assigned=Bo',
  '/search?q=ferries',
  '/sources',
  'SOURCE',
  '/sources/unnamed',
  '/sources/wanted',
  'PASSAGE',
  '/corpus',
  '/corpus?outlet=Nobody',
  '/corpus/graph',
  'DOCUMENT',
  '/export',
  '/export?format=json',
  '/audit',
  '/documents',
  '/documents/fact-checks',
  '/account',
  '/settings',
  '/settings/people',
  '/settings/tokens',
  '/settings/browser',
  '/settings/webhook',
  '/settings/browser/refused?why=too-large',
  '/nowhere',
];
/** Those that stand otherwise on a phone than on a wide screen, more than by their width. */
const TURNED = ['/', '/articles/e2e-axe', '/articles/e2e-axe-bare', '/queue', '/corpus'];
const WIDE = 1440;
const PHONE = 390;

describe('axe, in light on a wide screen and in dark on a phone, and both ways where a page is turned', () => {
  // Pages are only read, so that several are tried at once: most of the time goes by in waiting.
  it.concurrent.each(PAGES)(
    'finds no serious or critical violation, nor one of our own policy, nor anything wider than the screen, on %s',
    async (address) => {
      const { page } = await openPage(browser, { width: WIDE });
      const refused: string[] = [];
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) refused.push(message.text());
      });
      const isTurned = TURNED.includes(address);
      const look = async (colorScheme: 'light' | 'dark', width: number) => {
        const what = `${colorScheme} at ${width} px`;
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), what).toBeLessThanOrEqual(
          width,
        );
        expect(await graveViolations(page), what).toEqual([]);
        if (!isTurned) return;
        const other = colorScheme === 'light' ? 'dark' : 'light';
        await page.emulateMedia({ colorScheme: other, reducedMotion: 'reduce' });
        expect(await graveColours(page), `${other} at ${width} px`).toEqual([]);
      };
      await bringAxe(page);
      await goLive(page, { SOURCE: source, PASSAGE: passage, DOCUMENT: held }[address] ?? address);
      await look('light', WIDE);
      await page.setViewportSize({ width: PHONE, height: 844 });
      if (isTurned) await page.reload();
      await settle(page);
      await look('dark', PHONE);
      expect(refused).toEqual([]);
      await page.context().close();
    },
  );
});
