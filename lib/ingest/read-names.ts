import { plainLine } from '../text/unseen';
import { CAPITALS_FIRST, GLUED_TRADE, HOUSE_AFTER, TRADE_AFTER } from './byline-trades';
import { withoutLabel, withoutOpening } from './byline-frame';

/** Words that show that a byline names an office, a desk, an agency or a web site rather than a person. */
const NOT_A_PERSON =
  /(?:^|[\s-])(?:staff|team|desk|editors?|editorial|newsroom|news|agency|agencies|agentur|press|presse|reporters?|correspondents?|writers?|contributors?|redaktion|redaktionen|redazione|redacción|redacao|redação|rédaction|redactie|redakcja|redakce|online|digital|admin|administrator|webmaster|guest|author|unknown|anonymous|anonym|office|department|ministry|university|universität|institute|institut|association|verband|verein|company|inc|ltd|llc|gmbh|corp|corporation|foundation|stiftung|group|media|medien|network|magazine|magazin|times|post|gazette|herald|tribune|journal|daily|today|tv|radio|blog|reuters|afp|dpa|tass|xinhua|bloomberg|ians|bbc|cnn|wire|wires|services?|bureau|council|committee|commission|campaign|party|partei|polizei|police|default|user|home|contact|about|share|follow|more|read|subscribe|comments?|login|the|your|our|this|noticias|bundesverband|landesverband|deutsches|deutscher|diakonie|caritas|feuerwehr|forschung|abteilung|politik|sport|kitchens?|store|shop|club|e\.v\.|srl|spa|project|projekt|archiv|published|veröffentlicht|posted|minutes|pressemitteilung|wortlaut|übersetzung|übersetzt|translation|translated|traducción|traduction|inhalte|agencies|creative|commons|licen[sc]e|übersicht|border|customs|protection|york|london|berlin|paris|washington|rede|copyright|program|programme|foundations|cent(?:er|re)|society|union|league|alliance|coalition|college|school|bank|court|government|republic|welle|illustrierte|articles?|artikel|artikelübersicht|beiträge|beitrag|show|view|see|all|alle|stories|posts?|profile|bio|email|twitter|facebook|instagram|website|via|zur|zum|zeige|mehr|breaking|exclusive|video|photos?|correspondent|columnist|senior|chief|director|professor|projektleiter(?:in)?|pressesprecher(?:in)?|schweiz|deutschland|österreich|america|europe|paid|content|sponsored|advertorial|collecti(?:f|ve)|bulletin|january|february|september|october|november|december|januar|februar|oktober|dezember)(?:$|[\s.,-])/i;

/** The same of short words that are somebody's name, too: Sid Lowe writes, SID is an agency. */
const ACRONYM =
  /(?:^|[\s-])(?:AP|APA|SDA|ANSA|EFE|PTI|UPI|KNA|EPD|SID|EV|KG|KGaA|SE|SA|NV|BV|AB|AG|eV|epd|sid|sda)(?:$|[\s.,-])/;

/** "Autore di Norwick.example": a site. */
const DOMAIN = /\p{L}{2}\.\p{Ll}{2,}$/u;

