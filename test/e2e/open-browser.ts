import { chromium, type Browser, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where the product answers: set by `npm test`. Throws when it is not. */
export function baseUrl(): string {
  const url = process.env.STANDFIRST_URL ?? process.env.E2E_URL;
  if (!url) throw new Error('STANDFIRST_URL is not set: run the end-to-end tests with `npm test`');
  return url;
}

/** Starts the Chromium that `npm test` found (CHROMIUM), with a fresh profile. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
}

export interface PageOptions {
  readonly width?: number;
  readonly dark?: boolean;
  readonly withoutScripts?: boolean;
  /** What the browser asks for: its Accept-Language. */
  readonly locale?: string;
}

/** A page of its own, which remembers what broke on it: a page error is a failure of any test. */
export async function openPage(
  browser: Browser,
  { width = 1440, dark = false, withoutScripts = false, locale = 'en-US' }: PageOptions = {},
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({
    baseURL: baseUrl(),
    viewport: { width, height: width > 600 ? 900 : 844 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    javaScriptEnabled: !withoutScripts,
    locale,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(45_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return { page, errors };
}

/** Goes to an address and waits until its scripts listen: a key that is pressed before is lost, which no reader is quick enough for. */
export async function goLive(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__react')),
  );
  // Listeners are set in effects, after the first frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
}
