import type { Question } from '@/lib/opinion/adviser';
import { spanOf } from '@/lib/text/span';

export const SENTENCES = [
  'The harbour board has put off the vote on the new quay.',
  '“We need the survey first,” chair Runa Holm said on Monday.',
  'The ferry line carried 2,000 passengers a day last year.',
];
export const TEXT = SENTENCES.join(' ');
const spans = SENTENCES.map((sentence) => {
  const start = TEXT.indexOf(sentence);
  return spanOf(TEXT, start, start + sentence.length);
});

/** A question on an invented article. */
export const question = (over: Partial<Question> = {}): Question => ({
  headline: 'Harbour board puts off vote on quay',
  text: TEXT,
  sentences: spans,
  nearest: [spans[0]],
  ...over,
});
