import type { Locale } from '../messages/locales';

const TAGS: Record<Locale, string> = { en: 'en-GB', de: 'de-DE' };

/** A formatter a language, made when first wanted; always by UTC, so that two readers see the same day. */
function formatter(options: Intl.DateTimeFormatOptions): (locale: Locale) => Intl.DateTimeFormat {
  const made = new Map<Locale, Intl.DateTimeFormat>();
  return (locale) => {
    const known = made.get(locale) ?? new Intl.DateTimeFormat(TAGS[locale], { ...options, timeZone: 'UTC' });
    made.set(locale, known);
    return known;
  };
}

const day = formatter({ day: 'numeric', month: 'long', year: 'numeric' });
const month = formatter({ month: 'long', year: 'numeric' });
const time = formatter({ timeStyle: 'short' });
const minute = formatter({ dateStyle: 'medium', timeStyle: 'short' });

/** "11 March 2026", "11. März 2026", for an ISO 8601 instant or date, by UTC; what a page gave that is no date comes back as it is. */
export function formatDay(iso: string, locale: Locale = 'en'): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : day(locale).format(at);
}

/** "11 March 2026", "March 2026", for a day or a month that a text gives; its own words ("last Tuesday") as they are. */
export function formatTold(date: string, locale: Locale = 'en'): string {
  if (/^\d{4}-\d\d$/.test(date)) return month(locale).format(new Date(date));
  return /^\d{4}-\d\d-\d\d$/.test(date) ? formatDay(date, locale) : date;
}

/** "11 Mar 2026, 14:05 UTC", for a stored instant. */
export const formatMinute = (iso: string, locale: Locale = 'en'): string =>
  `${minute(locale).format(new Date(iso))} UTC`;

/** "14:05", for a stored instant, by UTC. */
export const formatTime = (iso: string, locale: Locale = 'en'): string => time(locale).format(new Date(iso));
