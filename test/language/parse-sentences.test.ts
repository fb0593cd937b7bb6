import { describe, expect, it } from 'vitest';
import { parseHeadline } from '@/lib/language/parse-headline';
import { parseSentences } from '@/lib/language/parse-sentences';
import { parseTokens } from '@/lib/language/parse-tokens';
import { spanOf, stands } from '@/lib/text/span';

const article = (text: string) => {
  const blocks = [...text.matchAll(/[^\n]+/g)].map((m) => ({
    span: spanOf(text, m.index, m.index + m[0].length),
    kind: 'paragraph' as const,
  }));
  return { text, blocks };
};

describe('parseSentences', () => {
  it('gives every token a span that stands in the article', () => {
    const given = article(
      'Mayor Ann Field said she wouldn’t quit. “We’re staying,” she told the BBC.\n\nThe vote is on Jan. 6.',
    );
    const sentences = parseSentences(given);
    expect(sentences).toHaveLength(3);
    for (const { span, tokens } of sentences) {
      expect(stands(span, given.text)).toBe(true);
      for (const token of tokens) expect(stands(token.span, given.text)).toBe(true);
    }
  });

  it('finds verb, subject and object of a plain sentence', () => {
    const [{ tokens }] = parseSentences(article('The council approved the plan on Tuesday.'));
    const at = (form: string) => tokens.findIndex(({ span }) => span.exact === form);
    expect(tokens[at('approved')]).toMatchObject({
      lemma: 'approve',
      pos: 'VERB',
      relation: 'root',
      head: -1,
    });
    expect(tokens[at('council')]).toMatchObject({ relation: 'nsubj', head: at('approved') });
    expect(tokens[at('plan')]).toMatchObject({ relation: 'obj', head: at('approved') });
  });

  it('gives one root per sentence and heads inside it', () => {
    for (const { tokens } of parseSentences(
      article('Prices rose. "It is bad," he said, "but it will pass."'),
    )) {
      expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1);
      for (const { head } of tokens) expect(head).toBeLessThan(tokens.length);
    }
  });
});

describe('parseHeadline', () => {
  it('reads a blank headline as nothing', () => expect(parseHeadline('  ')).toEqual([]));
});

describe('parseTokens', () => {
  it('keeps the tokens that it is given', () => {
    expect(parseTokens(['She', 'does', "n't", 'know']).map(({ lemma }) => lemma)).toEqual([
      'she',
      'do',
      'not',
      'know',
    ]);
  });
});
