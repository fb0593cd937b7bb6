import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '@/lib/text/canonical';

describe('canonicalText', () => {
  it.each([
    ['plain', 'plain'],
    ['a\r\nb\rc\n\r\n', 'a\nb\nc\n\n'],
    ['\r\r\n', '\n\n'],
    ['half \0 a word', 'half \uFFFD a word'],
    ['\uD83D \uDE00 😀', '\uFFFD \uFFFD 😀'],
    ['\uFEFFwith a mark\r', '\uFEFFwith a mark\n'],
    ['漢\r字', '漢\n字'],
  ])('makes %j %j', (given, wanted) => expect(canonicalText(given)).toBe(wanted));

  it('is what four replacements give, and stays what it is', () => {
    const unit = fc.constantFrom(
      'a',
      'é',
      '漢',
      '😀',
      '\r',
      '\n',
      '\r\n',
      '\0',
      '\uD800',
      '\uDC00',
      '\uFEFF',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const wanted = text
          .replace(/\r\n?/g, '\n')
          .replace(/\0/g, '\uFFFD')
          .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
        const got = canonicalText(text);
        return got === wanted && canonicalText(got) === got;
      }),
      { numRuns: 2_000 },
    );
  });
});
