import { contains, firstEndingAfter, overlaps } from '../text/span';
import type { Attribution, Sentence } from '../types';

/** The sentences in which a statement is told without what is stated: "Ortiz told the court in 2019 that". Empty for `null`, the article's own voice. */
export function frameOf(attribution: Attribution | null, sentences: readonly Sentence[]): string {
  if (attribution === null) return '';
  const told = [attribution.cue, attribution.source].filter((span) => span !== null);
  if (told.length === 0) return '';
  const from = firstEndingAfter(sentences, Math.min(...told.map(({ start }) => start)));
  const to = firstEndingAfter(sentences, Math.max(...told.map(({ end }) => end)) - 1) + 1;
  return sentences
    .slice(from, to)
    .filter(({ span }) => told.some((own) => overlaps(own, span)))
    .flatMap(({ tokens }) => tokens)
    .filter(({ span }) => !attribution.content.some((own) => contains(own, span)))
    .map(({ span }) => span.exact)
    .join(' ');
}
