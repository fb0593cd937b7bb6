/** How often a rule was right when an editor decided. */
export interface Precision {
  readonly confirmed: number;
  readonly dismissed: number;
  /** Share of confirmed, with the bounds of its interval (0–1); `null` when there are too few decisions to say. */
  readonly share: { readonly value: number; readonly low: number; readonly high: number } | null;
}

/** Under so many decisions the interval spans most of the scale, and a figure would only mislead. */
export const TOO_FEW = 5;
/** Standard normal deviate of a 95 % interval. */
const Z = 1.959964;

/** Precision from counts, with Wilson's score interval at 95 % (E. B. Wilson, JASA 22, 1927): sound for small counts and at 0 and 1. */
export function precisionOf(confirmed: number, dismissed: number): Precision {
  const n = confirmed + dismissed;
  if (n < TOO_FEW) return { confirmed, dismissed, share: null };
  const value = confirmed / n;
  const centre = (value + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
  const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt((value * (1 - value)) / n + Z ** 2 / (4 * n ** 2));
  return {
    confirmed,
    dismissed,
    share: { value, low: Math.max(0, centre - half), high: Math.min(1, centre + half) },
  };
}
