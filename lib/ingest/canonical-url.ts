/** Query parameters that tell how a reader came, never which article it is. */
const TRACKING =
  /^(utm_.+|fbclid|gclid|gclsrc|dclid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|mkt_tok|_ga|_gl|ref|ref_src|ref_url|referrer|cmpid|cmp|ito|ocid|smid|smtyp|sref|xtor|at_.+|wt_.+|wt\..+|ns_.+|icid|s_cid|ncid|spm|share|amp|outputtype|via|__twitter_impression|guccounter|guce_.+|pk_.+|mtm_.+|hss_channel|trk|taid)$/i;

const AMP_HOST = /^amp\./;
const AMP_PATH = /(?:^\/amp(?=\/)|\/amp(?:\.html)?(?=\/?$)|\.amp(?=\.html$|$))/;

/** Marks within marks that are looked for; more than one was made for it. */
const MOST_TURNS = 5;

/**
 * One address for one article: no tracking parameters, fragment, userinfo, AMP marks, default port or trailing slash;
 * what remains of the query is sorted. `null` when `url` is no http or https address.
 */
export function canonicalUrl(url: string): string | null {
  let canonical = once(url);
  // What stands behind a mark that is taken away may be another: "/ferry/amp/amp".
  for (let turn = 0; turn < MOST_TURNS && canonical !== null; turn++) {
    const next = once(canonical);
    if (next === canonical) break;
    canonical = next;
  }
  return canonical;
}

function once(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return null;
  parsed.hash = '';
  parsed.username = '';
  parsed.password = '';
  parsed.hostname = parsed.hostname.replace(AMP_HOST, '').replace(/\.+$/, '') || parsed.hostname;
  parsed.pathname = parsed.pathname.replace(AMP_PATH, '').replace(/\/+$/, '') || '/';
  const kept = [...parsed.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  parsed.search = new URLSearchParams(kept).toString();
  return parsed.href;
}
