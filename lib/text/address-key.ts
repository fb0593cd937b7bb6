/** Query parameters that say where a reader came from, not what is shown. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid|cmpid|ocid|smid|ref|ref_src)$/i;

/**
 * An address cut down to what tells pages apart: no scheme, "www.", fragment, tracking parameters, trailing slash. An address
 * that cannot be read stays as it is.
 */
export function addressKey(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return address;
  }
  const query = [...url.searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
  const path = url.pathname.replace(/\/+$/, '');
  return `${url.host.replace(/^www\./, '')}${path}${query === '' ? '' : `?${query}`}`;
}
