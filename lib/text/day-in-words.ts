import { MONTHS } from './months';

/** "2026-03-04" as "4 March 2026", "2026-03" as "March 2026"; anything else as it is ("last Tuesday"). */
export function dayInWords(date: string): string {
  const [whole, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date) ?? [];
  return whole === undefined
    ? date
    : [day && Number(day), MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}
