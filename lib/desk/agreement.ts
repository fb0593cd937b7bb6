import { seededRandom } from '../seeded-random';

/** What several people said of one thing; who said nothing of it is left out. */
export type Unit = readonly string[];

/** Krippendorff's α over units that at least two people judged. */
export interface Agreement {
  /** 1: they agree throughout; 0: no more than chance; below: less. `null` when nobody could have differed, or too few judged. */
  readonly alpha: number | null;
  /** Bounds of the 95% interval, by bootstrap over units; `null` with `alpha`. */
  readonly interval: readonly [number, number] | null;
  /** Units with two judgements or more, and the judgements in them. */
  readonly units: number;
  readonly judgements: number;
}

/** Below this many units no α is told: its interval would be most of the scale. */
export const LEAST_UNITS = 10;
const DRAWS = 1_000;

/** Nominal α with missing values (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"); `null` when all values are one. */
export function nominalAlpha(units: readonly Unit[]): number | null {
  const totals = new Map<string, number>();
  let pairable = 0;
  let differing = 0;
  for (const unit of units) {
    const size = unit.length;
    if (size < 2) continue;
    const counts = new Map<string, number>();
    for (const value of unit) counts.set(value, (counts.get(value) ?? 0) + 1);
    for (const [value, count] of counts) {
      totals.set(value, (totals.get(value) ?? 0) + count);
      differing += (count * (size - count)) / (size - 1);
    }
    pairable += size;
  }
  let expected = 0;
  for (const count of totals.values()) expected += count * (pairable - count);
  return expected === 0 ? null : 1 - ((pairable - 1) * differing) / expected;
}

/** α with its interval, the same for the same units: the bootstrap's generator starts from a fixed seed. */
export function agreementOf(given: readonly Unit[], least = LEAST_UNITS): Agreement {
  const units = given.filter((unit) => unit.length >= 2);
  const judgements = units.reduce((sum, unit) => sum + unit.length, 0);
  const alpha = units.length < least ? null : nominalAlpha(units);
  if (alpha === null) return { alpha, interval: null, units: units.length, judgements };
  const random = seededRandom(20_111);
  const drawn: number[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    const sample = units.map(() => units[Math.floor(random() * units.length)]);
    // A draw in which all say the same is one of full agreement.
    drawn.push(nominalAlpha(sample) ?? 1);
  }
  drawn.sort((a, b) => a - b);
  const interval = [drawn[Math.floor(DRAWS * 0.025)], drawn[Math.ceil(DRAWS * 0.975) - 1]] as const;
  return { alpha, interval, units: units.length, judgements };
}
