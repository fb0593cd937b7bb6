import type { Amount, Reading } from '../../reading';

/** First and last word (half-open) of the number as it is written, with "more than" before and a second number after a hyphen or "to". */
export function wholeNumber(
  { words, amounts: all }: Pick<Reading, 'words' | 'amounts'>,
  { start, end, quantity }: Amount,
): readonly [number, number] {
  let [from, to] = [start, end];
  // "Falls 28% to £141m" is two numbers.
  const amounts = all.filter((other) => other.quantity.kind === quantity.kind || quantity.kind === 'score');
  if (/^(?:than)$/.test(words[from - 1]?.key ?? '') && from >= 2) from -= 2;
  else if (/^(?:nearly|almost|about|around|over|roughly|some)$/.test(words[from - 1]?.key ?? '')) from -= 1;
  while (
    to < words.length &&
    /^[-–]$|^to$/.test(words[to].form) &&
    amounts.some((other) => other.start > to && other.start <= to + 2)
  ) {
    const other = amounts.find((candidate) => candidate.start > to && candidate.start <= to + 2);
    to = other?.end ?? to + 1;
  }
  while (
    from >= 2 &&
    /^[-–]$|^to$/.test(words[from - 1].form) &&
    amounts.some((other) => other.end <= from - 1 && other.end >= from - 2)
  )
    from = amounts.find((other) => other.end <= from - 1 && other.end >= from - 2)?.start ?? from;
  // "Nine votes to four."
  const second = amounts.find((other) => other.start === to + 2);
  if (words[to]?.wordClass === 'n' && words[to + 1]?.form === 'to' && second) to = second.end;
  while (to < words.length && /^[-–]$/.test(words[to].form) && words[to + 1]?.wordClass === 'n') to += 2;
  return [from, to];
}
