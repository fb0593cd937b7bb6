import { parseFeed } from 'feedsmith';

interface Linked {
  readonly link?: string;
  readonly url?: string;
  readonly external_url?: string;
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[];
}

const addressOf = (item: Linked): string | undefined =>
  item.link ??
  item.url ??
  item.external_url ??
  item.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;

/** Whether a file's beginning is that of a feed: RSS, Atom, RDF or JSON Feed. */
export const looksLikeFeed = (head: string): boolean =>
  /^\uFEFF?\s*(?:<\?xml[^>]*>)?\s*(?:<!--[\s\S]*?-->\s*)*<(?:rss|feed|rdf:RDF)\b/i.test(head) ||
  /^\uFEFF?\s*\{[\s\S]{0,200}"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/.test(head);

/** The addresses of a feed's articles in its order, each once, relative ones resolved against the feed's own page; `null` when it is no feed. */
export function readFeed(text: string): readonly string[] | null {
  try {
    const { feed } = parseFeed(text) as {
      feed: Linked & { items?: readonly Linked[]; entries?: readonly Linked[] };
    };
    const base = addressOf(feed);
    const addresses = [...(feed.items ?? []), ...(feed.entries ?? [])].flatMap((item) => {
      const address = addressOf(item)?.trim();
      return address && URL.canParse(address, base) ? [new URL(address, base).href] : [];
    });
    return [...new Set(addresses)];
  } catch {
    return null;
  }
}
