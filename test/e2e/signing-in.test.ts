import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLink } from '@/lib/launch/one-time-link.mjs';
import { database } from '@/lib/store/database';
import { addUser } from '@/lib/store/users';
import { bringAxe, graveViolations } from './axe';
import { openBrowser } from './open-browser';

const PASSWORD = 'a ferry at low tide';
const SERVE = path.resolve(__dirname, '../../lib/launch/serve.mjs');

/** The pages once more, on the same database and a port of their own. */
async function serve(
  settings: Readonly<Record<string, string>>,
): Promise<{ server: ChildProcess; url: string }> {
  const server = fork(SERVE, ['0', '127.0.0.1'], {
    env: { ...process.env, ...settings, NODE_ENV: 'production' },
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('message', ({ port: own }: { port: number }) => resolve(own));
    server.once('exit', (code) => reject(new Error(`the pages ended with ${code}`)));
  });
  return { server, url: `http://127.0.0.1:${port}` };
}

/** The pages once more, on the same database, where everybody must sign in. */
describe('signing in', () => {
  let browser: Browser;
  let server: ChildProcess;
  let url = '';

  beforeAll(async () => {
    for (const [login, role] of [
      ['ada', 'admin'],
      ['rob', 'reader'],
    ] as const)
      // prettier-ignore
      await addUser({ login, name: '', role, password: PASSWORD }, 'test');
    ({ server, url } = await serve({ STANDFIRST_SIGN_IN: 'on' }));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server?.kill();
    await database().user.deleteMany({ where: { login: { in: ['ada', 'rob', 'ben'] } } });
  });

  const open = async (javaScriptEnabled = true): Promise<Page> =>
    (await browser.newContext({ baseURL: url, javaScriptEnabled })).newPage();
  async function signIn(page: Page, login: string, password: string): Promise<void> {
    await page.getByLabel('User name').fill(login);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  }

  it('S11: shows nobody a page, or a part of one, and leads whoever opens one to sign in and back', async () => {
    const page = await open(false);
    for (const [address, headers] of [
      ['/articles', { rsc: '1' }],
      ['/articles?_rsc=1', {}],
      ['/articles.rsc', { accept: 'text/html' }],
      ['/articles.segments/_tree.segment.rsc', { accept: 'text/html' }],
      ['/articles', { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy', rsc: '1' }],
      ['/_next/image?url=%2Fapi%2Fv1%2Farticles&w=64&q=75', {}],
      ['/api/v1/articles', { cookie: 'standfirst=x' }],
    ] as const)
      expect((await page.request.get(address, { headers, maxRedirects: 0 })).status(), address).toBe(401);
    const write = await page.request.post('/login', { headers: { 'next-action': '00', origin: 'null' } });
    expect(write.status()).toBe(403); // S2
    await page.goto('/sources?letter=b');
    expect(new URL(page.url()).pathname).toBe('/login');
    await signIn(page, 'ada', 'guessed wrongly');
    expect(await page.getByRole('alert').textContent()).toContain('do not fit');
    expect(page.url()).not.toContain('ada'); // what is typed into the wrong field may be a password
    await signIn(page, 'ada', PASSWORD);
    expect(page.url()).toBe(`${url}/sources?letter=b`);
  });

  it('keeps the user name when the password does not fit, in this tab alone', async () => {
    const page = await open();
    await page.goto('/login');
    await signIn(page, 'ada', 'guessed wrongly');
    await page.getByRole('alert').waitFor();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[name=login]')?.value === 'ada',
    );
    expect(await page.getByLabel('Password').evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it('leads a reader to nothing that is not for them', async () => {
    const page = await open();
    await page.goto('/login');
    await signIn(page, 'rob', PASSWORD);
    for (const address of ['/queue', '/settings']) {
      await page.goto(address);
      const links = await page
        .locator('main a')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
      for (const link of new Set(links.filter((one) => /^\/(audit|settings)/.test(one))))
        expect((await page.request.get(link)).status(), `${address} leads to ${link}`).toBe(200);
    }
  });

  it.each(['light', 'dark'] as const)(
    'is signed into by keyboard, with nothing in the way in %s on a phone',
    async (colorScheme) => {
      const context = await browser.newContext({
        baseURL: url,
        colorScheme,
        viewport: { width: 390, height: 844 },
      });
      const page = await context.newPage();
      await bringAxe(page);
      await page.goto('/login');
      expect(await graveViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await page.getByLabel('User name').focus();
      await page.keyboard.type('rob');
      await page.keyboard.press('Tab');
      await page.keyboard.type(PASSWORD);
      await page.keyboard.press('Enter');
      await page.waitForURL(`${url}/`);
      await context.close();
    },
  );

  it('shows a reader what readers may, answers 403 for the rest, and lets them out', async () => {
    const page = await open();
    await page.goto('/');
    await signIn(page, 'rob', PASSWORD);
    await page.waitForURL(`${url}/`);
    expect(await page.getByText('Handing in is for editors').count()).toBe(1);
    expect(await page.getByRole('link', { name: 'Audit record' }).count()).toBe(0);
    for (const address of ['/audit', '/settings/people', '/settings/webhook', '/settings/browser'])
      expect((await page.goto(address))?.status(), address).toBe(403);
    expect((await page.request.delete('/api/v1/feeds/x')).status()).toBe(403);
    await page.goto('/queue');
    expect(await page.getByRole('button', { name: /^(Confirm|Keep)/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${url}/login`);
    expect((await page.request.get('/api/v1/articles')).status()).toBe(401);
  });

  it('lets an admin let somebody in, who takes a name that the record bears', async () => {
    const page = await open(false);
    await page.goto('/settings/people');
    await signIn(page, 'ada', PASSWORD);
    const form = page.locator('form', { has: page.getByRole('button', { name: 'Let in', exact: true }) });
    await form.getByLabel('User name').fill('ben');
    await form.getByLabel(/^Password/).fill(PASSWORD);
    await form.getByRole('button').click();
    await page.getByRole('status').filter({ hasText: 'ben can sign in now' }).waitFor();
    const other = await open(false);
    await other.goto('/account');
    await signIn(other, 'ben', PASSWORD);
    await other.getByRole('textbox', { name: 'Name' }).fill('Ben Okri');
    await other.getByRole('button', { name: 'Change', exact: true }).click();
    await other.getByText('You are Ben Okri from now on.').waitFor();
    await other.goto('/account');
    expect(await other.locator('header').getByText('Ben Okri').count()).toBe(1);
    await page.goto('/audit');
    expect(await page.locator('main').textContent()).toMatch(/is called Ben Okri from now on/);
  });
});

/** The pages once more, as on a machine where other people have accounts. */
describe('the one-time link', () => {
  let browser: Browser;
  let server: ChildProcess;
  let url = '';
  beforeAll(async () => {
    ({ server, url } = await serve({ STANDFIRST_ONE_TIME_LINK: 'on' }));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server?.kill();
  });
  const open = async (): Promise<Page> => (await browser.newContext({ baseURL: url })).newPage();

  it('opens the pages for one browser; whoever has none, or one that was used, sees nothing', async () => {
    const link = await makeLink(process.env.DATABASE_URL!, url);
    const other = await open();
    expect((await other.request.get('/api/v1/articles')).status()).toBe(401);
    expect(
      (await other.request.post('/api/v1/submissions', { data: { kind: 'text', input: 'x' } })).status(),
    ).toBe(401);
    await other.goto('/articles');
    expect(await other.getByRole('heading', { level: 1 }).textContent()).toBe('Open it by its link');

    const page = await open();
    await page.goto(link);
    expect(page.url()).toBe(`${url}/`);
    await page.locator('#input').waitFor();
    expect((await page.request.get('/api/v1/articles')).status()).toBe(200);

    await other.goto(link);
    expect(await other.locator('main [role=alert]').textContent()).toContain('opened before');
    expect((await other.request.get('/api/v1/articles')).status()).toBe(401);
    for (const key of ['x', 'a'.repeat(43), '%00'])
      expect((await other.request.get(`/open/${key}`, { maxRedirects: 0 })).status(), key).toBe(303);
    await page.goto(link); // once more where it was opened
    expect(page.url()).toBe(`${url}/`);
  });

  it('lets nobody in by a link that is too old', async () => {
    const link = await makeLink(process.env.DATABASE_URL!, url);
    await database().oneTimeLink.updateMany({ data: { createdAt: new Date(Date.now() - 13 * 3_600_000) } });
    const page = await open();
    await page.goto(link);
    expect(await page.locator('main [role=alert]').textContent()).toContain('too old');
  });
});
