import type { Quantity } from '../align/read-quantities';
import type { Given } from './given-numbers';
import type { Reading } from './reading';

/** Among more sums than this some total fits whatever is claimed. */
const MOST = 8;
/** "More than £14,000" is not said of £17,000. */
const ABOVE = 1.1;
/** "61 of the 96": so near the part stands the whole. */
const OF_WITHIN = 4;
/** What rounding may do to a total. */
const SLACK = 0.01;

/** Whether the headline gives as one sum of money what the text gives in two or three: "more than £14,000" of £11,900 and £2,500. */
export function isAddedUp(claimed: Quantity, given: readonly Given[]): boolean {
  if (claimed.kind !== 'money') return false;
  const sums = given.map(({ amount }) => amount.quantity).filter((each) => isPart(each, claimed));
  const parts = [...new Set(sums.map(({ value }) => value))];
  if (parts.length > MOST) return false;
  const fits = (total: number): boolean =>
    claimed.vague
      ? claimed.low <= total && total <= claimed.low * ABOVE
      : Math.abs(total - claimed.value) <= claimed.value * SLACK;
  return parts.some((a, at) =>
    parts
      .slice(at + 1)
      .some((b, next) => fits(a + b) || parts.slice(at + next + 2).some((c) => fits(a + b + c))),
  );
}

const isPart = ({ kind, vague, value }: Quantity, claimed: Quantity): boolean =>
  kind === 'money' && !vague && value > 0 && value < claimed.value;

/** Fewer than this may be the rest of any two numbers. */
const REST_FROM = 3;

/** Whether the headline counts those who are left: "35 families still waiting" of "has repaid 61 of the 96 families". */
export function isLeftOver(claimed: Quantity, given: readonly Given[]): boolean {
  if (claimed.kind !== 'count' || claimed.vague || claimed.value < REST_FROM) return false;
  return given.some(({ amount: part, passage }) =>
    passage.amounts.some(
      (whole) =>
        passage.words[part.end]?.form === 'of' &&
        whole.start > part.end &&
        whole.start - part.end <= OF_WITHIN &&
        whole.quantity.value - part.quantity.value === claimed.value,
    ),
  );
}

const SCORED = /^(?:goal|try|run|point|set|frame|score)$/;
const SCORE = /^(\d+)[-–](\d+)/;

/** Whether the headline counts what both sides scored: "five-goal thriller" of a match that ended 3-2. */
export const isScoredTogether = (
  { kind, unit, value }: Quantity,
  passages: readonly Pick<Reading, 'text' | 'span' | 'amounts'>[],
): boolean =>
  kind === 'count' &&
  SCORED.test(unit) &&
  passages.some(({ text, span, amounts }) =>
    amounts.some(({ quantity }) => {
      const score = SCORE.exec(text.slice(span.start + quantity.start, span.end));
      return score !== null && Number(score[1]) + Number(score[2]) === value;
    }),
  );
