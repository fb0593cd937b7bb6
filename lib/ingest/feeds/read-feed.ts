import { parseFeed } from 'feedsmith';
import { canonicalText } from '../../text/canonical';
import { canonicalUrl } from '../canonical-url';
import { MAX_URL_LENGTH } from '../check-url';
import { MOST_ENTRIES, type FeedEntry, type ParsedFeed } from './feed';

/** What RSS, Atom, RDF and JSON Feed have in common, as feedsmith gives it. */
interface Given {
  readonly title?: string | { readonly value?: string };
  readonly link?: string;
  readonly url?: string;
  readonly external_url?: string;
  readonly home_page_url?: string;
  readonly id?: string;
  readonly guid?: { readonly value?: string; readonly isPermaLink?: boolean };
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[];
  readonly xml?: { readonly base?: string };
  readonly ttl?: number;
  readonly updated?: string;
  readonly published?: string;
  readonly pubDate?: string;
  readonly date_modified?: string;
  readonly date_published?: string;
  readonly dc?: { readonly dates?: readonly string[] };
  readonly items?: readonly Given[];
  readonly entries?: readonly Given[];
}

const LONGEST_TITLE = 500;
const FEED_TTL_MINUTES = { least: 1, most: 24 * 60 } as const;

/** Whether a text's beginning is that of a feed: RSS, Atom, RDF or JSON Feed. */
export const looksLikeFeed = (head: string): boolean =>
  /^\uFEFF?\s*(?:<\?xml[^>]*>)?\s*(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE\s+(?:rss|feed|rdf:RDF)\b|<(?:\w+:)?(?:rss|feed|RDF)\b)/i.test(
    head,
  ) || /^\uFEFF?\s*\{[\s\S]{0,200}"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/.test(head);

/** Where an entry says that its article stands: its link, or an id that is an address. */
const linkOf = ({ link, url, external_url, links, guid, id }: Given): string | undefined =>
  link ??
  url ??
  external_url ??
  links?.find(({ rel, href }) => href && (rel === undefined || rel === 'alternate'))?.href ??
  [guid && guid.isPermaLink !== false ? guid.value : undefined, id].find(
    (text) => text !== undefined && /^https?:\/\//i.test(text),
  );

const resolve = (address: string | undefined, base: string | undefined): string | undefined => {
  const trimmed = address?.trim();
  return trimmed && URL.canParse(trimmed, base) ? new URL(trimmed, base).href : undefined;
};

function titleOf({ title }: Given): string | null {
  const text = (typeof title === 'string' ? title : title?.value) ?? '';
  const plain = canonicalText(text)
    .replace(/<[^<>]{0,500}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return (
    Array.from(plain.slice(0, 2 * LONGEST_TITLE))
      .slice(0, LONGEST_TITLE)
      .join('') || null
  );
}

function entryOf(given: Given, feedBase: string | undefined): FeedEntry | null {
  const base = resolve(given.xml?.base, feedBase) ?? feedBase;
  const address = resolve(linkOf(given), base);
  if (address === undefined || address.length > MAX_URL_LENGTH) return null;
  const url = canonicalUrl(address);
  if (url === null) return null;
  const { updated, date_modified, dc, published, pubDate, date_published } = given;
  const date = updated ?? date_modified ?? dc?.dates?.[0] ?? pubDate ?? published ?? date_published ?? null;
  return { address, url, title: titleOf(given), updated: date && canonicalText(date).slice(0, 60) };
}

/**
 * Reads a feed; `null` when it is none, or is damaged. `at`: where it was found; `null` when unknown. Relative links are
 * resolved against `xml:base`, the site that the feed names, or that place. Entries of the same article are
 * one, whatever their ids say, since ids are missing or doubled in the wild. Loads nothing from outside and expands no
 * entity of the feed's own.
 */
export function readFeed(text: string, at: string | null): ParsedFeed | null {
  try {
    const { feed } = parseFeed(text) as { feed: Given };
    const found = at ?? undefined;
    // RSS may be served by somebody else than the site it is of; Atom's links are relative to where it stands (RFC 4287, 2).
    const base =
      resolve(feed.xml?.base, found) ??
      resolve(feed.link ?? feed.home_page_url, found) ??
      found ??
      resolve(linkOf({ links: feed.links }), undefined);
    const given = [...(feed.items ?? []), ...(feed.entries ?? [])];
    const entries = new Map<string, FeedEntry>();
    for (const each of given) {
      if (entries.size >= MOST_ENTRIES) break;
      const entry = entryOf(each, base);
      if (entry && !entries.has(entry.url)) entries.set(entry.url, entry);
    }
    const { least, most } = FEED_TTL_MINUTES;
    const minutes = feed.ttl !== undefined && feed.ttl >= least ? Math.min(Math.round(feed.ttl), most) : null;
    return {
      kind: 'feed',
      title: titleOf(feed),
      entries: [...entries.values()],
      total: given.length,
      minutes,
    };
  } catch {
    return null;
  }
}
