import { canonicalUrl } from './canonical-url';

/** Names under which one site serves the same pages. */
const SAME_SITE = /^(?:www|m|mobile|amp)\./;
const siteOf = (url: string): string => new URL(url).hostname.replace(SAME_SITE, '');

/**
 * Under which address the versions of an article are told together: the one that the page gives as its own, where that is of
 * the site it was fetched from; else the one it was fetched at. So nobody can put a version into another site's history.
 */
export function storyUrl(stated: string | null, fetched: string): string {
  const own = canonicalUrl(fetched) ?? fetched;
  return stated !== null && siteOf(stated) === siteOf(fetched) ? stated : own;
}
