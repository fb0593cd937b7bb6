import { confirmFeatures } from './confirm-features';
import { readBeginning } from './index-pool';
import { bias, weights } from './models/confirm-weights.json';
import type { Terms } from './read-terms';

/** A checked claim as it is compared: alone, and with the title of its review. */
export interface CheckedTerms {
  readonly claim: Terms;
  readonly whole: Terms;
}

/** Reads a checked claim for `confirmMatch`. */
export const readChecked = (claim: string, title: string | null): CheckedTerms => ({
  claim: readBeginning(claim),
  whole: title === null ? readBeginning(claim) : readBeginning(`${claim} ${title}`),
});

const numbersOf = ({ stems }: Terms): readonly string[] => stems.filter((stem) => /^\p{N}/u.test(stem));

/**
 * How sure it is that a text makes the claim that was checked, 0–1: a logistic model of features that a person can read
 * (test/eval/train-confirm.ts), whatever pool the claim was found in. 0 when both name numbers and none in common: "4%" was not checked by
 * who checked "9%".
 */
export function confirmMatch(text: Terms, { claim, whole }: CheckedTerms): number {
  const numbers = new Set(numbersOf(text));
  const checked = numbersOf(claim);
  if (numbers.size > 0 && checked.length > 0 && !checked.some((stem) => numbers.has(stem))) return 0;
  const logit = confirmFeatures(text, claim, whole).reduce((sum, value, i) => sum + value * weights[i], bias);
  return 1 / (1 + Math.exp(-logit));
}
