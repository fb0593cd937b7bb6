import { stands } from '../text/span';
import type { Analysis, Opinion, Outcome, OpinionAnswer } from '../types';
import type { Adviser, Question } from './adviser';
import { trouble } from './problem';

/**
 * What each adviser says of the analysis' first headline, one after the other; `[]` when there is no headline, or no verdict was to be had
 * for want of text. Never throws. An opinion is kept apart from the analysis: it is not repeatable, and no verdict follows from it.
 */
export async function askOpinions(
  { article, sentences, headlines }: Analysis,
  advisers: readonly Adviser[],
  now: () => Date = () => new Date(),
): Promise<readonly Opinion[]> {
  const check = headlines.at(0);
  if (!check || sentences.length === 0) return [];
  const near = check.phrases.flatMap(({ evidence }) => evidence);
  const question: Question = {
    headline: check.variant.text,
    text: article.text,
    sentences,
    nearest: near.filter((span, i) => near.findIndex(({ start }) => start === span.start) === i),
  };
  const opinions: Opinion[] = [];
  for (const { kind, model, ask } of advisers) {
    const outcome = await ask(question).catch(() => trouble('failed', 'The second opinion failed.'));
    opinions.push({
      kind,
      model,
      headline: question.headline,
      at: now().toISOString(),
      outcome: verified(outcome, article.text),
    });
  }
  return opinions;
}

/** Whoever the adviser is: what it quotes stands in the text, or it has said nothing. */
const verified = (outcome: Outcome<OpinionAnswer>, text: string): Outcome<OpinionAnswer> =>
  outcome.ok && !outcome.value.quotations.every((span) => stands(span, text))
    ? trouble('invented-quotation', 'The answer quotes what does not stand in the text, so it is not used.')
    : outcome;
