import { MONTHS } from '../../text/months';
import { DAY_MS } from './calendar';
import type { Meaning } from './meaning';

/** "9 February", "Feb. 9", without a year behind it. */
const MONTH = String.raw`(jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)`;
const NTH = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const NO_YEAR = String.raw`(?!\d|[,.]\d|\p{L}|,?\s(?:(?:19|20)\d\d|(?:last|this|next|that|the same) year)\b)`;
const DAY_OF_MONTH = new RegExp(
  String.raw`\b(?:${NTH}\s(?:of\s)?${MONTH}|${MONTH}\s${NTH})${NO_YEAR}`,
  'giu',
);
/** A day further back may as well be one ahead: "the hearing was set for 9 April", published in March. */
const HALF_A_YEAR_MS = 183 * DAY_MS;

/** The years of days that are told without one, in the past: the latest such day, where that lies within half a year. */
export function yearsLeftOut(text: string, today: number): readonly Meaning[] {
  return [...text.matchAll(DAY_OF_MONTH)].flatMap((match): Meaning[] => {
    const [words, before, monthAfter, monthBefore, after] = match;
    const month = MONTHS.findIndex((name) =>
      name.toLowerCase().startsWith((monthAfter ?? monthBefore).slice(0, 3).toLowerCase()),
    );
    const day = Number(before ?? after);
    const year = new Date(today).getUTCFullYear();
    const time = [year, year - 1].map((own) => Date.UTC(own, month, day)).find((own) => own <= today);
    return time === undefined || new Date(time).getUTCDate() !== day || today - time > HALF_A_YEAR_MS
      ? []
      : [{ at: match.index + words.length, means: String(new Date(time).getUTCFullYear()) }];
  });
}
