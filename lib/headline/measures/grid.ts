import type { FaultContext } from '../fault-context';

const NEAR = 0.75;
const REST_NEAR = 0.5;

/** Support of each word of a headline in each passage: its own, and with the sentences beside it at two discounts. */
export interface Grid {
  /** `own[word][passage]`. */
  readonly own: readonly (readonly number[])[];
  readonly near: readonly (readonly number[])[];
  readonly beside: readonly (readonly number[])[];
  readonly passages: number;
}

export function readGrid({ alignment, index }: FaultContext): Grid {
  const own = alignment.matches.map((row) => row.map(({ score }) => score));
  const spread = (discount: number) =>
    own.map((row) =>
      row.map((score, p) => Math.max(score, discount * (row[p - 1] ?? 0), discount * (row[p + 1] ?? 0))),
    );
  return { own, near: spread(NEAR), beside: spread(REST_NEAR), passages: index.passages.length };
}
