import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { analyse } from '../../lib/analyse';
import { readPage } from '../../lib/ingest/read-page';
import { readJsonl } from '../eval/read-jsonl';

interface Page {
  readonly html: string;
  readonly url: string | null;
}

const SET = 'dev/article_extraction_pages';
const GOLDEN = 'test/golden';
/** Both sides run these first, so that neither pays for loading and compiling. */
const WARM_UP = 5;

function golden(): readonly Page[] {
  if (!existsSync(GOLDEN)) return [];
  return readdirSync(GOLDEN, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => ({ html: readFileSync(path.join(GOLDEN, name), 'utf8'), url: null }));
}

/** Pages with an article that is analysed in full: a page in another language would flatter us. */
function pagesOf(data: string, most: number): readonly Page[] {
  const all = existsSync(path.join(data, `${SET}.jsonl.gz`)) ? readJsonl<Page>(data, SET) : golden();
  const chosen: Page[] = [];
  for (const page of all) {
    if (chosen.length === most) break;
    const article = readPage(page.html, page.url);
    if (article.ok && article.value.language === 'en' && article.value.extraction === 'whole')
      chosen.push(page);
  }
  return chosen;
}

function standfirst({ html, url }: Page): number {
  const article = readPage(html, url);
  return article.ok ? JSON.stringify(analyse(article.value)).length : 0;
}

function jsdomReadability({ html, url }: Page): number {
  const dom = new JSDOM(html, { url: url ?? 'https://page.example/', virtualConsole: new VirtualConsole() });
  const length = new Readability(dom.window.document).parse()?.textContent?.length ?? 0;
  dom.window.close();
  return length;
}

function measure(name: string, run: (page: Page) => number, pages: readonly Page[]): void {
  pages.slice(0, WARM_UP).forEach(run);
  const times = pages.map((page) => {
    const start = performance.now();
    run(page);
    return performance.now() - start;
  });
  const total = times.reduce((sum, time) => sum + time, 0);
  const ranked = [...times].sort((a, b) => a - b);
  const at = (share: number): string => ranked[Math.floor((ranked.length - 1) * share)].toFixed(0);
  console.log(
    `| ${name} | ${((1000 * pages.length) / total).toFixed(1)} | ${at(0.5)} | ${at(0.95)} | ${at(1)} |`,
  );
}

/**
 * HTML → Analysis on one core beside jsdom + Readability alone, on the same pages of `data` (or, without it, on the golden pages).
 * Prints a table; returns false when there are no pages.
 */
export function benchPages(data: string, most: number): boolean {
  const pages = pagesOf(data, most);
  if (pages.length === 0) {
    console.error(`no pages: neither ${SET} under ${data} nor ${GOLDEN}/*.html`);
    return false;
  }
  const size = pages.reduce((sum, { html }) => sum + html.length, 0) / pages.length;
  console.log(`${pages.length} English pages of ${(size / 1000).toFixed(0)} kB on average\n`);
  console.log('| HTML → | articles/s | p50 ms | p95 ms | max ms |\n|---|---|---|---|---|');
  measure('jsdom + Readability: text alone', jsdomReadability, pages);
  measure('Standfirst: whole analysis', standfirst, pages);
  return true;
}
