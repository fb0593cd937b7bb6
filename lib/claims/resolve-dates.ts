const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAY_MS = 24 * 60 * 60 * 1000;

const dayName = (time: number): string => {
  const date = new Date(time);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
};
const monthName = (time: number, months: number): string => {
  const date = new Date(time);
  const index = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  return `${MONTHS[((index % 12) + 12) % 12]} ${Math.floor(index / 12)}`;
};
const yearName = (time: number, years: number): string => String(new Date(time).getUTCFullYear() + years);

const STEP: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };
const RELATIVE =
  /\b(?:(yesterday|today|tomorrow)|(last|this|next) (month|year)|(?:(on|last) )(sunday|monday|tuesday|wednesday|thursday|friday|saturday))\b/gi;

/** A place in a text and what is meant there, to be put behind it in brackets. */
export interface Meaning {
  readonly at: number;
  readonly means: string;
}

/**
 * What "yesterday", "last month" and "on Tuesday" mean on the day of publication (its calendar date; offsets are left aside).
 * "On Tuesday" is the latest one, publication's own day included, and only in a text that is `past`: ahead of time it may be
 * any. "Last Tuesday" on a Wednesday is yesterday to one reader and a week ago to the next: left as it is.
 */
export function resolveDates(text: string, publishedAt: string | null, past: boolean): readonly Meaning[] {
  const today = publishedAt === null ? NaN : Date.parse(`${publishedAt.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(today)) return [];
  return [...text.matchAll(RELATIVE)].flatMap((match): Meaning[] => {
    const [words, near, which, unit, before, weekday] = match.map((group) => group?.toLowerCase());
    const at = match.index + words.length;
    if (near)
      return [{ at, means: dayName(today + { yesterday: -1, today: 0, tomorrow: 1 }[near]! * DAY_MS) }];
    if (unit === 'month') return [{ at, means: monthName(today, STEP[which]) }];
    if (unit === 'year') return [{ at, means: yearName(today, STEP[which]) }];
    if (before !== 'on' || !past) return [];
    const back = (new Date(today).getUTCDay() - DAYS.indexOf(weekday) + 7) % 7;
    return [{ at, means: dayName(today - back * DAY_MS) }];
  });
}
