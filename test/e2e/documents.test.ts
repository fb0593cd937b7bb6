import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '@/lib/store/database';
import { docxParts, encryptedPdf, makePdf, makeZip } from '../ingest/files/make-files';
import { answers, hostileSite } from '../ingest/hostile-site';
import type { LocalSite } from '../ingest/local-site';
import { baseUrl, goLive, openBrowser, openPage } from './open-browser';

const LINE = 'The lock gates of Tarnside were last inspected in 2019.';
const pdf = makePdf([
  [
    [22, 72, 720, 'Inspection of the lock gates'],
    [11, 72, 690, LINE],
  ],
]);
answers['/inspection.pdf'] = (_, response) =>
  response.writeHead(200, { 'content-type': 'application/pdf' }).end(pdf);

const ARTICLE = `Tarnside lock stays shut

The lock at Tarnside will stay shut until the spring, the harbour board of the town decided on Tuesday evening.

In a letter to the board, engineer Inga Halvorsen wrote that the gates had not been looked at for seven years. “Nobody has opened the lower chamber since the storm of 2019,” she wrote.

The board will meet again in March, and hear the skippers who wait upstream.`;

let browser: Browser;
let site: LocalSite;
beforeAll(async () => {
  site = await hostileSite(() => {}, Number(process.env.STANDFIRST_TEST_SITE));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
  await closeDatabase();
});

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

