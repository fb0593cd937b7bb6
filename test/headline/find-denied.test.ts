import { describe, expect, it } from 'vitest';
import { findDenied } from '../../lib/headline/find-denied';
import { indexArticle } from '../../lib/headline/index-article';
import { parseSentences } from '../../lib/language/parse-sentences';
import { makeArticle } from './make-article';

/** The words of a sentence that it denies. */
function deniedIn(sentence: string): readonly string[] {
  const article = makeArticle('Ferry', ['The quay stands.', sentence]);
  const { passages } = indexArticle(article, parseSentences(article), [], []);
  const passage = passages[passages.length - 1];
  const denied = findDenied(passage);
  return passage.words.filter((_, w) => denied[w]).map(({ form }) => form);
}

describe('findDenied', () => {
  it('denies a word by its own negator, and what hangs on it', () => {
    expect(deniedIn('The port did not sell the ferry.')).toEqual(expect.arrayContaining(['sell', 'ferry']));
    expect(deniedIn('Crews worked without help.')).toContain('help');
    expect(deniedIn('It was not a calm meeting.')).toContain('meeting');
  });

  it('leaves the doer and other statements alone', () => {
    const denied = deniedIn('The mayor did not resign, although the council closed the quay.');
    expect(denied).not.toContain('mayor');
    expect(denied).not.toContain('closed');
  });

  it('reads “refused to” as a denial, and “not only” as none', () => {
    expect(deniedIn('Holt refused to sign the lease.')).toContain('sign');
    expect(deniedIn('He not only sailed but swam.')).not.toContain('sailed');
  });
});
