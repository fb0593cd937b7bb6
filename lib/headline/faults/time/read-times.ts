/** Words that say when. Two with the same unit and value say the same; of one unit with two values, they differ. */
export interface TimeWords {
  /** UTF-16 offsets into the text read. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly unit:
    | 'year'
    | 'season'
    | 'month'
    | 'week'
    | 'weekday'
    | 'day'
    | 'date-year'
    | 'date-month'
    | 'date-day'
    | 'holiday';
  readonly value: string;
}

const RELATIVE =
  /\b(this|last|next|past|previous|coming|earlier this|later this|over(?: the)?) (year|month|week|weekend|spring|summer|autumn|fall|winter)\b/giu;
const WEEKDAY = /\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/gu;
const DAY = /\b(yesterday|today|tomorrow|tonight|overnight)\b/giu;
const MONTH =
  /\b(January|February|March|April|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)/gu;
/** "May" is a month after a preposition or beside a day. */
const MAY =
  /(?<=\b(?:in|since|until|by|of|last|this|next|late|early|mid|from|before|after)[ -])May\b|\bMay(?= \d)|(?<=\d )May\b/gu;
const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.';
/** "March 1", "1st of March", "1 March". */
const DATE = new RegExp(
  `\\b(${MONTHS}) (\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)|\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTHS})`,
  'gu',
);
const HOLIDAY =
  /\b(Christmas Eve|Christmas|New Year[’']s (?:Eve|Day)|New Year|Thanksgiving|Easter|Halloween|Labor Day|Memorial Day|Independence Day|Boxing Day|Super Tuesday|Passover|Ramadan|Diwali|Valentine[’']s Day)\b/gu;
/** "In the spring", with no year. */
const SEASON =
  /(?<=\b(?:in|by|until|till|since|from|during|before|after|for)(?: the)? )(spring|summer|autumn|fall|winter)\b/gu;
const YEAR = /\b(?:19|20)\d\d\b/gu;

const SIDE: Readonly<Record<string, string>> = {
  past: 'last',
  previous: 'last',
  coming: 'next',
  over: 'last',
  'earlier this': 'this',
  'later this': 'this',
};

/** The words of `text` that say when, in order. Linear in its length. */
export function readTimes(text: string): readonly TimeWords[] {
  const found: TimeWords[] = [];
  const add = (match: RegExpMatchArray, unit: TimeWords['unit'], value: string) => {
    const start = match.index ?? 0;
    found.push({ start, end: start + match[0].length, words: match[0], unit, value });
  };
  for (const match of text.matchAll(RELATIVE)) {
    const side = match[1].toLowerCase().replace(/^over.*/, 'over');
    const length = match[2].toLowerCase();
    const unit = /^(?:year|month|week)$/.test(length) ? (length as 'year' | 'month' | 'week') : 'season';
    add(match, unit, `${SIDE[side] ?? side}${unit === 'season' ? ` ${length}` : ''}`);
  }
  for (const match of text.matchAll(WEEKDAY)) add(match, 'weekday', match[1]);
  for (const match of text.matchAll(DAY)) add(match, 'day', match[1].toLowerCase());
  for (const match of text.matchAll(MONTH)) add(match, 'date-month', match[1].slice(0, 3));
  for (const match of text.matchAll(MAY)) add(match, 'date-month', 'May');
  for (const match of text.matchAll(DATE))
    add(match, 'date-day', `${(match[1] ?? match[4]).slice(0, 3)} ${Number(match[2] ?? match[3])}`);
  for (const match of text.matchAll(HOLIDAY)) add(match, 'holiday', match[1].replace('’', "'"));
  for (const match of text.matchAll(SEASON))
    add(match, 'season', `in ${match[1] === 'fall' ? 'autumn' : match[1]}`);
  for (const match of text.matchAll(YEAR)) add(match, 'date-year', match[0]);
  return found.sort((a, b) => a.start - b.start);
}
