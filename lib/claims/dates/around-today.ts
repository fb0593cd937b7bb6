import { DAY_MS, dayName, daysName, mondayOf, monthName, yearName } from './calendar';
import type { Meaning } from './meaning';
import type { ToldTime } from './told-time';

const STEP: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };
const NEAR: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };
const PARTS = 'morning|afternoon|evening|night';
/** "the last year" is the twelve months to now, "her last month" one of hers, "the next year" the one after; "Friday last week" tells the day. */
const OWN = String.raw`(?<!\b(?:the|an?|his|her|its|their|my|our|your|this|that|every|each|one|very|whose)\s|[’']s?\s|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\s(?:of\s)?)`;

const RELATIVE = new RegExp(
  String.raw`\b(?:(yesterday|today|tonight|tomorrow)|${OWN}(last|this|next) (month|year|week|${PARTS}))\b([’']s\b)?(?!\sof\b)`,
  'gi',
);

/** What "yesterday", "last month", "next year’s" and "this week" mean on the day of publication, midnight `today`. */
export function aroundToday(text: string, today: number, { lasting }: ToldTime): readonly Meaning[] {
  return [...text.matchAll(RELATIVE)].flatMap((match): Meaning[] => {
    const [words, near, which, unit, owns] = match;
    const means = near
      ? isNear(text, match.index, near, lasting)
        ? dayName(today + (NEAR[near.toLowerCase()] + dayBeside(text, match.index, near)) * DAY_MS)
        : null
      : stepped(today, unit.toLowerCase(), which.toLowerCase());
    return means === null ? [] : [{ at: match.index + words.length, means: owns ? `${means}’s` : means }];
  });
}

/** "USA Today", "the Today programme" and "recorded Yesterday" are names, and the "today" of what lasts is no day. */
function isNear(text: string, at: number, near: string, lasting: boolean): boolean {
  if (/^\p{Lu}/u.test(near) && /[\p{L}\d,;]\s$/u.test(text.slice(0, at))) return false;
  return !lasting || !/^today$/i.test(near);
}

/** "the day before yesterday", "the day after tomorrow". */
function dayBeside(text: string, at: number, near: string): number {
  const before = /\bday (before|after)\s$/i.exec(text.slice(0, at))?.[1].toLowerCase();
  if (before === 'before' && /^yesterday$/i.test(near)) return -1;
  return before === 'after' && /^tomorrow$/i.test(near) ? 1 : 0;
}

function stepped(today: number, unit: string, which: string): string | null {
  const step = STEP[which];
  if (unit === 'month') return monthName(today, step);
  if (unit === 'year') return yearName(today, step);
  if (unit === 'week') {
    // On a Sunday one reader's week has begun, and another's is not over.
    if (new Date(today).getUTCDay() === 0) return null;
    const monday = mondayOf(today, step);
    return daysName(monday, monday + 6 * DAY_MS);
  }
  if (step > 0) return null;
  return unit === 'night' ? dayName(today + step * DAY_MS) : step === 0 ? dayName(today) : null;
}
