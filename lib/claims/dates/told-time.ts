import { DAY_MS, latest } from './calendar';

/** When the words of a claim were spoken and what their tense is, which settle what "on Tuesday" and "today" mean. */
export interface ToldTime {
  /** The main verb tells of the past. */
  readonly past: boolean;
  /** It tells how things are, so that "today" may be "nowadays": "Today the village has 40 residents". */
  readonly lasting: boolean;
  /** The words around a statement, in which another day than that of publication may be named; empty for the article's own. */
  readonly frame: string;
}

const MONTH =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan\\.|feb\\.|aug\\.|sept\\.|oct\\.|nov\\.|dec\\.';
const LONG_AGO = new RegExp(
  String.raw`\b(?:1[5-9]|20)\d\d\b|\b(?:last|previous) (?:year|month|summer|winter|spring|autumn|fall)\b|\b(?:years?|months?|weeks?|decades?) (?:ago|earlier|before|later)\b|\b(?:in|of|since) (?:early |late |mid-)?(?:${MONTH})\b|\b(?:${MONTH}) \d|\d(?:st|nd|rd|th)? (?:of )?(?:${MONTH})\b`,
  'i',
);
/** "Ortiz, who was elected in 2019, said": a year of hers, and not of her words. */
const ASIDE = /,\s(?:who|whose|which|where)\b[^,]*,/gi;

/** "said on Saturday", "told us yesterday": a day on which the words were spoken. */
const ON_DAY = /\bon ((?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\b(yesterday|last night)\b/gi;

/**
 * Midnight of the day on which the words were spoken: of the weekday that the text around tells, the latest one, else `today`. `null` where it tells two.
 */
export function spokenOn({ frame }: ToldTime, today: number): number | null {
  const days = [...frame.matchAll(ON_DAY)];
  if (days.length > 1) return null;
  const [, weekday, near] = days[0] ?? [];
  if (near !== undefined) return today - DAY_MS;
  return weekday === undefined ? today : latest(today, weekday);
}

/** Whether the words were spoken at a time of which the text tells, so that their "yesterday" is not that of publication: "told the court in 2019 that …". */
export const isAnotherTime = ({ frame }: ToldTime): boolean => LONG_AGO.test(frame.replace(ASIDE, ','));
