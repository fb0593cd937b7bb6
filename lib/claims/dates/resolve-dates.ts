import { aroundToday } from './around-today';
import type { Meaning } from './meaning';
import { onWeekday } from './on-weekday';
import { timeAgo } from './time-ago';
import { isAnotherTime, spokenOn, type ToldTime } from './told-time';
import { yearsLeftOut } from './years-left-out';

/**
 * What "yesterday", "last month", "two years ago", "on Tuesday" and "9 February" mean on the day of publication (its calendar date; offsets are
 * left aside), or on the weekday on which the words were spoken, each where the text settles it. None for words that were spoken at another time, nor without a date of publication.
 */
export function resolveDates(text: string, publishedAt: string | null, told: ToldTime): readonly Meaning[] {
  const published = publishedAt === null ? NaN : Date.parse(`${publishedAt.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(published) || isAnotherTime(told)) return [];
  const today = spokenOn(told, published);
  if (today === null) return [];
  return [
    ...aroundToday(text, today, told),
    ...timeAgo(text, today),
    ...onWeekday(text, today, told),
    ...(told.past ? yearsLeftOut(text, today) : []),
  ];
}
