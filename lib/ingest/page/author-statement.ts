import { isAnnounced } from '../byline-frame';
import { creditBeside, isBody, readCredit } from '../read-credit';
import { readNames } from '../read-names';

/** Who stands at a writer's place: people, and what is no person's name, word for word. */
export interface Named {
  readonly names: readonly string[];
  /** What stands there, desk or agency or body or anything else: it credits somebody where `names` are no people's. */
  readonly credits: readonly string[];
  /** The agency or desk named after people in the same line. */
  readonly beside?: string;
  /** A word says that they wrote ("By", "Autor:"), or they are known to be an organisation. */
  readonly announced: boolean;
}

/** A place of a page that names its writers. */
export interface AuthorStatement extends Named {
  readonly from: 'json-ld' | 'meta' | 'relation' | 'byline' | 'signed' | 'signature' | 'dateline' | 'link';
  /** How much the place is to be believed, in units of a visible byline under the headline (1). */
  readonly weight: number;
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
  return /^(?:(?:der|die|das|the|la|le|el) )?[\p{L}][\p{L}\d_.-]{2,24}$/u.test(name) &&
    !MACHINE.test(name) &&
    !HOUSE.test(name) &&
    !isBody(name) &&
    !/\.\p{L}{2,4}$/u.test(name)
    ? [name]
    : [];
}

/** Whom a line at a writer's place names. */
export const namedIn = (text: string, trusted: boolean): Named => withCredit(namesIn(text, trusted), text);

/** `names`, and what stands in `text` for whoever knows that they are no people's. */
export function withCredit(names: readonly string[], text: string): Named {
  const credit = names.length > 1 ? null : readCredit(text);
  const beside = names.length > 0 ? creditBeside(text) : null;
  return {
    ...(beside === null ? {} : { beside }),
    names,
    credits: credit === null ? [] : [credit],
    announced: isAnnounced(text),
  };
}

/** People, and nobody else. */
export const peopleAlone = (names: readonly string[]): Named => ({ names, credits: [], announced: false });

/** An agency or whatever is known to be an organisation: it needs no word before it. */
export const organization = (credit: string): Named => ({ names: [], credits: [credit], announced: true });
