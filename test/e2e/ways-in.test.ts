import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxParts, encryptedPdf, makePdf, makeZip } from '../ingest/files/make-files';
import { articlePage, hostileSite, HTML } from '../ingest/hostile-site';
import { MADE_ARTICLES, pageIn } from '../ingest/made-articles';
import { httpSite, type LocalSite } from '../ingest/local-site';
import { goLive, openBrowser, openPage } from './open-browser';

const TITLE = 'Harbour Rail to close its Norwick depot';
const PROSE = [
  'Harbour Rail said on Tuesday that it would close its depot in Norwick by the end of the year, with the loss of 240 jobs.',
  'The company wrote in a letter to the council that the depot had lost 14 million crowns since 2023 and could not be saved.',
  'Lena Ortiz, who leads the drivers’ union, said the figures were wrong and asked the council to look into them.',
];

let browser: Browser;
let site: LocalSite;
beforeAll(async () => {
  site = await hostileSite(() => {}, Number(process.env.STANDFIRST_TEST_SITE));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Makes a bookmark of this name; the script that a browser would run when it is clicked. */
async function makeBookmark(page: Page, name: string): Promise<string> {
  await goLive(page, '/settings/browser');
  await page.getByLabel('Name of the browser or script').fill(name);
  await page.getByRole('button', { name: 'Make a bookmark' }).click();
  const address = await page.getByRole('link', { name: 'Check with Standfirst' }).getAttribute('href');
  expect(address).toMatch(/^javascript:/);
  return decodeURIComponent(address!.slice('javascript:'.length));
}

/** A page whose article only scripts draw, under a policy that lets nothing out by `fetch`. */
const drawnPage = (words: string): string => `<!doctype html><html lang="en"><title>${words}</title>
<body><main id="app">Loading…</main><script>
document.getElementById('app').innerHTML = ${JSON.stringify(
  `<article><h1>${words}</h1>${PROSE.map((text) => `<p>${text}</p>`).join('')}</article>`,
)}</script></body></html>`;
const newsSite = (policy: string): Promise<LocalSite> =>
  httpSite((_, response) =>
    response
      .writeHead(200, { ...HTML, 'content-security-policy': policy })
      .end(drawnPage('Norwick depot to close')),
  );

describe('the bookmark', { timeout: 120_000 }, () => {
  it('sends what the browser sees to an article that says so', async () => {
    const { page, errors } = await openPage(browser);
    const script = await makeBookmark(page, 'Chromium, first');
    const news = await newsSite("default-src 'self'; script-src 'unsafe-inline'; connect-src 'none'");
    const { page: reader } = await openPage(browser);
    await reader.goto(`${news.url}/story?id=7#comments`);
    const [tab] = await Promise.all([reader.waitForEvent('popup'), reader.evaluate(script)]);
    await tab.waitForURL(/\/articles\//, { timeout: 60_000 });
    const text = (await tab.locator('main').textContent())!;
    expect(text).toContain('with the loss of 240 jobs');
    expect(text).toMatch(
      /What a browser saw at http:\/\/127\.0\.0\.1:\d+\/story\?id=7, sent by “Chromium, first”/,
    );
    expect(await reader.locator('form').count()).toBe(0); // the site's page is left as it was
    await goLive(page, '/settings/browser');
    expect(await page.locator('main').textContent()).toMatch(/Chromium, first\s*Made .* last used/);
    expect(await page.content()).not.toContain('stf_'); // shown once
    expect(errors).toEqual([]);
    await news.close();
  });

  it('says what to do where the site forbids it', async () => {
    const { page } = await openPage(browser);
    const script = await makeBookmark(page, 'Chromium, forbidden');
    const news = await newsSite("script-src 'unsafe-inline'; form-action 'self'");
    const { page: reader } = await openPage(browser);
    await reader.goto(news.url);
    const told = reader.waitForEvent('dialog').then(async (dialog) => {
      await dialog.accept();
      return dialog.message();
    });
    await reader.evaluate(script);
    expect(await told).toMatch(/does not let its pages be sent.*copy it and paste it/);
    await news.close();
  });

  it('runs on no page of ours, and says so', async () => {
    const { page } = await openPage(browser);
    await makeBookmark(page, 'Chromium, clicked');
    await page.getByRole('link', { name: 'Check with Standfirst' }).click();
    await page.getByText('Drag it to the bookmarks bar').waitFor();
    expect(page.url()).toMatch(/\/settings\/browser$/);
  });

  it('is refused when its token was revoked, with the way on', async () => {
    const { page } = await openPage(browser);
    const script = await makeBookmark(page, 'Chromium, revoked');
    await page.getByRole('button', { name: 'Revoke: Chromium, revoked' }).click();
    await page.getByRole('button', { name: 'Revoke: Chromium, revoked' }).waitFor({ state: 'detached' });
    const { page: reader } = await openPage(browser);
    await reader.goto(`${site.url}/page`);
    const [tab] = await Promise.all([reader.waitForEvent('popup'), reader.evaluate(script)]);
    await tab.getByRole('heading', { name: 'The page was not taken' }).waitFor();
    expect(await tab.locator('main').textContent()).toContain('Make a new bookmark');
  });

  it('is made without scripts too', async () => {
    const { page } = await openPage(browser, { withoutScripts: true });
    await page.goto('/settings/browser');
    await page.getByLabel('Name of the browser or script').fill('Without scripts');
    await page.getByRole('button', { name: 'Make a bookmark' }).click();
    const link = page.getByRole('link', { name: 'Check with Standfirst' });
    expect(await link.getAttribute('href')).toMatch(/^javascript:/);
  });
});

const set = (text: string): readonly string[] =>
  text.match(/.{1,80}(?: |$)/g)!.map((line) => line.trim().replace('’', "'"));
const pdf = makePdf([
  [
    [20, 72, 720, TITLE],
    ...PROSE.flatMap((text, n) => set(text).map((line, i) => [11, 72, 680 - n * 60 - i * 14, line] as const)),
  ],
]);
const docx = makeZip(docxParts(TITLE, PROSE));
const bomb = makeZip(
  docxParts(TITLE, PROSE).map(([name, data]) => [
    name,
    name === 'word/document.xml' ? Buffer.alloc(60 * 1024 * 1024, 0x20) : data,
  ]),
  { declared: 100 },
);
const mail = `From: Press office <press@rail.example>\r\nSubject: ${TITLE}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${PROSE.join('\r\n\r\n')}`;

/** Drops files, or what a dragged link or text carries, anywhere on the page. */
async function drop(
  page: Page,
  files: readonly (readonly [name: string, bytes: Buffer, type?: string])[],
  data: Readonly<Record<string, string>> = {},
): Promise<void> {
  const given = files.map(([name, bytes, type]) => ({ name, type, base64: bytes.toString('base64') }));
  await page.evaluate(
    ({ given, data }) => {
      const transfer = new DataTransfer();
      for (const { name, type, base64 } of given)
        transfer.items.add(
          new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name, { type: type ?? '' }),
        );
      for (const [format, value] of Object.entries(data)) transfer.setData(format, value);
      for (const name of ['dragover', 'drop'])
        document
          .querySelector('main')!
          .dispatchEvent(new DragEvent(name, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    { given, data },
  );
}

describe('files', { timeout: 120_000 }, () => {
  const page = async (): Promise<Page> => {
    const { page } = await openPage(browser);
    await goLive(page, '/');
    return page;
  };

  it.each([
    ['a page', 'story.html', Buffer.from(articlePage(TITLE)), /close its depot/],
    ['a text', 'story.txt', Buffer.from([TITLE, ...PROSE].join('\n\n')), /240 jobs/],
    ['Markdown', 'story.md', Buffer.from(`# ${TITLE}\n\n${PROSE.join('\n\n')}`), /240 jobs/],
    ['a PDF', 'story.pdf', pdf, /240 jobs/],
    ['a Word document', 'story.docx', docx, /240 jobs/],
    ['a mail', 'story.eml', Buffer.from(mail), /240 jobs/],
    ['a PDF with the name of a text', 'story.txt', pdf, /240 jobs/],
  ])('reads %s that is dropped, and tells where it is from', async (_, name, bytes, words) => {
    const open = await page();
    await drop(open, [[name, bytes]]);
    await open.waitForURL(/\/articles\//, { timeout: 20_000 });
    const text = (await open.locator('main').textContent())!;
    expect(text).toContain(TITLE);
    expect(text).toMatch(words);
    expect(text).toContain(`From the file “${name}”`);
    await open.close();
  });

  it.each([
    ['0 bytes', 'nothing.txt', Buffer.alloc(0), /no text here/],
    ['a scan', 'scan.pdf', makePdf([[]]), /pictures of pages and no text/],
    ['a locked PDF', 'locked.pdf', encryptedPdf(), /locked with a password/],
    [
      'a locked Word document',
      'locked.docx',
      makeZip(docxParts(TITLE, PROSE), { flags: 1 }),
      /locked with a password/,
    ],
    ['a zip bomb', 'bomb.docx', bomb, /larger than an article can be/],
    ['a damaged PDF', 'torn.pdf', pdf.subarray(0, 60), /damaged/],
    [
      'a picture called a text',
      'cat.txt',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
      /none that an article is read from/,
    ],
    ['a zip', 'more.zip', makeZip([['a.txt', Buffer.from('a')]]), /none that an article is read from/],
    [
      'an old Word document',
      'old.doc',
      Buffer.from('d0cf11e0a1b11ae10000', 'hex'),
      /none that an article is read from/,
    ],
  ])('says what is wrong with %s', async (_, name, bytes, words) => {
    const open = await page();
    await drop(open, [[name, bytes]]);
    const alert = open.locator('#input-problem:not(.sr-only)');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(words);
    expect(await alert.textContent()).toContain(name);
    await open.close();
  });

  it('refuses 200 MB before a byte is sent', async () => {
    const open = await page();
    const sent: string[] = [];
    open.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    await open.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(200 * 1024 * 1024)], 'huge.pdf'));
      dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
    });
    const alert = open.locator('#input-problem:not(.sr-only)');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/huge\.pdf.*larger than 10 MiB/);
    expect(sent).toEqual([]);
    await open.close();
  });

  it('takes the good ones of several, and names each bad one', async () => {
    const open = await page();
    await drop(open, [
      ['one.txt', Buffer.from(['Ferry line to add a boat', ...PROSE].join('\n\n'))],
      ['cat.png', Buffer.from([0x89, 0x50, 0x4e, 0x47])],
      ['two.txt', Buffer.from(['Ferry line to sell a boat', ...PROSE].join('\n\n'))],
      ['scan.pdf', makePdf([[]])],
    ]);
    const alert = open.locator('#input-problem:not(.sr-only)');
    await alert.getByText('scan.pdf').waitFor();
    expect(await alert.locator('p').allTextContents()).toEqual([
      expect.stringMatching(/^“cat\.png”/),
      expect.stringMatching(/^“scan\.pdf”/),
    ]);
    for (const name of ['one.txt', 'two.txt'])
      await open.locator('li[data-state=done]').filter({ hasText: name }).waitFor({ timeout: 60_000 });
    await open.close();
  });

  it('takes a link that is dragged in, not its words', async () => {
    const open = await page();
    const link = `${site.url}/story-to-drag`;
    await drop(open, [], { 'text/uri-list': `# a comment\r\n${link}`, 'text/plain': 'Depot to close' });
    await open
      .locator('li[data-state=failed]')
      .filter({ hasText: link })
      .first()
      .waitFor({ timeout: 60_000 });
    await open.close();
  });
});

