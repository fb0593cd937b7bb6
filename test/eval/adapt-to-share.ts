/** Rounds of expectation and maximisation; the share has settled long before. */
const ROUNDS = 200;

/**
 * Probabilities learnt where `learntShare` of all items were positive, corrected for a set whose share is unknown: the share is
 * estimated from the scores alone (EM, Saerens, Latinne & Decaestecker 2002), no label is looked at.
 */
export function adaptToShare(
  scores: readonly number[],
  learntShare: number,
): { readonly share: number; readonly scores: readonly number[] } {
  let share = learntShare;
  let adapted = scores;
  for (let round = 0; round < ROUNDS; round++) {
    const more = share / learntShare;
    const less = (1 - share) / (1 - learntShare);
    adapted = scores.map((score) => (more * score) / (more * score + less * (1 - score)));
    share = adapted.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
  }
  return { share, scores: adapted };
}

/**
 * The threshold that promises the highest F1 when the probabilities are believed: the best cut of the sorted scores by
 * 2·Σp(taken) ÷ (taken + Σp(all)) (Lewis 1995).
 */
export function bestThreshold(scores: readonly number[]): number {
  const sorted = [...scores].sort((a, b) => b - a);
  const expected = sorted.reduce((sum, score) => sum + score, 0);
  let taken = 0;
  let [best, threshold] = [0, 1];
  sorted.forEach((score, i) => {
    taken += score;
    const promised = (2 * taken) / (i + 1 + expected);
    if (promised > best) [best, threshold] = [promised, score];
  });
  return threshold;
}
