import { isCalendarDay } from './iso-date';

/** A date as it stands in a text. */
export interface FoundDate {
  /** ISO 8601: an instant with its offset when the text names time and zone, else date-only. */
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** Month names by their first letters, in the languages of most news sites. */
const MONTHS: readonly string[] = [
  'january jan januar jänner janvier janv enero ene gennaio janeiro januari stycznia ledna leden января ocak tammikuuta',
  'february feb februar februari février févr fév febrero febbraio fevereiro fev lutego února února февраля şubat helmikuuta',
  'march mar märz mrz maerz mars marzo março maart mrt marca března марта mart maaliskuuta marts',
  'april apr avril avr abril abr aprile aprill kwietnia dubna апреля nisan huhtikuuta',
  'may mai mayo maggio mag maio mei maj maja května мая mayıs toukokuuta',
  'june jun juni juin junio giugno giu junho czerwca června июня haziran kesäkuuta',
  'july jul juli juillet juil julio luglio lug julho lipca července июля temmuz heinäkuuta',
  'august aug août aout agosto ago augustus augusti sierpnia srpna августа ağustos elokuuta',
  'september sept sep septembre septiembre settembre set setembro września září сентября eylül syyskuuta',
  'october oct oktober okt octobre octubre ottobre ott outubro out oktober października října октября ekim lokakuuta',
  'november nov novembre noviembre novembro listopada listopadu ноября kasım marraskuuta',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro desember grudnia prosince декабря aralık joulukuuta',
];
const MONTH_OF = new Map<string, number>();
MONTHS.forEach((names, index) => names.split(' ').forEach((name) => MONTH_OF.set(name, index + 1)));

/** Minutes east of Greenwich, where an abbreviation means one thing only. */
const ZONES: Readonly<Record<string, number>> = {
  Z: 0, UTC: 0, GMT: 0, WET: 0, BST: 60, CET: 60, MEZ: 60, CEST: 120, MESZ: 120, EET: 120, EEST: 180,
  EST: -300, EDT: -240, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420, AEST: 600, AEDT: 660, JST: 540,
}; // prettier-ignore

const MONTH = '([\\p{L}]{3,12})\\.?';
const YEAR = '((?:19|20)\\d\\d)(?!\\d)';
/** No form does without it, and few texts have one. */
const HAS_YEAR = /(?:19|20)\d\d/;
const FORMS: readonly (readonly [RegExp, (m: RegExpExecArray, dayFirst: boolean | null) => Day | null])[] = [
  [new RegExp(`(?<!\\d)${YEAR}[-/.](\\d\\d?)[-/.](\\d\\d?)(?!\\d)`, 'gu'), (m) => [+m[1], +m[2], +m[3]]],
  [
    new RegExp(`(?<![\\d.])(\\d\\d?)(?:st|nd|rd|th|er|\\.|º|°)?[ \\u00A0]{0,2}(?:of |de |-|/)?${MONTH}[ \\u00A0]{0,2}(?:de |,|-|/)?[ \\u00A0]?${YEAR}`, 'gu'),
    (m) => named(m[3], m[2], m[1]),
  ],
  [
    new RegExp(`(?<!\\p{L})${MONTH}[ \\u00A0]{1,2}(\\d\\d?)(?:st|nd|rd|th)?[ \\u00A0]?,?[ \\u00A0]{1,2}${YEAR}`, 'gu'),
    (m) => named(m[3], m[1], m[2]),
  ],
  [new RegExp(`(?<![\\d.])(\\d\\d?)\\. ?(\\d\\d?)\\. ?${YEAR}(?!\\.\\d)`, 'gu'), (m) => [+m[3], +m[2], +m[1]]],
  [
    new RegExp(`(?<![\\d/-])(\\d\\d?)[/-](\\d\\d?)[/-]${YEAR}`, 'gu'),
    (m, dayFirst) => {
      const [a, b] = [+m[1], +m[2]];
      if (a > 12 || (b <= 12 && dayFirst === true)) return [+m[3], b, a];
      // "05/07/2021" is May in New York and July in London: not guessed.
      return b > 12 || dayFirst === false || a === b ? [+m[3], a, b] : null;
    },
  ],
]; // prettier-ignore
type Day = readonly [year: number, month: number, day: number];

const named = (year: string, month: string, day: string): Day | null => {
  const number = MONTH_OF.get(month.toLowerCase());
  return number ? [+year, number, +day] : null;
};

const TIME =
  /^(?:T|,?[ \u00A0]{0,2}(?:[|•·–-]|at|um|à|um|kl\.?|ore|alle)?[ \u00A0]{0,2})(\d\d?)[:.h](\d\d)(?::(\d\d)(?:\.\d{1,9})?)?[ \u00A0]?(am|pm|a\.m\.|p\.m\.|Uhr)?[ \u00A0]?(?:\(?(Z|[A-Z]{3,4})\b\)?|([+-])(\d\d):?(\d\d))?/i;

const two = (n: number): string => String(n).padStart(2, '0');

/** Reads the time that follows a date: `T10:30:00Z`, "10.30 Uhr", "at 4:05 pm EDT". A time without a zone is no instant. */
function instant(day: string, rest: string): { iso: string; length: number } {
  const match = TIME.exec(rest);
  if (!match) return { iso: day, length: 0 };
  const [whole, h, minute, second, half, zone, sign, zoneHours, zoneMinutes] = match;
  const afternoon = /^p/i.test(half ?? '') ? 12 : 0;
  const hour = /^[ap]/i.test(half ?? '') ? (+h % 12) + afternoon : +h;
  const offset = sign
    ? (sign === '-' ? -1 : 1) * (+zoneHours * 60 + +zoneMinutes)
    : ZONES[(zone ?? '').toUpperCase()];
  if (hour > 23 || +minute > 59) return { iso: day, length: 0 };
  if (offset === undefined) return { iso: day, length: zone ? whole.lastIndexOf(zone) : whole.length };
  const away = Math.abs(offset);
  const tail =
    offset === 0 ? 'Z' : `${offset < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}`;
  return { iso: `${day}T${two(hour)}:${minute}:${second ?? '00'}${tail}`, length: whole.length };
}

/** "14:03 GMT, 5 February 2025", "9:15 AM EST, Thu February 6, 2025": the time stands before the day. */
const TIME_BEFORE =
  /(?<![\d:.])(\d\d?[:.]\d\d(?::\d\d)?)[ \u00A0]?(am|pm|a\.m\.|p\.m\.)?[ \u00A0]\(?([A-Z]{3,4})\)?,?[ \u00A0](?:on[ \u00A0])?(?:\p{L}{3,9},?[ \u00A0])?$/iu;

/** The day at `start` with the time that stands before it; a time without a zone is no instant. */
function withTimeBefore(text: string, start: number, day: string): FoundDate['iso'] {
  const match = TIME_BEFORE.exec(text.slice(Math.max(0, start - 40), start));
  return match && match[3].toUpperCase() in ZONES
    ? instant(day, ` ${match[1]}${match[2] ? ` ${match[2]}` : ''} ${match[3]}`).iso
    : day;
}

/**
 * The first date that `text` names with day, month and year, in digits or with a month's name; `null` when it names none.
 * `dayFirst` settles "05/07/2021"; left out, such a date is not read.
 */
export function findDate(text: string, dayFirst: boolean | null = null): FoundDate | null {
  if (!HAS_YEAR.test(text)) return null;
  let found: FoundDate | null = null;
  for (const [form, read] of FORMS) {
    form.lastIndex = 0;
    for (let match = form.exec(text); match; match = form.exec(text)) {
      if (found && match.index >= found.start) break;
      const day = read(match, dayFirst);
      if (!day || !isCalendarDay(...day)) {
        form.lastIndex = match.index + 1;
        continue;
      }
      const end = match.index + match[0].length;
      const only = `${day[0]}-${two(day[1])}-${two(day[2])}`;
      const { iso, length } = instant(only, text.slice(end, end + 60));
      found = {
        iso: iso === only ? withTimeBefore(text, match.index, only) : iso,
        start: match.index,
        end: end + length,
      };
      break;
    }
  }
  return found;
}
