import { DAY_MS, dayName, monthName, yearName } from './calendar';
import type { Meaning } from './meaning';

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
/** "nearly two years ago", "a year or two ago" name no year. */
const ROUGHLY =
  /\b(?:than|nearly|almost|about|around|some|over|under|least|roughly|approximately|or|to|perhaps|maybe|barely|just|the)\s$|[-–—]$/i;
const AGO = new RegExp(
  String.raw`\b(an?|${NUMBERS.slice(1).join('|')}|\d{1,2}) (day|month|year)s? ago\b(?!\s(?:this|last|next|today|on|tomorrow)\b)`,
  'gi',
);

/**
 * The day, month or year that lies so far back: "three days ago", "two years ago". Weeks are left, for "two weeks ago" is seldom that day, and
 * so are round numbers of years.
 */
export function timeAgo(text: string, today: number): readonly Meaning[] {
  return [...text.matchAll(AGO)].flatMap((match): Meaning[] => {
    const [words, many, unit] = match;
    if (ROUGHLY.test(text.slice(0, match.index))) return [];
    const count = /^an?$/i.test(many) ? 1 : Number(many) || NUMBERS.indexOf(many.toLowerCase());
    if (count < 1 || (count >= 10 && count % 5 === 0)) return [];
    return [{ at: match.index + words.length, means: backBy(today, unit.toLowerCase(), count) }];
  });
}

function backBy(today: number, unit: string, count: number): string {
  if (unit === 'day') return dayName(today - count * DAY_MS);
  // "A year ago" is the same time of last year.
  if (unit === 'month' || count === 1) return monthName(today, unit === 'month' ? -count : -12);
  return yearName(today, -count);
}
