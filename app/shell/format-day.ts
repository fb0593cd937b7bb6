const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' });
const MINUTE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

/** "11 March 2026", for an ISO 8601 instant or date, by UTC; what a page gave that is no date comes back as it is. */
export function formatDay(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? iso : DAY.format(at);
}

/** "11 Mar 2026, 14:05 UTC", for a stored instant. */
export function formatMinute(iso: string): string {
  return `${MINUTE.format(new Date(iso))} UTC`;
}

/** "14:05", for a stored instant, by UTC. */
export const formatTime = (iso: string): string => TIME.format(new Date(iso));