/** Small words inside names: "Ursula von der Leyen", "Ana de la Torre". */
const PARTICLE =
  /^(?:van|von|der|den|de|la|le|du|da|dos|das|di|del|della|el|al|v\.|bin|ibn|ben|ten|ter|zu|zum|y|e|af|av|st\.?|mc|o')$/i;

const CAPITAL = /^[\p{Lu}\p{Lt}\p{Lo}]/u;

/** True for what is written like a person's name: two to five words with capitals, particles aside, no digits. */
export function isPersonName(text: string): boolean {
  // "焦鹏": family and given name without a blank.
  if (/^\p{Script=Han}{2,4}$/u.test(text)) return true;
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 6 || text.length > 60 || /[\d@/\\|<>{}[\]:;!?#&=*"“”„…]/.test(text))
    return false;
  if (NOT_A_PERSON.test(text) || ACRONYM.test(text) || DOMAIN.test(text)) return false;
  if (/[-–]$/.test(text) || /^(?:der|die|das|des|den|dem|la|le|les|el|los|das|cc|im|am)$/i.test(words[0]))
    return false;
  const main = words.filter((word) => !PARTICLE.test(word));
  // "Ein Partner von": what follows is no text.
  if (PARTICLE.test(words.at(-1)!) && /^\p{Ll}/u.test(words.at(-1)!)) return false;
  // "ACLU Justice Fund" is none; "Kazım TÜRKMEN" and "JANE DOE" are.
  const capitals = main.filter((word) => /^\p{Lu}{3,}$/u.test(word));
  if (capitals.length > 0 && capitals.length < main.length && capitals.at(-1) !== main.at(-1)) return false;
  return main.length >= 2 && main.every((word) => CAPITAL.test(word.replace(/^[('’]+/, '')));
}

/** "홍길동 기자": the trade after the name, which has no blank within. */
const KOREAN = /^(\p{Script=Hangul}{2,4})\s?기자$/u;
/** "Text von Jana Ohlsen  Illustration von Raj Patel", "Ein Interview von Jana Ohlsen mit dem Dichter": others named beside the writer. */
const PICTURES =
  /(?<=\S)\s*[|,;·–-]?\s*(?:(?:with\s|mit\s)?(?:photo(?:s|graph(?:s|y)?)?|pictures?|illustrations?|fotos?|bilder|illustration(?:en)?|graphics?|video)\s*(?:by|von|:)\s.*$)/iu;
/** "Text & Fotos: Jana Ohlsen": the writer took the pictures. */
const AND_PICTURES =
  /^(?:(?:texte?|texto|words) (?:und|and|&|\+|et|y) (?:fotos?|photos?|bilder)|(?:fotos?|photos?|bilder) (?:und|and|&|\+|et|y) (?:texte?|texto|words))\s*:\s*/i;
const ASKED = /^(.{0,20}\binterview\b.{2,60}?)\s(?:mit|with)\s.*$/iu;
const BUTTON_AFTER = /\s+(?:follow|folgen|seguir|suivre)$/i;
const HANDLE = /\s*[(]?@[\w.]+[)]?.*$/;
const ROLE_AFTER =
  /\s*(?:[,(|•·–—/]|\s-\s|\b[Ff]or\b|\bin [\p{Lu}]|\bat [\p{Lu}]|\bof [\p{Lu}]|\b(?:FOR|IN|AT) \p{Lu}{2}).*$/u;
/** "Jane Doe on March 4" */
const ON_DAY = /\s+on\s+\p{Lu}\p{Ll}{2,8}\.?\s+\d.*$/u;
/** "Jane Doe Thursday, November 9", "Jana Ohlsen vor 3 Stunden", "Ana Ruiz Hace 2 días". */
const DAY_AFTER =
  /\s+(?:(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|hace|vor|il y a|publiziert|updated|published|aktualisiert|publicado|posted|stand)(?:$|[\s,:].*$|\.\s+\d.*$)/i;
const DATE_AFTER = /\s+(?:am|on|le|el|il|at|,|den|vom|-|–|\|)?\s*\d.*$/i;
const CREDENTIAL = /,?\s+(?:MD|M\.D\.|PhD|Ph\.D\.|MSc|MA|MBA|RN|Esq\.?)$/;
const TITLE =
  /^(?:(?:dr|prof|professor|mr|mrs|ms|sir|dame|lord|baroness|rev|reverend|sen|gov|dipl\.?-ing|mag|rechtsanwalt|rechtsanwältin)\.?\s+)+/i;

/** The point of "Wm. J. Thorne Jr." ends no sentence. */
export const NAME_SUFFIX = /,?\s+(?:Jr|Sr|II|III)\.?$/;

/** "JANE DOE" → "Jane Doe"; names that have small letters keep them. */
const settleCase = (name: string): string =>
  /\p{Ll}/u.test(name.replace(/\b(?:Mc|Mac)(?=\p{Lu})/gu, ''))
    ? name
    : name.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase());

/**
 * The people that a byline names, in order, without titles, roles and places: "By JANE DOE and Raj Patel, Political
 * Editor" → Jane Doe, Raj Patel. `[]` when it names an agency, a desk or nobody; nothing is made up.
 */
export function readNames(byline: string): readonly string[] {
  const line = plainLine(byline)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 400)
    .replace(AND_PICTURES, '')
    .replace(PICTURES, '')
    .replace(ASKED, '$1')
    .replace(GLUED_TRADE, ' ');
  const plain = withoutOpening(line);
  const korean = KOREAN.exec(plain);
  if (korean) return [korean[1]];
  const names: string[] = [];
  const parts = plain.split(
    /\s*(;|,\s*(?:and|&|und|et|y|e)\s|,|&|\s\/\s|\s\|\s|\s+(?:and|und|et|y|e|og|och|en|i|with|mit|avec|con)\s+)\s*/i,
  );
  for (let at = 0; at < parts.length; at += 2) {
    const part = parts[at];
    // "Jane Doe, Norwick Live Reporter": behind a comma that is for whom she writes.
    if (parts[at - 1] === ',' && TRADE_AFTER.test(` ${part}`)) continue;
    const name = settleCase(
      withoutLabel(part)
        .replace(BUTTON_AFTER, '')
        .replace(HANDLE, '')
        .replace(ON_DAY, '')
        .replace(DAY_AFTER, '')
        .replace(DATE_AFTER, '')
        .replace(CREDENTIAL, '')
        .replace(ROLE_AFTER, '')
        .replace(CAPITALS_FIRST, '$1')
        .replace(TRADE_AFTER, '')
        .replace(HOUSE_AFTER, '')
        .replace(TITLE, '')
        .replace(/\s*[:|]$/, '')
        .trim(),
    );
    if (isPersonName(name) && !names.some((known) => known.toLowerCase() === name.toLowerCase()))
      names.push(name);
  }
  return names;
}
