import type { IncomingMessage, ServerResponse } from 'node:http';
import { httpSite, type LocalSite } from '../../ingest/local-site';

/** What a path of the site answers: a page, or the whole answer by hand. */
export type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

export interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** Milliseconds of the process' clock. */
  readonly at: number;
}

/** A paper on loopback that counts what it is asked. */
export interface NewsSite extends LocalSite {
  readonly answers: Map<string, Answer>;
  readonly asked: Asked[];
  /** The most requests that were being answered at one moment. */
  readonly mostAtOnce: () => number;
  readonly countOf: (path: string) => number;
}

const BODY =
  'Harrow Ferries will suspend its night crossings, chief executive Mara Quill said on Monday. “We may resume them in spring,” Quill wrote in a letter to passengers who had asked what would become of the late boat.';

/** An article's page: long enough to be one. */
export const story = (headline: string, more = ''): string =>
  `<!doctype html><html lang="en"><head><title>${headline}</title></head><body><article><h1>${headline}</h1>
<p>${BODY}</p><p>The harbour office counted fewer passengers after ten in each of the last four winters, and had warned the company in October that the pier needs repair.</p>
<p>The council meets on Thursday to hear the company, the crews and those who live on the island, and a decision is expected before the end of the month.${more}</p></article></body></html>`;

export interface Item {
  readonly path: string;
  readonly title: string;
  readonly more?: string;
}

export const rss = (items: readonly Item[], channel = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>The Harbour Post</title>${channel}${items
    .map(({ path, title, more = '' }) => `<item><title>${title}</title><link>${path}</link>${more}</item>`)
    .join('')}</channel></rss>`;

/** Starts the paper on `port` (any free one for 0); a path that it does not know is answered 404, robots.txt too unless it has one. */
export async function newsSite(port = 0): Promise<NewsSite> {
  const answers = new Map<string, Answer>();
  const asked: Asked[] = [];
  let now = 0;
  let most = 0;
  const site = await httpSite((request, response) => {
    const path = request.url ?? '/';
    asked.push({ path, headers: request.headers, at: performance.now() });
    most = Math.max(most, ++now);
    response.on('close', () => (now -= 1));
    const answer = answers.get(path);
    if (typeof answer === 'function') return answer(request, response);
    const type = /\.(?:xml|json|txt)$/.test(path) ? 'text/plain' : 'text/html; charset=utf-8';
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': type }).end(answer ?? 'no');
  }, port);
  return {
    ...site,
    answers,
    asked,
    mostAtOnce: () => most,
    countOf: (path) => asked.filter((one) => one.path === path).length,
  };
}
