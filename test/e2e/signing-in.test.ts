import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/store/database';
import { addUser } from '@/lib/store/users';
import { bringAxe, graveViolations } from './axe';
import { openBrowser } from './open-browser';

const PASSWORD = 'a ferry at low tide';
const SERVE = path.resolve(__dirname, '../../lib/launch/serve.mjs');

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
    server = fork(SERVE, ['0', '127.0.0.1'], {
      env: { ...process.env, STANDFIRST_SIGN_IN: 'on', NODE_ENV: 'production' },
    });
    const port = await new Promise<number>((resolve, reject) => {
      server.once('message', ({ port }: { port: number }) => resolve(port));
      server.once('exit', (code) => reject(new Error(`the pages ended with ${code}`)));
    });
    url = `http://127.0.0.1:${port}`;
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
    await signIn(page, 'ada', PASSWORD);
    expect(page.url()).toBe(`${url}/sources?letter=b`);
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
