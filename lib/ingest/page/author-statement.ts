import { readNames } from '../read-names';

/** A place of a page that names its writers. */
export interface AuthorStatement {
  readonly from: 'json-ld' | 'meta' | 'relation' | 'byline' | 'signed' | 'signature' | 'link';
  /** How much the place is to be believed, in units of a visible byline under the headline (1). */
  readonly weight: number;
  readonly names: readonly string[];
  /** False for a place far from the headline: another article's as often as not. */
  readonly near: boolean;
}

/** Handles that systems fill in where nobody is named. */
const MACHINE =
  /^(?:admin\w*|administrator|webmaster|editor\w*|redak\w*|root|user\d*|guest|staff|wordpress\w*|wp-?admin|collecti(?:f|ve)|colectivo|author|anonymous|test|presse\w*|news\w*|info|blog\w*|team|online|none|null|undefined|web|system|default|autor|unknown|n\/a|by|von|written|published|posted|follow|share|updated|contributor|reporter|correspondent|reuters|afp|dpa|efe|ansa|apa|sda|tass|xinhua|bloomberg|pti|ians)$/i;

/** "NMB-Media", "Krimiblog-Archiv". */
const HOUSE = /-(?:media|medien|archiv|redaktion|team|blog|verlag|press|news|online)$/i;

/** Names in `text`; with `trusted`, a pen name of one word too ("tlow", "Robert"). */
export function namesIn(text: string, trusted: boolean): readonly string[] {
  const names = readNames(text);
  if (names.length > 0 || !trusted) return names;
  const name = text.trim();
  return /^[\p{L}][\p{L}\d_.-]{2,24}$/u.test(name) &&
    !MACHINE.test(name) &&
    !HOUSE.test(name) &&
    !/\.\p{L}{2,4}$/u.test(name)
    ? [name]
    : [];
}
