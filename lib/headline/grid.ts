/** What the sentences beside one count for, told apart by what is asked: "He", "the company" and the day often stand one sentence off. */
const NEAR = 0.75;
const REST_NEAR = 0.5;
/** Own words count in full, a neighbour's at less than half: ranking wants the sentence itself. */
const RANKED = 0.4;

/** Support of each word of a headline in each passage, `[word][passage]`: its own, and with the sentences beside it at three discounts. */
export interface Grid {
  readonly own: readonly Float64Array[];
  readonly near: readonly Float64Array[];
  readonly beside: readonly Float64Array[];
  readonly ranked: readonly Float64Array[];
  readonly passages: number;
}

function spread(row: Float64Array, discount: number): Float64Array {
  const last = row.length - 1;
  return row.map((score, p) =>
    Math.max(score, p > 0 ? discount * row[p - 1] : 0, p < last ? discount * row[p + 1] : 0),
  );
}

/** Lays out the scores of `matches[word][passage]`. */
export function readGrid(
  matches: readonly (readonly { readonly score: number }[])[],
  passages: number,
): Grid {
  const own = matches.map((row) => Float64Array.from(row, ({ score }) => score));
  const at = (discount: number) => own.map((row) => spread(row, discount));
  return { own, near: at(NEAR), beside: at(REST_NEAR), ranked: at(RANKED), passages };
}
