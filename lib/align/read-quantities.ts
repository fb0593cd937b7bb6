/** A number in a text, as a range of values with what it counts. */
export interface Quantity {
  /** UTF-16 offsets into the text given. */
  readonly start: number;
  readonly end: number;
  /** The number written; for "dozens" the lower bound. */
  readonly value: number;
  /** What the words allow: "nearly 1,000" is 900–1,000. */
  readonly low: number;
  readonly high: number;
  /** True when the words themselves say that it is not exact ("about", "nearly", "dozens"). */
  readonly vague: boolean;
  readonly kind: 'count' | 'money' | 'percent' | 'year' | 'ordinal' | 'score' | 'clock';
  /** The word after it in lower case without plural "s" ("year" of "15-year-old"); '' when there is none. */
  readonly unit: string;
}

const UNITS: Readonly<Record<string, number>> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18,
  nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}; // prettier-ignore
const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2, thousand: 1e3, k: 1e3, million: 1e6, m: 1e6, mn: 1e6, billion: 1e9, bn: 1e9, b: 1e9, trillion: 1e12,
  tn: 1e12, dozen: 12,
}; // prettier-ignore
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10,
}; // prettier-ignore
/** Words that stand for a range. */
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  dozens: [24, 99], scores: [40, 199], hundreds: [200, 999], thousands: [2_000, 99_999], millions: [2e6, 9.99e8],
  billions: [2e9, 9.99e11], couple: [2, 2], pair: [2, 2], trio: [3, 3], several: [3, 12], handful: [2, 9],
  both: [2, 2], double: [2, 2], triple: [3, 3],
}; // prettier-ignore
const FRACTIONS: Readonly<Record<string, number>> = {
  half: 50,
  third: 100 / 3,
  quarter: 25,
  fifth: 20,
  tenth: 10,
};
/** "Two-thirds", "three quarters". */
const PLURAL_FRACTIONS: Readonly<Record<string, number>> = {
  thirds: 100 / 3,
  quarters: 25,
  fifths: 20,
  sixths: 100 / 6,
  eighths: 12.5,
  tenths: 10,
};
/** A share that is told by a fraction may be so much off. */
const FRACTION_SLACK = 0.07;
const LESS =
  /^(?:nearly|almost|under|below|approaching|just_under|less_than|fewer_than|up_to|at_most|no_more_than)$/;
const MORE =
  /^(?:over|above|exceeding|more_than|at_least|upwards_of|just_over|no_fewer_than|greater_than|topp?(?:s|ed|ing)?|exceeds?|exceeded|past|surpass(?:es|ed|ing)?)$/;
const ABOUT = /^(?:about|around|roughly|some|approximately|close_to|an_estimated|estimated|circa|nearing)$/;
const PIECE = /(?<![\d:])\d{1,2}:\d{2}(?![\d:])|[$£€¥]?\d+(?:,\d{3})*(?:\.\d+)?|[A-Za-z]+|[%’'.-]/g;
/** Units of time in days: "three decades" are 30 years. */
const DAYS: Readonly<Record<string, number>> = {
  day: 1, week: 7, fortnight: 14, month: 30.4, year: 365, decade: 3650, century: 36500,
}; // prettier-ignore
const LONG = /^(day|week|month|year|decade)long$/;
const TIMES: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };

/** "The first half", "the last quarter": a part of the year or of a game, not a share. */
const PERIOD = /^(?:half|quarter)$/;

/** Words that may begin a quantity. */
const BEGINNINGS = new Set([
  ...[UNITS, ORDINALS, RANGES, FRACTIONS, TIMES, DAYS].flatMap((words) => Object.keys(words)),
  ...['a', 'dozen', 'daylong', 'weeklong', 'monthlong', 'yearlong', 'decadelong'],
]);

/** True for a word that begins no quantity, as most do. */
const isPlain = (low: string): boolean => low >= 'a' && low < '{' && !BEGINNINGS.has(low);

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly low: string;
}

function split(text: string): Piece[] {
  return [...text.matchAll(PIECE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    low: match[0].toLowerCase(),
  }));
}

const singular = (word: string): string =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;

/** "nearly 1,000": what the words before a number allow it to be. */
function bounds(value: number, before: string): readonly [number, number, boolean] {
  if (LESS.test(before)) return [value * 0.85, value, true];
  if (MORE.test(before)) return [value, value * 1.25, true];
  if (ABOUT.test(before)) return [value * 0.9, value * 1.1, true];
  return [value, value, false];
}