describe('many addresses', { timeout: 120_000 }, () => {
  it('are taken from a list as people keep one, each with its own end', async () => {
    const { page } = await openPage(browser);
    await goLive(page, '/');
    const good = `${site.url}/plain`;
    const list = `Read later:\n1. ${site.url}/missing\n- ${good}\n${site.url}/gone, ${site.url}/no-article\n${good}\n`;
    await page.locator('#input').fill(list);
    await page.getByRole('button', { name: 'Check the headline' }).click();
    for (const [label, state] of [
      [`${site.url}/missing`, 'failed'],
      [`${site.url}/gone`, 'failed'],
      [`${site.url}/no-article`, 'failed'],
      [good, 'done'],
    ])
      await page
        .locator(`li[data-state=${state}]`)
        .filter({ hasText: label })
        .first()
        .waitFor({ timeout: 60_000 });
    expect(await page.locator('li[data-state]').filter({ hasText: good }).count()).toBe(1);
    expect(await page.locator('li[data-state]').filter({ hasText: 'Read later' }).count()).toBe(0);
    const told = (await page.locator('li[data-state=done]').filter({ hasText: good }).textContent())!;
    expect(told).toMatch(/(?:Backed|Partly backed|Not backed|Cannot tell|Not checked)\. \S/);
    await page.close();
  });
});