describe('the document library', { timeout: 120_000 }, () => {
  it('takes a file, shows its text, and how it came', async () => {
    const { page, errors } = await openPage(browser);
    await goLive(page, '/documents');
    await page.getByLabel('or a file').setInputFiles(file('inspection.pdf', pdf));
    await page.getByLabel('Written by').fill('Inga Halvorsen');
    await page.getByLabel('Date', { exact: true }).fill('31 February 2026');
    await page.getByRole('button', { name: 'Add the document' }).click();
    await page.getByText('The date “31 February 2026” cannot be read, or is in no calendar').waitFor();
    // The file and what was typed are still there.
    await page.getByLabel('Date', { exact: true }).fill('28 February 2026');
    await page.getByRole('button', { name: 'Add the document' }).click();
    await page.getByRole('heading', { level: 1, name: 'Inspection of the lock gates' }).waitFor();
    const text = await page.getByRole('main').textContent();
    expect(text).toContain(LINE);
    expect(text).toContain('by Inga Halvorsen, 28 February 2026');
    expect(text).toContain('Added.');
    expect(text).toMatch(/inspection\.pdf.*sha256/s);
    await goLive(page, '/documents');
    await page.getByLabel('or a file').setInputFiles(file('again.pdf', pdf));
    await page.getByRole('button', { name: 'Add the document' }).click();
    await page.getByText('This text was held already').waitFor();
    expect(errors).toEqual([]);
  });

  it('fetches an address without scripts, and says what is wrong with one', async () => {
    const { page } = await openPage(browser, { withoutScripts: true, width: 390 });
    for (const [address, words] of [
      ['http://10.0.0.1/letter.pdf', 'leads to a private network'],
      [`${site.url}/missing`, 'this page does not exist (404)'],
      [`${site.url}/jpeg`, 'gives nothing that a document is read from'],
    ] as const) {
      await page.goto('/documents');
      await page.getByLabel('Its address').fill(address);
      await page.getByRole('button', { name: 'Add the document' }).click();
      await page.getByText(words).waitFor();
      expect(await page.getByLabel('Its address').inputValue()).toBe(address);
    }
    await page.getByLabel('Its address').fill(`${site.url}/story`);
    await page.getByLabel('Kind').selectOption('statement');
    await page.getByRole('button', { name: 'Add the document' }).click();
    await page.getByRole('heading', { level: 1, name: 'Harbour Rail to close its depot in Köln' }).waitFor();
    expect(await page.getByRole('main').textContent()).toMatch(/Statement.*200 OK/s);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  it('takes a file without scripts, and refuses one that is locked', async () => {
    const { page } = await openPage(browser, { withoutScripts: true });
    await page.goto('/documents');
    await page.getByLabel('or a file').setInputFiles(file('locked.pdf', encryptedPdf()));
    await page.getByLabel('Title').fill('Locked');
    await page.getByRole('button', { name: 'Add the document' }).click();
    await page.getByText('This file is locked with a password').waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe('Locked');
    await page.getByLabel('Title').fill('Opened');
    await page
      .getByLabel('or a file')
      .setInputFiles(file('opened.docx', makeZip(docxParts('Minutes', ['The board met on Tuesday.']))));
    await page.getByRole('button', { name: 'Add the document' }).click();
    await page.getByRole('heading', { level: 1, name: 'Opened' }).waitFor();
    await page.goto('/documents');
    await page.getByLabel('or a file').setInputFiles(file('long.txt', Buffer.alloc(12_000_000, 'word ')));
    await page.getByRole('button', { name: 'Add the document' }).click();
    await page.getByText('This is larger than 10 MiB').waitFor();
  });

  it('takes what is dropped on the page, and says that 11 MiB are too much before they are sent', async () => {
    const { page, errors } = await openPage(browser);
    await goLive(page, '/documents');
    const drop = (name: string, text: string, times = 1) =>
      page.evaluate(
        ([called, part, count]) => {
          const data = new DataTransfer();
          data.items.add(new File([String(part).repeat(Number(count))], String(called)));
          document.body.dispatchEvent(
            new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
          );
        },
        [name, text, times] as const,
      );
    await drop('long.txt', 'word '.repeat(1_000), 2_400);
    await page.getByText('“long.txt” is larger than 10 MiB').waitFor();
    await drop('hearing.srt', '1\n00:00:01,000 --> 00:00:04,000\nMARSH: The lower chamber is dry.\n');
    await page.getByText('“long.txt” is larger').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Add the document' }).click();
    await page.getByRole('heading', { level: 1, name: 'hearing' }).waitFor();
    expect(errors).toEqual([]);
  });

  it('fills the form with what an article tells of a document, and ties it to the article', async () => {
    const { page, errors } = await openPage(browser);
    const handedIn = await page.request.post(`${baseUrl()}/api/v1/submissions`, { data: { text: ARTICLE } });
    const { submissions } = (await handedIn.json()) as { submissions: { id: string }[] };
    const articleId = async (): Promise<string | null> => {
      const answer = await page.request.get(`${baseUrl()}/api/v1/submissions/${submissions[0].id}`);
      return ((await answer.json()) as { articleId: string | null }).articleId;
    };
    await expect.poll(articleId, { timeout: 60_000 }).not.toBeNull();
    const address = `/articles/${await articleId()}`;
    await goLive(page, address);
    const wanted = page.locator('[data-wanted]').filter({ hasText: 'Inga Halvorsen' });
    await wanted.getByText('Where to look for it').click();
    expect(await wanted.getByRole('link', { name: 'DuckDuckGo' }).getAttribute('href')).toContain(
      'Halvorsen',
    );
    await wanted.getByRole('link', { name: 'Add it' }).click();
    await page.getByText('names and does not link').waitFor();
    expect(await page.getByLabel('Written by').inputValue()).toBe('Inga Halvorsen');
    expect(await page.getByLabel('Kind').inputValue()).toBe('letter');
    expect(await page.getByLabel('Title').inputValue()).toMatch(/^Letter /);
    await page
      .getByLabel('or its text')
      .fill('To the harbour board: nobody has opened the lower chamber since the storm of 2019. I. H.');
    await page.getByRole('button', { name: 'Add the document' }).click();
    await page.getByRole('link', { name: 'Back to the article that names it' }).click();
    await page.waitForURL(`**${address}`);
    await expect
      .poll(
        async () => {
          await page.reload();
          return page.locator('[data-source]').filter({ hasText: 'At hand:' }).count();
        },
        { timeout: 60_000 },
      )
      .toBe(1);
    expect(await page.locator('[data-wanted]').filter({ hasText: 'Halvorsen' }).count()).toBe(0);
    expect(errors).toEqual([]);
  });
});