function wordsBefore(pieces: readonly Piece[], at: number): string {
  const one = pieces[at - 1]?.low ?? '';
  const two = `${pieces[at - 2]?.low ?? ''}_${one}`;
  const three = `${pieces[at - 3]?.low ?? ''}_${two}`;
  for (const candidate of [three, two, one])
    if (LESS.test(candidate) || MORE.test(candidate) || ABOUT.test(candidate)) return candidate;
  return '';
}

/** Reads a number that starts at `at`: value and the index after it; null when none starts there. */
function readNumber(pieces: readonly Piece[], at: number): readonly [number, number] | null {
  const { low } = pieces[at];
  let next = at + 1;
  let value: number;
  const digits = /^[$£€¥]?(\d[\d,.]*)$/.exec(low);
  // "Half-million" is "half a million".
  if (
    low === 'half' &&
    pieces[next]?.low === '-' &&
    // "Half-year profit" names a period.
    pieces[next + 1]?.low !== 'year' &&
    (Object.hasOwn(SCALES, pieces[next + 1]?.low ?? '') || Object.hasOwn(DAYS, pieces[next + 1]?.low ?? ''))
  )
    [value, next] = [0.5, next + 1];
  // "A quarter of a million".
  else if (
    Object.hasOwn(FRACTIONS, low) &&
    pieces[next]?.low === 'of' &&
    pieces[next + 1]?.low === 'a' &&
    /^(?:m|b|tr)illion$/.test(pieces[next + 2]?.low ?? '')
  )
    [value, next] = [FRACTIONS[low] / 100, next + 2];
  else if (digits) value = Number(digits[1].replace(/,/g, '').replace(/\.$/, ''));
  else if (Object.hasOwn(UNITS, low)) {
    value = UNITS[low];
    const hyphen = pieces[next]?.low === '-' ? 1 : 0;
    const tail = pieces[next + hyphen]?.low ?? '';
    if (value >= 20 && Object.hasOwn(UNITS, tail) && UNITS[tail] < 10 && UNITS[tail] > 0) {
      value += UNITS[tail];
      next += hyphen + 1;
    }
  } else if (
    (low === 'a' || low === 'half') &&
    Object.hasOwn(SCALES, pieces[next]?.low ?? '') &&
    pieces[next].low.length > 3
  )
    value = low === 'a' ? 1 : 0.5;
  else if (
    low === 'half' &&
    pieces[next]?.low === 'a' &&
    (Object.hasOwn(SCALES, pieces[next + 1]?.low ?? '') || Object.hasOwn(DAYS, pieces[next + 1]?.low ?? ''))
  ) {
    value = 0.5;
    next += 1;
  } else if (low === 'dozen') return [12, next];
  else return null;
  for (;;) {
    const hyphen = pieces[next]?.low === '-' ? 1 : 0;
    const word = pieces[next + hyphen]?.low ?? '';
    const glued = pieces[next]?.start === pieces[next - 1].end;
    if (!Object.hasOwn(SCALES, word) || (word.length <= 2 && !glued)) break;
    value *= SCALES[word];
    next += hyphen + 1;
  }
  return [value, next];
}

/** "Two-thirds", "four in 10", "one out of five" as a percentage with the index after it; null for any other number. */
function readShare(pieces: readonly Piece[], value: number, next: number): readonly [number, number] | null {
  const hyphen = pieces[next]?.low === '-' ? 1 : 0;
  const fraction = pieces[next + hyphen]?.low ?? '';
  if (Object.hasOwn(PLURAL_FRACTIONS, fraction) && value < 10)
    return [value * PLURAL_FRACTIONS[fraction], next + hyphen + 1];
  const link =
    pieces[next]?.low === 'in' ? 1 : pieces[next]?.low === 'out' && pieces[next + 1]?.low === 'of' ? 2 : 0;
  if (link === 0 || !Number.isInteger(value) || value > 99 || !pieces[next + link]) return null;
  const whole = readNumber(pieces, next + link);
  // "Two in 2016" is no share, "six in 10" is.
  return whole && whole[0] > value && whole[0] <= 100 && whole[0] >= 3
    ? [(100 * value) / whole[0], whole[1]]
    : null;
}

