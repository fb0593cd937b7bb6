import { existsSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { Readability } from '@mozilla/readability';
import { JSDOM, VirtualConsole } from 'jsdom';
import { analyse } from '../../lib/analyse';
import { readPage } from '../../lib/ingest/read-page';
import { readJsonl } from '../eval/read-jsonl';
import { madePages, type Page } from './made-pages';

const SET = 'dev/article_extraction_pages';
/** Both sides run these first, so that neither pays for loading and compiling. */
const WARM_UP = 5;

/** Pages with an article that is analysed in full: a page in another language would flatter us. */
function pagesOf(data: string, most: number): { readonly pages: readonly Page[]; readonly from: string } {
  const found = existsSync(path.join(data, `${SET}.jsonl.gz`));
  const chosen: Page[] = [];
  for (const page of found ? readJsonl<Page>(data, SET) : madePages(most)) {
    if (chosen.length === most) break;
    const article = readPage(page.html, page.url);
    if (article.ok && article.value.language === 'en' && article.value.extraction === 'whole')
      chosen.push(page);
  }
  return { pages: chosen, from: found ? SET : 'made for this run: no data set lies under --data DIR' };
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

/** HTML → Analysis on one core beside jsdom + Readability alone, on the same pages of `data`, or on made ones. Prints a table. */
export function benchPages(data: string, most: number): void {
  const { pages, from } = pagesOf(data, most);
  const size = pages.reduce((sum, { html }) => sum + html.length, 0) / pages.length;
  console.log(`${pages.length} English pages (${from}) of ${(size / 1000).toFixed(0)} kB on average\n`);
  console.log('| HTML → | articles/s | p50 ms | p95 ms | max ms |\n|---|---|---|---|---|');
  measure('jsdom + Readability: text alone', jsdomReadability, pages);
  measure('Standfirst: whole analysis', standfirst, pages);
}
