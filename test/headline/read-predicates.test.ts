import { describe, expect, it } from 'vitest';
import { indexArticle } from '../../lib/headline/index-article';
import { parseSentences } from '../../lib/language/parse-sentences';
import { makeArticle } from './make-article';

/** How the sentence's predicate `form` is read. */
function predicateOf(sentence: string, form: string) {
  const article = makeArticle('Ferry', ['The quay stands.', sentence]);
  const { passages } = indexArticle(article, parseSentences(article), [], []);
  const { words, predicates } = passages[passages.length - 1];
  const found = predicates.find(({ at }) => words[at].form === form);
  if (!found) throw new Error(`no predicate ${form}`);
  return found;
}

describe('readPredicates', () => {
  it('does not deny a clause that only stands beside a denied one', () => {
    expect(predicateOf('Holt never left the harbour, her friend recalls.', 'recalls').negated).toBe(false);
    expect(predicateOf('Holt never left the harbour, her friend recalls.', 'left').negated).toBe(true);
    expect(predicateOf('Holt did not resign, and the council has sold the ferry.', 'sold').negated).toBe(
      false,
    );
  });

  it('denies what “not” governs from above, and reads “not only” as no denial', () => {
    expect(predicateOf('Holt did not agree to sign the lease.', 'sign').negated).toBe(true);
    expect(predicateOf('Holt not only survived but won.', 'survived').negated).toBe(false);
  });

  it('takes a verb of saying behind its statement for a fact', () => {
    expect(predicateOf('The port may close, says the mayor.', 'says').stage).toBe('fact');
    expect(predicateOf('The port may close, says the mayor.', 'close').stage).toBe('possible');
  });

  it.each([
    ['Holt is not the only skipper to recently endorse the plan.', 'endorse', 'fact'],
    ['Roth was the first mayor to ride the ferry.', 'ride', 'fact'],
    ['The bill to close the quay was read on Monday.', 'close', 'sought'],
  ])('tells whether what a noun has “to” do is done: %s', (sentence, form, stage) => {
    expect(predicateOf(sentence, form).stage).toBe(stage);
  });
});
