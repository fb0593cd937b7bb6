import { dayInWords } from '../text/day-in-words';
import { MONTHS } from '../text/months';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAY_MS = 24 * 60 * 60 * 1000;

const isoOf = (time: number): string => new Date(time).toISOString();
const dayName = (time: number): string => dayInWords(isoOf(time).slice(0, 10));
function monthName(time: number, months: number): string {
  const date = new Date(time);
  return dayInWords(isoOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months)).slice(0, 7));
}
const yearName = (time: number, years: number): string => String(new Date(time).getUTCFullYear() + years);

const STEP: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };
const RELATIVE =
  /\b(?:(yesterday|today|tomorrow)|(last|this|next) (month|year)|(?:(on|last) )(sunday|monday|tuesday|wednesday|thursday|friday|saturday))\b/gi;

/** "9 February", "Feb. 9", without a year behind it. */
const MONTH = String.raw`(jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)`;
const NTH = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const NO_YEAR = String.raw`(?![\d,.]\d|\p{L}|,?\s(?:19|20)\d\d\b)`;
const DAY_OF_MONTH = new RegExp(
  String.raw`\b(?:${NTH}\s(?:of\s)?${MONTH}|${MONTH}\s${NTH})${NO_YEAR}`,
  'giu',
);
/** A day further back may as well be one ahead: "the hearing was set for 9 April", published in March. */
const HALF_A_YEAR_MS = 183 * DAY_MS;
/** By these something was made known, whatever the tense around: "cuts the risk, says a study published on Tuesday". */
const MADE_KNOWN = /\b(?:published|released|posted|filed|issued|announced|unveiled)\s$/i;

/** A place in a text and what is meant there, to be put behind it in brackets. */
export interface Meaning {
  readonly at: number;
  readonly means: string;
}

/**
 * What "yesterday", "last month" and "on Tuesday" mean on the day of publication (its calendar date; offsets are left aside).
 * "On Tuesday" is the latest one, publication's own day included, and only in a text that is `past`: ahead of time it may be
 * any. "9 February" is the latest one, where that lies within half a year. "Last Tuesday" on a Wednesday is yesterday to one reader and a
 * week ago to the next: left as it is.
 */
export function resolveDates(text: string, publishedAt: string | null, past: boolean): readonly Meaning[] {
  const today = publishedAt === null ? NaN : Date.parse(`${publishedAt.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(today)) return [];
  return [...relativeDays(text, today, past), ...(past ? yearsLeftOut(text, today) : [])];
}

/** The years of days that are told without one. */
function yearsLeftOut(text: string, today: number): readonly Meaning[] {
  return [...text.matchAll(DAY_OF_MONTH)].flatMap((match): Meaning[] => {
    const [words, before, monthAfter, monthBefore, after] = match;
    const month = MONTHS.findIndex((name) =>
      name.toLowerCase().startsWith((monthAfter ?? monthBefore).slice(0, 3).toLowerCase()),
    );
    const day = Number(before ?? after);
    const year = new Date(today).getUTCFullYear();
    const time = [year, year - 1].map((own) => Date.UTC(own, month, day)).find((own) => own <= today);
    return time === undefined || new Date(time).getUTCDate() !== day || today - time > HALF_A_YEAR_MS
      ? []
      : [{ at: match.index + words.length, means: String(new Date(time).getUTCFullYear()) }];
  });
}

function relativeDays(text: string, today: number, past: boolean): readonly Meaning[] {
  return [...text.matchAll(RELATIVE)].flatMap((match): Meaning[] => {
    const [words, near, which, unit, before, weekday] = match.map((group) => group?.toLowerCase());
    const at = match.index + words.length;
    if (near)
      return [{ at, means: dayName(today + { yesterday: -1, today: 0, tomorrow: 1 }[near]! * DAY_MS) }];
    if (unit === 'month') return [{ at, means: monthName(today, STEP[which]) }];
    if (unit === 'year') return [{ at, means: yearName(today, STEP[which]) }];
    if (before !== 'on' || !(past || MADE_KNOWN.test(text.slice(0, match.index)))) return [];
    const back = (new Date(today).getUTCDay() - DAYS.indexOf(weekday) + 7) % 7;
    return [{ at, means: dayName(today - back * DAY_MS) }];
  });
}
