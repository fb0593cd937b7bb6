const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const MONTH_FIRST = new RegExp(String.raw`\b(${MONTH})\s+${DAY}\b(?![,.]\d)(?:\s?,?\s+(\d{4})\b)?`, 'i');
const DAY_FIRST = new RegExp(String.raw`\b${DAY}\s+(?:of\s+)?(${MONTH})(?![a-z])(?:\s?,?\s+(\d{4})\b)?`, 'i');
const MONTH_YEAR = new RegExp(String.raw`\b(${MONTH})\s+(\d{4})\b`, 'i');
const WEEKDAY = /\b(?:on |last |this |next )?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const NEARBY = /\b(?:today|yesterday)\b/i;
const DAY_MS = 86_400_000;

/** A date in the words of the text. */
export interface FoundDate {
  readonly exact: string;
  /** ISO 8601: a day, or a month; `null` where the text does not say enough. */
  readonly iso: string | null;
}

/**
 * The first date in `words`, resolved against the day of publication (ISO 8601, `null` when unknown): a day and month without a
 * year, or a weekday, is the latest such day not after publication. "Last Tuesday" may be either of two and stays unresolved.
 */
export function findDate(words: string, publishedAt: string | null): FoundDate | null {
  const first = MONTH_FIRST.exec(words);
  if (first !== null) return dated(first[0], first[3], first[1], first[2], publishedAt);
  const second = DAY_FIRST.exec(words);
  if (second !== null) return dated(second[0], second[3], second[2], second[1], publishedAt);
  const month = MONTH_YEAR.exec(words);
  if (month !== null) return { exact: month[0], iso: `${month[2]}-${numberOf(month[1])}` };
  const weekday = WEEKDAY.exec(words);
  if (weekday !== null)
    return { exact: weekday[0].replace(/^on /, ''), iso: latest(weekday[0], weekday[1], publishedAt) };
  const nearby = NEARBY.exec(words)?.[0];
  return nearby === undefined
    ? null
    : { exact: nearby, iso: before(publishedAt, /^y/i.test(nearby) ? 1 : 0) };
}

const IN_MONTH = new RegExp(String.raw`\bin (?:early |late |mid-)?(${MONTH})(?![a-z])(?! \d)`, 'i');
const IN_YEAR = /\bin (?:early |late |mid-)?((?:19|20)\d\d)\b(?![-–/.,]\d)/i;

/** The first month or year that `words` name alone: "in January" (the latest not after publication), "in 2021". */
export function findMonthOrYear(words: string, publishedAt: string | null): FoundDate | null {
  const [, month] = IN_MONTH.exec(words) ?? [];
  if (month !== undefined && /^\p{Lu}/u.test(month)) {
    const published = /^\d{4}-\d\d/.exec(publishedAt ?? '')?.[0];
    if (published === undefined) return { exact: month, iso: null };
    const year = Number(published.slice(0, 4));
    const sameYear = `${year}-${numberOf(month)}`;
    return { exact: month, iso: sameYear <= published ? sameYear : `${year - 1}-${numberOf(month)}` };
  }
  const [, year] = IN_YEAR.exec(words) ?? [];
  return year === undefined ? null : { exact: year, iso: year };
}

/** The day so many days before publication; `null` when that is unknown. */
function before(publishedAt: string | null, days: number): string | null {
  const published = Date.parse(publishedAt?.slice(0, 10) ?? '');
  return Number.isNaN(published) ? null : new Date(published - days * DAY_MS).toISOString().slice(0, 10);
}

function latest(exact: string, weekday: string, publishedAt: string | null): string | null {
  const day = before(publishedAt, 0);
  if (day === null || /^(?:last|this|next)/.test(exact)) return null;
  return before(publishedAt, (new Date(day).getUTCDay() - WEEKDAYS.indexOf(weekday) + 7) % 7);
}

const numberOf = (month: string): string =>
  String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');

function dated(
  exact: string,
  year: string | undefined,
  month: string,
  day: string,
  publishedAt: string | null,
): FoundDate {
  const tail = `${numberOf(month)}-${day.padStart(2, '0')}`;
  if (Number(day) < 1 || Number(day) > 31) return { exact, iso: null };
  if (year !== undefined) return { exact, iso: `${year}-${tail}` };
  const published = publishedAt?.slice(0, 10);
  if (published === undefined || !/^\d{4}-\d\d-\d\d$/.test(published)) return { exact, iso: null };
  const sameYear = `${published.slice(0, 4)}-${tail}`;
  return { exact, iso: sameYear <= published ? sameYear : `${Number(published.slice(0, 4)) - 1}-${tail}` };
}
