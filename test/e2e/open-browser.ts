import { chromium, type Browser, type Page, type Request } from 'playwright-core';

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
  /** Things move as they do for readers who have not asked for stillness. */
  readonly moving?: boolean;
  /** What the browser asks for: its Accept-Language. */
  readonly locale?: string;
}

/** A page of its own, which remembers what broke on it: an error, or an offence against our own policy, is a failure of any test. */
export async function openPage(
  browser: Browser,
  { width = 1440, dark = false, withoutScripts = false, moving = false, locale = 'en-US' }: PageOptions = {},
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({
    baseURL: baseUrl(),
    viewport: { width, height: width > 600 ? 900 : 844 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: moving ? 'no-preference' : 'reduce',
    javaScriptEnabled: !withoutScripts,
    locale,
  });
  const page = await context.newPage();
  watch(page);
  page.setDefaultTimeout(45_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) errors.push(message.text());
  });
  return { page, errors };
}

/** What each page has asked for and not got yet; a stream of events never ends and is not waited for. */
const underWay = new WeakMap<Page, Set<Request>>();

function watch(page: Page): void {
  const requests = new Set<Request>();
  underWay.set(page, requests);
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) requests.clear(); // the page before had asked for them
    if (request.resourceType() !== 'eventsource') requests.add(request);
  });
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
}

/** Goes to an address and waits until the page is settled. */
export async function goLive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await settle(page);
}

/**
 * Waits until the page is whole, every control of it listens and nothing is under way: a key that is pressed before is lost,
 * which no reader is quick enough for. Playwright's `networkidle` waits half a second more, each time.
 */
export async function settle(page: Page): Promise<void> {
  do {
    await page.waitForFunction(() => {
      const controls = document.querySelectorAll(
        'main, a, button, input:not([type=hidden]), select, textarea, summary',
      );
      const isLive = (control: Element) => Object.keys(control).some((key) => key.startsWith('__react'));
      return (
        document.readyState === 'complete' &&
        document.fonts.status === 'loaded' &&
        [...controls].every(isLive)
      );
    });
    // Listeners are set in effects, after the first frame; what effects ask for is under way right after.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
  } while (underWay.get(page)!.size > 0);
}
