/** One measured figure, as `npm run eval` prints it. */
export interface Figure {
  /** The data it was measured on ("dev/headline_faults"). */
  readonly set: string;
  readonly measure: string;
  readonly value: number;
  /** How many items it was counted over. */
  readonly count: number;
  /** The goal to reach; `null` for a figure given for orientation. */
  readonly goal: number | null;
}

/** A figure as one call, for sets of many; without a goal it is given for orientation. */
export const figure = (
  set: string,
  measure: string,
  value: number,
  count: number,
  goal: number | null = null,
): Figure => ({ set, measure, value, count, goal });

/** One subject of measurement; add it to `evaluations` in run.ts. */
export interface Evaluation {
  readonly name: string;
  /** `data`: the folder that holds `train/`, `dev/` and `ud/`. Prints worst cases to stderr, returns figures. */
  run(data: string): Promise<readonly Figure[]>;
}
