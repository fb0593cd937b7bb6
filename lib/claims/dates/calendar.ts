import { dayInWords } from '../../text/day-in-words';

export const DAY_MS = 24 * 60 * 60 * 1000;

/** Days of the week as `Date` counts them, lower-cased. */
export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const isoOf = (time: number): string => new Date(time).toISOString();

/** The day of a time (milliseconds, UTC) in words: "4 March 2026". */
export const dayName = (time: number): string => dayInWords(isoOf(time).slice(0, 10));

/** The month so many months on: "February 2026". */
export function monthName(time: number, months: number): string {
  const date = new Date(time);
  return dayInWords(isoOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months)).slice(0, 7));
}

/** The year so many years on: "2025". */
export const yearName = (time: number, years: number): string =>
  String(new Date(time).getUTCFullYear() + years);

/** Midnight of the latest such weekday, today included. */
export const latest = (today: number, weekday: string): number =>
  today - ((new Date(today).getUTCDay() - WEEKDAYS.indexOf(weekday.toLowerCase()) + 7) % 7) * DAY_MS;

/** Midnight of the Monday of the week so many weeks on. */
export const mondayOf = (time: number, weeks: number): number =>
  time + (7 * weeks - ((new Date(time).getUTCDay() + 6) % 7)) * DAY_MS;

/** Some days in a row: "2–8 March 2026", "23 February–1 March 2026", "29 December 2025–4 January 2026". */
export function daysName(from: number, to: number): string {
  const [first, last] = [dayName(from).split(' '), dayName(to).split(' ')];
  const told = first.filter((_, index) => first.slice(index).join() !== last.slice(index).join());
  return `${told.join(' ')}–${last.join(' ')}`;
}
