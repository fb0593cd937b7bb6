import { plainLine } from '../text/unseen';
import { isAgencies, namesAgency } from '../text/agencies';
import { withoutLabel, withoutOpening } from './byline-frame';
import { findDate } from './find-date';

/** More is a sentence, or a list of what else the page has. */
const LONGEST = { chars: 80, words: 9 } as const;
/** What a byline's desk is called after: "Newsdesk", "Redaktion Norwick", "Post Staff Report", "Redacción". */
const DESK =
  /(?:^|[\s./-])(?:staff|desk|newsdesk|newsroom|editors|editorial (?:board|team|staff)|news ?team|team|reporters?|writers?|correspondents?|news service|redaktion|\p{L}+redaktion|redazione|redacción|redacao|redação|rédaction|redactie|redakcja|redakce|redaktionen|редакция|編集部|编辑部)(?:$|[\s./-])/iu;
/** What bodies are called after that write of themselves. */
const BODY =
  /(?:^|[\s-])(?:foundation|stiftung|institut(?:e|o)?|university|universität|universidad|université|hochschule|association|verband|\p{L}*verband|verein|society|union|council|committee|commission|ministry|ministerium|\p{L}+ministerium|department|office|agency|authority|polizei|police|feuerwehr|campaign|centre|center|network|media|medien|verlag|press|news|online|magazin|magazine|radio|tv|times|post|gazette|herald|tribune|journal|zeitung|nachrichten|noticias|blog|gmbh|ag|se|kg|e\.\s?v\.|ev|inc|ltd|llc|plc|corp|s\.a\.|s\.p\.a\.|srl)(?:$|[\s.,-])/iu;
/** "norwickpost.example", as the house writes itself. */
const DOMAIN = /^(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{Ll}{2,6}$/u;
/** Accounts that systems fill in, labels without a name, buttons. */
const NOBODY =
  /^(?:admin\w*|administrator|webmaster|editor|root|user\d*|gast|guest|gastautor(?:in)?|gastbeitrag|guest (?:author|post|contributor)|wordpress\w*|wp-?admin|authors?|autor(?:in|en)?|anonymous|anonym|test|web|system|default|unknown|unbekannt|none|null|undefined|n\/a|by|von|no author|info|home|contact|kontakt|about|über uns|contributors?|reporter|writer|correspondent)$/i;
/** What stands in the same line and names nobody: "3 Kommentare", "View all posts", "5 min read". */
const BUTTON =
  /(?:^|\s)(?:share|teilen|shares|follow|folgen|subscribe|abonnieren|comments?|kommentar(?:e|en)?|kommentieren|read|lesezeit|lesedauer|min|minuten|minutes?|hours?|stunden|views?|aufrufe|posts|articles?|artikel|beiträge|all|alle|mehr|more|see|login|log in|anmelden|newsletter|e-?mail|facebook|twitter|instagram|whatsapp|copyright|photos?|fotos?|bilder|getty|drucken|kategorie|category|tags?|advertisement|anzeige|sponsored|werbung|written|published|veröffentlicht|updated|aktualisiert)(?:$|[\s:.,])/i;

/** Without the day and the time after it, and what joins them to it: "Redaktion - 31. Januar 2022", "Newsdesk 10:30". */
function withoutDay(text: string): string {
  const date = findDate(text);
  return (date ? text.slice(0, date.start) : text)
    .replace(/\s+(?:vor|hace|il y a)\s+\S+\s+\p{L}+.*$/iu, '')
    .replace(/\s+(?:\d{1,2}|an?|one) (?:min|minute|hour|day|week)s? ago.*$/i, '')
    .replace(/[\s,|•·–—-]+\d{1,2}[:.]\d\d.*$/, '')
    .replace(
      /[\s,|•·–—-]+(?:(?:am|on|um|at|le|el|updated|published|posted|stand|veröffentlicht|aktualisiert|\p{L}+day|\p{L}+tag|mittwoch)[\s,:]*)+$/iu,
      '',
    )
    .replace(/^[\s,|•·–—:-]+|[\s,|•·–—:-]+$/g, '');
}

/** "World Desk / NORWICKPOST.EXAMPLE /": the house's address behind the desk. */
const HOUSE_BEHIND = /\s\/\s(?:www\.)?[\p{L}\d-]+\.\p{L}{2,7}\s\/$/iu;

/**
 * What stands at a writer's place and is no person's name, word for word, without "By", labels and dates: "Von: dpa/lno" →
 * "dpa/lno". `null` for what names nobody ("admin", "3 comments"). Whether it is a desk or a body `isBody` says.
 */
export function readCredit(byline: string): string | null {
  const line = plainLine(byline).replace(/\s+/g, ' ').trim();
  if (line.length > 2 * LONGEST.chars) return null;
  const text = withoutDay(withoutLabel(withoutOpening(line))).replace(HOUSE_BEHIND, '');
  const words = text.split(' ');
  if (text.length < 2 || text.length > LONGEST.chars || words.length > LONGEST.words) return null;
  if (!/^[\p{L}\d]/u.test(text) || !/\p{L}{2}/u.test(text) || /[?!…<>{}=*#@“”"„;()[\]]|https?:/.test(text))
    return null;
  return NOBODY.test(text) || (BUTTON.test(text) && !namesAgency(text)) ? null : text;
}

/** True for what names an agency, a desk or a body by its own words: "AFP/The Local", "Newsdesk", "Wheel Foundation". */
export const isBody = (credit: string): boolean =>
  isAgencies(credit) || namesAgency(credit) || DESK.test(credit) || BODY.test(credit) || DOMAIN.test(credit);

/** A desk that needs nothing round it; "Staff Writer" behind a name is its trade. */
const DESK_ALONE =
  /^(?:die )?(?:redaktion|newsdesk|news ?desk|newsroom|redacción|rédaction|redazione|redactie)$/i;
/** True for a desk's name that is a line or a part of one: "Newsdesk", "die Redaktion". */
export const isDesk = (text: string): boolean => DESK_ALONE.test(text);
const BESIDE = /\s*(?:[,;|/(]|\s(?:and|und|et|y|e|with|mit|avec|con)\s)\s*/i;

/** The agency or desk that ends a line of people: "Jane Doe, Reuters", "Jana Ohlsen mit dpa", "Jana Ohlsen, Redaktion"; `null` when none does. */
export function creditBeside(byline: string): string | null {
  const parts = plainLine(byline).replace(/\s+/g, ' ').trim().split(BESIDE);
  const last = withoutDay(parts.at(-1)!).replace(/[).]+$/, '');
  return parts.length > 1 && (isDesk(last) || (isAgencies(last) && !/^staff$/i.test(last))) ? last : null;
}
