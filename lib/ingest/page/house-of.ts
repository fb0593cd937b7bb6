import { foldText } from './fold-text';
import type { PageHead } from './read-head';
import { siteOwners } from './site-owners';

/**
 * How a name, folded, is none of a person's: the house's own, a part of its address, or stated as an organisation; `null` when
 * nothing says so.
 */
export type House = (folded: string) => 'own' | 'part' | 'stated' | null;

/** Fewer letters than this are in an address by chance. */
const LEAST_PART = 5;
/** Fewer letters than this open many a name: "Post Maria". */
const LEAST_OUTLET = 4;

/**
 * What the house of a page is called, by its outlet and its host without the ending, and what the page states as
 * `organizations`; whoever owns the whole site as a person is none.
 */
export function houseOf(
  head: PageHead,
  outlet: string | null,
  host: string,
  organizations: ReadonlySet<string>,
): House {
  const joined = (folded: string): string => folded.replace(/ /g, '');
  const site = joined(foldText(host.replace(/^www\./, '').replace(/\.[a-z]{2,6}$/, '')));
  const name = outlet ? foldText(outlet) : '';
  const owners = siteOwners(head);
  return (folded) => {
    if (owners.has(folded)) return null;
    const whole = joined(folded);
    // "Norwick Deutschland" of the outlet "Norwick".
    if (whole === joined(name) || whole === site) return 'own';
    if (name.length >= LEAST_OUTLET && !name.includes(' ') && folded.startsWith(`${name} `)) return 'own';
    if (whole === folded && whole.length >= LEAST_PART && site.includes(whole)) return 'part';
    return organizations.has(folded) ? 'stated' : null;
  };
}
