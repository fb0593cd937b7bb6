import { fetchFeed } from '../../ingest/fetch-feed';
import type { FeedEntry } from '../../ingest/feeds/feed';
import { fetchPage } from '../../ingest/fetch-page';
import { readPageSafely } from '../../ingest/parse-pool';
import { readPasted } from '../../ingest/read-pasted';
import { storyUrl } from '../../ingest/story-url';
import { politely } from '../../jobs/manners/politely';
import { BadInput } from '../bad-input';
import type { Outcome } from '../../types';
import type { Arrival, ReadArrival } from './arrival';

/** A site whose robots.txt asks for ten minutes between requests gets them. */
const PATIENCE_MS = 11 * 60 * 1_000;
const NOTHING_KNOWN = { etag: null, lastModified: null };

async function entriesAt(address: string, mayDiscover = true): Promise<readonly FeedEntry[]> {
  const fetched = await politely((manners) => fetchFeed(address, NOTHING_KNOWN, { manners }), PATIENCE_MS);
  if (!fetched.ok) throw new BadInput(`${address}: ${fetched.problem.message}`);
  const found = fetched.value.found!; // Nothing was known, so it cannot be unchanged.
  if (found.kind === 'feed') return found.entries;
  if (!mayDiscover) throw new BadInput(`${address}: the page names a page as its feed`);
  return entriesAt(found.feeds[0], false);
}

async function readEntry(address: string): Promise<Outcome<ReadArrival>> {
  const page = await politely((manners) => fetchPage(address, { manners }), PATIENCE_MS);
  if (!page.ok) return page;
  const { kind, html, url, at, receipt } = page.value;
  const article = kind === 'html' ? await readPageSafely(html, url) : readPasted(html);
  if (!article.ok) return article;
  const fetched = { storyUrl: storyUrl(article.value.url, url), copy: { at, from: receipt } };
  return { ok: true, value: { article: article.value, fetched } };
}

/**
 * The articles that a feed on the web names, or the feed of a page; fetched one after the other, each host as politely as by
 * a worker that watches it. Throws BadInput when there is no feed to be had.
 */
export async function* fromFeedAddress(address: string): AsyncGenerator<Arrival> {
  const entries = await entriesAt(address);
  if (entries.length === 0) throw new BadInput(`${address}: is a feed without links to articles`);
  for (const { address: name } of entries) yield { name, held: 0, behind: 0, read: () => readEntry(name) };
}
