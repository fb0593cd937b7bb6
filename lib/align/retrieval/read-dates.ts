const MONTHS = [
  'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december',
]; // prettier-ignore
/** "August 28, 2019", "28 August 2019", "August 2019", "2019"; four digits that are a year. */
const DATE =
  /(?:\b(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?)?\b((?:19|20)\d{2})\b/giu;

/** Months that a text names, counted from the year 0, and its years. */
export interface Dates {
  readonly months: readonly number[];
  readonly years: readonly number[];
}

/** Reads years, and months that stand with a year. */
export function readDates(text: string): Dates {
  const months: number[] = [];
  const years: number[] = [];
  for (const [, name, digits] of text.matchAll(DATE)) {
    const year = Number(digits);
    years.push(year);
    const month = name ? MONTHS.findIndex((one) => one.startsWith(name.toLowerCase().slice(0, 3))) : -1;
    if (month >= 0) months.push(year * 12 + month);
  }
  return { months, years };
}
