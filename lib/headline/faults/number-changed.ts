import { backsQuantity, type Quantity } from '../../align/read-quantities';
import type { Passage } from '../index-article';
import type { Amount } from '../reading';
import { rankPassages, range, type Candidate, type FaultContext } from '../fault-context';

/** Passages looked at for the number that should stand there. */
const NEAREST = 4;

const sameKind = (a: Quantity, b: Quantity): boolean =>
  a.kind === b.kind ||
  (a.kind === 'count' && b.kind === 'money') ||
  (a.kind === 'money' && b.kind === 'count');

/** The number of the passage that stands where the headline's should: same kind, same thing counted if it can be told. */
function counterpart(context: FaultContext, claimed: Amount, passage: Passage): Amount | null {
  const { headline, alignment } = context;
  const candidates = passage.amounts.filter(({ quantity }) => sameKind(quantity, claimed.quantity));
  const sameUnit = candidates.find(
    ({ quantity }) => quantity.unit !== '' && quantity.unit === claimed.quantity.unit,
  );
  if (sameUnit) return sameUnit;
  const counted =
    claimed.of >= 0 && headline.words[claimed.of].content
      ? alignment.matches[claimed.of][passage.number].at
      : -1;
  const sameThing = counted >= 0 ? candidates.find(({ of }) => of === counted) : undefined;
  if (sameThing) return sameThing;
  return claimed.quantity.kind === 'count' || claimed.quantity.kind === 'ordinal'
    ? null
    : (candidates[0] ?? null);
}

/** First and last word of the number as it is written, with "more than" before and a second number after a hyphen or "to". */
function wholeNumber(
  { headline: { words, amounts } }: FaultContext,
  { start, end }: Amount,
): readonly [number, number] {
  let [from, to] = [start, end];
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
  while (to < words.length && /^[-–]$/.test(words[to].form) && words[to + 1]?.wordClass === 'n') to += 2;
  return [from, to];
}

/** A number that the text does not give where it gives another: "454 billion" for "544 billion". */
export function numberChanged(context: FaultContext): readonly Candidate[] {
  const { headline, index } = context;
  const all = index.passages.flatMap(({ amounts }) => amounts.map(({ quantity }) => quantity));
  return headline.amounts.flatMap((claimed): Candidate[] => {
    const { quantity } = claimed;
    if (quantity.kind === 'ordinal' && quantity.value <= 3) return [];
    const written = headline.text.slice(
      headline.span.start + quantity.start,
      headline.span.start + quantity.end,
    );
    if (/^(?:one|once|both|pair|couple|first|decade|century|double|half|twice)$/i.test(written)) return [];
    // A name with a number in it ("Boeing 737", "G20") is no quantity.
    if (index.forms.has(written.toLowerCase()) && quantity.kind !== 'percent') return [];
    if (all.some((given) => backsQuantity(given, quantity))) return [];
    // "to end in 2016" of a text that says "this year": a year may be worked out.
    const worked =
      quantity.kind === 'year' &&
      index.passages.some(({ words }) =>
        words.some(({ key }, i) => key === 'year' && /^(?:this|last|next)$/.test(words[i - 1]?.key ?? '')),
      );
    // "3-0" and "60- to 80-hour" are one phrase; "more than 300" is too.
    const [from, to] = wholeNumber(context, claimed);
    const ranked = rankPassages(context, new Set(range(claimed.start, claimed.end))).slice(0, NEAREST);
    for (const { passage: number, fit } of ranked) {
      const passage = index.passages[number];
      const given = counterpart(context, claimed, passage);
      if (!given || fit < 0.25) continue;
      const text = passage.text.slice(
        passage.span.start + given.quantity.start,
        passage.span.start + given.quantity.end,
      );
      const small = quantity.value <= 12 && quantity.kind === 'count' && !/\d/.test(written);
      return [
        {
          fault: 'number-changed',
          start: from,
          end: to,
          confidence: Math.min(0.95, (small ? 0.5 : 0.75) + fit * 0.25) * (worked ? 0.3 : 1),
          evidence: [number],
          message: `The headline has ${written}; the text has ${text} there.`,
          instead: text,
        },
      ];
    }
    const small = quantity.value <= 12 && quantity.kind === 'count';
    return [
      {
        fault: quantity.kind === 'year' ? 'time-shifted' : 'number-changed',
        start: from,
        end: to,
        confidence: small ? 0.25 : quantity.kind === 'year' ? (worked ? 0.1 : 0.4) : 0.6,
        evidence: ranked.slice(0, 1).map(({ passage }) => passage),
        message: `The text does not give the number ${written}.`,
        instead: null,
      },
    ];
  });
}
