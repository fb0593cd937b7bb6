import type { Attribution, DocumentType, Source } from '../types';

/** Papers of which each is one by itself, however little is said of it: "a letter", "the transcript". */
const SINGLE: readonly DocumentType[] = [
  'letter',
  'filing',
  'court-paper',
  'transcript',
  'recording',
  'statement',
];
/** Nouns that mean no one paper: "stem cell research", "federal law", "drew notice", "complaints about fares". */
const NO_PAPER =
  /\b(?:research|law|legislation|notice|websites?|complaints|proposals?|orders|opinions?|motions?|judge?ment|messages?|investigations?|inquir(?:y|ies)|assessments?|announcements?|declarations?)$/i;
/** "according to the reports", "media reports": what papers and stations told, and no paper. */
const MEDIA_REPORTS =
  /^(?:(?:the|these|those|some|several|other|earlier|recent|early|local|media|press|news|unconfirmed)\s)*reports$/i;
/** "no recent release", "your post", "some helpful review", "2 minutes": none, the reader's or the writer's own, or no paper at all. */
const NOBODYS = /^(?:no|your|our|my|some(?! \S+s$))\s|^(?:\d|one\b|two\b|few\b).*\bminutes$/i;
/** "Note: some ferries", "Note that": a word to the reader. */
const ASIDE = /^(?::|\s+that\b)/;
/** Something that is not there yet: "A 5-5 ruling would leave the rules in place". */
const NOT_YET = /^(?:\s\S+){0,6}?\s(?:would|could|might|may|will|is (?:expected|due|likely)|if)\b/;
/** The text at hand: "This article has been updated", "In this post". */
const ITSELF = /^(?:this|the) (?:article|story|post|report)$/i;
const OWN = /^this (?:article|story|post|column|blog)$/i;

/**
 * Whether a person could go and get a document that the text names: something is told of it (author, publisher, date), it has a
 * name, it is quoted, or is of a kind that comes one by one. `text` is the article's.
 */
export function canBeLookedUp(
  { id, name, document, mentions }: Source,
  text: string,
  attributions: readonly Attribution[],
): boolean {
  const [first] = mentions;
  if (document === null || first === undefined) return false;
  const { author, publisher, date, addressee, type } = document;
  const bare = first.exact.trim();
  if (OWN.test(bare) || NOBODYS.test(bare)) return false;
  if (/^note$/i.test(bare) && ASIDE.test(text.slice(first.end, first.end + 8))) return false;
  if (
    ITSELF.test(bare) &&
    /^\s(?:has been|was) (?:updated|corrected|amended|edited)\b/.test(text.slice(first.end))
  )
    return false;
  const after = text.slice(first.end, first.end + 80);
  if (date === null && NOT_YET.test(after.split(/[.;,]/)[0]) && mentions.length < 3) return false;
  const isDated = publisher !== null || date !== null;
  if (NO_PAPER.test(bare)) return isDated;
  if (isDated || author !== null) return true;
  if (MEDIA_REPORTS.test(bare)) return false;
  // "Polls show", "figures": several of no house.
  const words = bare.split(/\s+/);
  if (words.length === 1 && /s$/.test(bare)) return false;
  const isNamed = words.slice(1).some((word) => /^\p{Lu}|\d{4}/u.test(word));
  const isQuoted = attributions.some(({ sourceId }) => sourceId === id);
  return (
    isNamed ||
    isQuoted ||
    (SINGLE.includes(type) && !/s$/.test(bare)) ||
    (addressee !== null && /\p{Lu}/u.test(addressee)) ||
    name !== bare.replace(/^(?:an?|the) /i, '')
  );
}