describe('a saved copy', { timeout: 120_000 }, () => {
  it('bears the receipt of its fetch, can be downloaded, and leads to an archive', async () => {
    const { page, errors } = await openPage(browser);
    await goLive(page, '/');
    await page.locator('#input').fill(`${site.url}/story`);
    await page.getByRole('button', { name: 'Check the headline' }).click();
    await page.waitForURL(/\/articles\//, { timeout: 60_000 });
    const copy = page.getByRole('region', { name: 'Saved copy' });
    expect(await copy.textContent()).toMatch(
      /Fetched \d+ \w+ 20\d\d, \d\d:\d\d UTC: 200 OK, text\/html; charset=utf-8\.page as served: \d+ bytes, sha256:[0-9a-f]{64}/,
    );
    await copy.getByText('Address and headers').click();
    await copy.getByText(`${site.url}/story`, { exact: true }).waitFor();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      copy.getByRole('link', { name: 'Download the text' }).click(),
    ]);
    const text = readFileSync(await download.path());
    expect(text.toString()).toContain('close its depot in Köln');
    expect(await copy.textContent()).toContain(`sha256:${createHash('sha256').update(text).digest('hex')}`);

    await copy.getByRole('button', { name: 'Look in the Wayback Machine' }).click();
    const link = copy.getByRole('link', { name: 'Copy in the Wayback Machine' });
    expect(await link.getAttribute('href')).toBe(`${site.url}/web/20261125081500/${site.url}/story`);
    await copy.getByRole('button', { name: 'Have it saved there now' }).click();
    await copy.getByText('26 Nov 2026, 02:14 UTC').waitFor();
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('other languages', { timeout: 120_000 }, () => {
  const shown = async (html: string): Promise<string> => {
    const { page } = await openPage(browser);
    await goLive(page, '/');
    await drop(page, [['story.html', Buffer.from(html)]]);
    await page.waitForURL(/\/articles\//, { timeout: 60_000 });
    const text = (await page.locator('main').textContent())!;
    await page.close();
    return text;
  };

  it.each(MADE_ARTICLES)(
    '$name is read and kept, and the page says plainly that it is not analysed',
    async ({ name, title, text }) => {
      const told = await shown(pageIn(title, [text, text, text]));
      expect(told).toContain(title);
      expect(told).toContain(text);
      expect(told).toContain(`Not analysed. The text is written in ${name}`);
      expect(told).not.toMatch(/names no source|nobody is quoted|Nothing in the headline|marked below/);
    },
  );

  it('an English article that quotes another language is analysed', async () => {
    const [{ text }] = MADE_ARTICLES;
    const told = await shown(pageIn(TITLE, [...PROSE, `“${text.slice(0, 90)}”, the letter says.`]));
    expect(told).not.toContain('Not analysed');
    expect(told).toMatch(/^(?:Backed|Partly backed|Cannot tell|Not backed)\./);
  });

  it('a very short page says that there is little to judge by', async () => {
    const told = await shown(
      pageIn('Norwick depot to close', ['The depot will close by the end of the year.']),
    );
    expect(told).toContain('There is only a little text here, too little to judge by');
  });
});