/** "35 to 12 percent", "46 percent to 41", "35-22%": what stands beside a percentage is one. */
function shareKinds(text: string, found: readonly Quantity[]): readonly Quantity[] {
  const joined = (a: Quantity, b: Quantity) =>
    /^\s*(?:to|[-–—]|and|or|vs\.?|versus|against)\s*$/.test(text.slice(a.end, b.start));
  const shares = found.map(({ kind }) => kind === 'percent');
  found.forEach((quantity, i) => {
    const [before, after] = [found[i - 1], found[i + 1]];
    if (!/^(?:count|score)$/.test(quantity.kind) || quantity.value > 100) return;
    if (
      (after && shares[i + 1] && joined(quantity, after)) ||
      (before && shares[i - 1] && joined(before, quantity))
    )
      shares[i] = true;
  });
  return found.map((quantity, i) => (shares[i] ? { ...quantity, kind: 'percent' } : quantity));
}

/** All quantities of `text`, in order. Linear in its length. */
export function readQuantities(text: string): readonly Quantity[] {
  const pieces = split(text);
  const found: Quantity[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const { low, start, text: written } = pieces[at];
    if (isPlain(low)) continue;
    const here = at;
    const push = (
      value: number,
      next: number,
      kind: Quantity['kind'],
      range?: readonly [number, number],
      counted?: string,
    ) => {
      const [from, to, vague] = range ? [range[0], range[1], true] : bounds(value, wordsBefore(pieces, here));
      let after = next;
      while (pieces[after] && /^(?:-|of|the|more|other|percentage)$/.test(pieces[after].low)) after++;
      const unit =
        counted ?? singular(pieces[after] && /^[a-z]+$/.test(pieces[after].low) ? pieces[after].low : '');
      found.push({ start, end: pieces[next - 1].end, value, low: from, high: to, vague, kind, unit });
      return next - 1;
    };
    const previous = pieces[at - 1];
    // "'16": the year, cut short.
    if (/^\d{2}$/.test(low) && previous && /[’']/.test(previous.text) && previous.end === start) {
      push(2000 + Number(low), at + 1, 'year');
      continue;
    }
    if (low.includes(':')) {
      const [hours, minutes] = low.split(':').map(Number);
      push(hours + minutes / 60, at + 1, 'clock');
      continue;
    }
    // "A year-long inquiry", not "a two-year-long" one.
    const long =
      LONG.exec(low) ?? (pieces[at + 1]?.low === '-' && LONG.exec(`${low}${pieces[at + 2]?.low ?? ''}`));
    if (long && previous?.low !== '-') {
      const end = low === long[0] ? at + 1 : at + 3;
      at = push(1, end, 'count', [1, 1], long[1]);
      continue;
    }
    const number = readNumber(pieces, at);
    if (number) {
      const [value, next] = number;
      const share = readShare(pieces, value, next);
      if (share) {
        at = push(share[0], share[1], 'percent', [
          share[0] * (1 - FRACTION_SLACK),
          share[0] * (1 + FRACTION_SLACK),
        ]);
        continue;
      }
      const tail = pieces[next]?.low ?? '';
      const glued = pieces[next]?.start === pieces[next - 1].end;
      const score = /^\d+$/.test(low) && tail === '-' ? /^\d+$/.exec(pieces[next + 1]?.low ?? '') : null;
      if (score && glued && value < 100 && Number(score[0]) < 1000) {
        push(value, next, 'score');
        continue;
      }
      if (/^\d+$/.test(low) && glued && /^(?:st|nd|rd|th)$/.test(tail)) at = push(value, next + 1, 'ordinal');
      else if (tail === '%' || tail === 'percent' || tail === 'pct' || tail === 'pc')
        at = push(value, next + 1, 'percent');
      else if (tail === 'per' && pieces[next + 1]?.low === 'cent') at = push(value, next + 2, 'percent');
      else if (tail === 'percentage') at = push(value, next + 1, 'percent');
      else if (/^(?:am|pm)$/.test(tail) || (/^[ap]$/.test(tail) && pieces[next + 1]?.low === '.'))
        at = push(value, next, 'clock');
      else if (/^[$£€¥]/.test(written) || /^(?:dollars?|euros?|pounds?|cents?|yen|yuan|rupees?)$/.test(tail))
        at = push(value, next, 'money');
      else if (/^(?:1[5-9]|20)\d\d$/.test(low) && next === at + 1) at = push(value, next, 'year');
      else at = push(value, next, 'count');
    } else if (
      Object.hasOwn(FRACTIONS, low) &&
      !(PERIOD.test(low) && /^(?:first|last)$/.test(previous?.low ?? '')) &&
      // "Top-half families" and "an hour and a half" are no shares; "one-half" is.
      !(previous?.low === 'a' && /^(?:and|-)$/.test(pieces[at - 2]?.low ?? '')) &&
      !(previous?.low === '-' && !/^(?:a|one)$/.test(pieces[at - 2]?.low ?? '')) &&
      /^(?:a|one|the|about|nearly|almost|roughly|than|just|only|over|least|some|first|last|-|two|three)$/.test(
        previous?.low ?? 'a',
      )
    ) {
      if ((low === 'third' || low === 'fifth' || low === 'tenth') && previous?.low === 'the')
        push(ORDINALS[low], at + 1, 'ordinal');
      else if (low !== 'half' || previous?.low !== 'the')
        push(FRACTIONS[low], at + 1, 'percent', [
          FRACTIONS[low] * (1 - FRACTION_SLACK),
          FRACTIONS[low] * (1 + FRACTION_SLACK),
        ]);
    } else if (Object.hasOwn(ORDINALS, low)) push(ORDINALS[low], at + 1, 'ordinal');
    else if (Object.hasOwn(TIMES, low)) push(TIMES[low], at + 1, 'count', undefined, 'time');
    else if (low === 'decade') push(10, at + 1, 'count', undefined, 'year');
    else if (low === 'century') push(100, at + 1, 'count', undefined, 'year');
    else if (Object.hasOwn(RANGES, low)) push(RANGES[low][0], at + 1, 'count', RANGES[low]);
  }
  return shareKinds(text, found);
}

/** Rounding that a headline may do without a word ("$1.2 billion" for 1.21). */
const ROUNDING = 0.035;

/** Two lengths of time in different units may be so much apart: "18 months" and "a year and a half", "12 weeks" and "three months". */
const DURATION_SLACK = 0.09;
/** A range wider than this ("millions") does not bear out one number in it. */
const WIDEST = 2;
/** "More than 48" does not bear out "61". */
const NEARBY = 0.1;

const isExact = ({ vague, low, high }: Quantity): boolean => !vague && low === high;

/** How many digits of a number tell something: 4 of 61,350, 2 of 1,200,000. */
const digitsOf = ({ value }: Quantity): number =>
  String(Number(value.toPrecision(12)))
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '').length;

