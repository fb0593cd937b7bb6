/** A length of time: "six weeks", "a four-day march". */
export interface TimeSpan {
  /** UTF-16 offsets into the text read. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** How many, as a number or as it stands ("several"). */
  readonly count: string;
  readonly unit: string;
}

/** The count of "weeks after". */
export const SOME_COUNT = 'some';
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const SPAN =
  /\b(\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few)[- ](?:more |consecutive |straight |full |whole |long )?(second|minute|hour|day|night|week|fortnight|month|year|season|decade|century)s?\b/giu;

/** "Weeks after": how many goes unsaid. */
const SOME =
  /(?<!(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|an?)[- ](?:\w+ )?)\b(minute|hour|day|week|month|year|decade)s (?=(?:after|before|later|earlier|ahead|into)\b)/giu;

/** The lengths of time in `text`, in order. */
export function readSpans(text: string): readonly TimeSpan[] {
  const some = [...text.matchAll(SOME)].map((match): TimeSpan => ({
    start: match.index,
    end: match.index + match[0].length - 1,
    words: match[0].trim(),
    count: SOME_COUNT,
    unit: match[1].toLowerCase(),
  }));
  const counted = [...text.matchAll(SPAN)].map((match): TimeSpan => {
    const number = match[1].toLowerCase().replace(/^an?$/, 'one');
    const place = NUMBERS.indexOf(number);
    return {
      start: match.index,
      end: match.index + match[0].length,
      words: match[0],
      count: place < 0 ? number : String(place + 1),
      unit: match[2].toLowerCase(),
    };
  });
  return [...counted, ...some].sort((a, b) => a.start - b.start);
}
