import { DAY_MS, dayName, latest, mondayOf, WEEKDAYS } from './calendar';
import type { Meaning } from './meaning';
import type { ToldTime } from './told-time';

const WEEKDAY = new RegExp(
  String.raw`\b(?:(on)\s)?(?:(?:early|late)\s)?(?<day>${WEEKDAYS.join('|')})(?:\s(?:morning|afternoon|evening|night|lunchtime))?(?![\p{L}\d-])`,
  'giu',
);
/** By these something was made known, whatever the tense around: "cuts the risk, says a study published on Tuesday". */
const MADE_KNOWN = /\b(?:published|released|posted|filed|issued|announced|unveiled)\s$/i;
/** "on Monday, 2 March": the day is told already. "Tuesdays", "Tuesday nights" are many, "Monday week" lies ahead. */
const TOLD =
  /^(?:,?\s(?:the\s)?\d{1,2}(?:st|nd|rd|th)?\b|,?\s(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s\d|\s(?:mornings|afternoons|evenings|nights|week\b)|[’'])/i;
/** American papers leave the "on" away: "voted Tuesday", not "the Tuesday meeting" nor "until Tuesday". */
const NO_ON =
  /\b(?!(?:last|next|this|that|every|each|until|till|by|since|from|before|after|the|an?|any|some|for|to|and|or|through|of|between|than|as|is|was|one|another|in|with|at)\s)\p{Ll}{2,}\s$/u;
/** "was due to open on Thursday", "would meet on Friday": nobody can tell from it whether the day has come. */
const AHEAD =
  /\b(?:due|set|expected|scheduled|plann?(?:ed|ing)|hop(?:ed|ing)|intend(?:ed|ing)|agreed|meant|supposed|slated|want(?:ed|ing)|asked|ordered|told|urged|likely|about|ready|preparing|promised|vowed|pledged|threatened|invited|allowed|was|were|been) to\b|\b(?:would|will|wo|may|might|should|shall|must)\b|[’'](?:d|ll)\b|\bcould(?!\s?n[o’'])|\b(?:until|till|by)\b/i;
/** A clause of its own begins here: "was to open in May but closed on Friday". */
const ANOTHER_CLAUSE = /[,;:—–]|\b(?:and|but|when|after|before|while|as|because|although|that|who|which)\b/i;

/**
 * The day of "on Tuesday" and, in American, "voted Tuesday": the latest one, publication's own day included, and only where the
 * clause is `past` and tells of no plan; of "on Friday last week" the one of that week. "Last Tuesday" on a Wednesday is yesterday
 * to one reader and a week ago to the next: left as it is.
 */
export function onWeekday(text: string, today: number, { past }: ToldTime): readonly Meaning[] {
  return [...text.matchAll(WEEKDAY)].flatMap((match): readonly Meaning[] => {
    const day = match.groups!.day;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    // "the Sun On Sunday" is a name.
    const isName = match[1] === 'On' && /[\p{L}\d]\s$/u.test(before);
    const isLower = !/^\p{Lu}/u.test(day) && match[1] === undefined;
    if (isLower || isName || TOLD.test(after)) return [];
    if (match[1] === undefined && (!NO_ON.test(before) || /^\s\p{Lu}/u.test(after))) return [];
    const number = WEEKDAYS.indexOf(day.toLowerCase());
    const week = /^\s(?:of )?(last|this|next) week\b/i.exec(after);
    const at = match.index + match[0].length;
    if (week) return ofWeek(today, number, week[1].toLowerCase(), at);
    if (!(past && !isAhead(before)) && !MADE_KNOWN.test(before)) return [];
    return [{ at, means: dayName(latest(today, day)) }];
  });
}

const isAhead = (before: string): boolean => AHEAD.test(before.split(ANOTHER_CLAUSE).at(-1)!);

const WEEKS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** "on Friday last week": none on a Sunday, when one reader's week has begun and another's is not over. */
function ofWeek(today: number, number: number, which: string, at: number): readonly Meaning[] {
  if (new Date(today).getUTCDay() === 0) return [];
  return [{ at, means: dayName(mondayOf(today, WEEKS[which]) + ((number + 6) % 7) * DAY_MS) }];
}