/** True when `claimed` may stand for `given`: same kind of number, and values that rounding and the words' own vagueness allow. */
export function backsQuantity(given: Quantity, claimed: Quantity): boolean {
  const kinds = new Set([given.kind, claimed.kind]);
  if (
    kinds.size > 1 &&
    [...kinds].some((kind) => kind === 'percent' || kind === 'year' || kind === 'ordinal' || kind === 'clock')
  )
    return false;
  const [days, others] = [DAYS[claimed.unit], DAYS[given.unit]];
  if (claimed.kind === 'count' && given.kind === 'count' && days && others && days !== others) {
    const [low, high] = [claimed.low * days, claimed.high * days];
    return (
      low * (1 - DURATION_SLACK) <= given.high * others && high * (1 + DURATION_SLACK) >= given.low * others
    );
  }
  if (given.value === claimed.value) return true;
  if (given.vague && !claimed.vague) {
    if (given.high > WIDEST * given.low) return false;
    if (Math.abs(claimed.value - given.value) > NEARBY * given.value && given.kind !== 'percent')
      return false;
  }
  const exact = new Set(['year', 'ordinal', 'score', 'clock']);
  if (exact.has(claimed.kind)) return false;
  // "17%" of 17.4%: a small number is rounded to the next whole one, and no further.
  if (isExact(given) && Number.isInteger(claimed.value) && Math.round(given.value) === claimed.value)
    return true;
  // What is rounded has fewer digits than what it is rounded from: £63,150 is no £61,350, and 49 no 48.
  if (isExact(given) && isExact(claimed) && digitsOf(claimed) >= digitsOf(given)) return false;
  const wide = claimed.vague || given.vague;
  const slack = claimed.value < 20 && Number.isInteger(claimed.value) && !wide ? 0 : ROUNDING;
  return claimed.low * (1 - slack) <= given.high && claimed.high * (1 + slack) >= given.low;
}
