import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSentences } from '@/lib/language/parse-sentences';
import { splitSentences } from '@/lib/language/sentences/split-sentences';
import { splitTokens } from '@/lib/language/tokens/split-tokens';
import { canonicalText } from '@/lib/text/canonical';
import { spanOf, stands } from '@/lib/text/span';

const article = (text: string) => ({
  text,
  blocks: [{ span: spanOf(text, 0, text.length), kind: 'paragraph' as const }],
});

/** Pieces of which hostile texts are made, by symptom. */
const PIECES: Record<string, string> = {
  letters: 'a',
  capitals: 'A.',
  stops: '.',
  'spaced stops': '. ',
  'opening quotes': '“',
  apostrophes: "'",
  hyphens: 'a-',
  ats: 'a@',
  slashes: 'http://',
  brackets: '(',
  digits: '1.',
  'zero-width spaces': '\u200B',
  families: '👩‍👩‍👧‍👦',
  flags: '🇫🇷',
  combining: 'e\u0301',
  Arabic: 'سلام ',
  Chinese: '中文。',
  blanks: ' ',
  lines: 'A\n',
  commas: 'x, ',
};
const SHORT = 20_000;
const LONG = 160_000;
/** The longer text is eight times as long; quadratic time would be sixty-four times. */
const MOST_GROWTH = 32;
/** Milliseconds below which a busy machine drowns the difference. */
const LEAST_TOLD = 6;

/** CPU time, best of three: the machine may have other work. */
const milliseconds = (run: () => void): number => {
  let least = Infinity;
  for (let round = 0; round < 3; round += 1) {
    const since = process.cpuUsage();
    run();
    least = Math.min(least, process.cpuUsage(since).user / 1e3);
  }
  return least;
};

describe('hostile text', () => {
  it.each(Object.entries(PIECES))('splits endless %s in linear time', (_name, piece) => {
    const textOf = (length: number): string => piece.repeat(Math.ceil(length / piece.length));
    const split = (text: string): void => {
      for (const { start, end } of splitSentences(text)) splitTokens(text, start, end);
    };
    const short = milliseconds(() => split(textOf(SHORT)));
    const long = milliseconds(() => split(textOf(LONG)));
    expect(long).toBeLessThan(MOST_GROWTH * Math.max(short, LEAST_TOLD));
  });

  it('parses one line of 200,000 characters without a stop (X8)', () => {
    const sentences = parseSentences(article('the mayor said that '.repeat(10_000)));
    expect(sentences).toHaveLength(1);
    expect(sentences[0].tokens).toHaveLength(40_000);
    expect(sentences[0].tokens.filter(({ head }) => head === -1)).toHaveLength(1);
  });

  it.each([',', '/', '.', ', ', '/ ', '- ', '" ', 'A, ', '( '])(
    'X8: parses endless %j in time', // of commas each claimed to be the root: a thousand times as long as words
    (piece) => {
      const words = milliseconds(() => parseSentences(article('the mayor said that '.repeat(1_000))));
      const odd = piece.repeat(Math.ceil(4_000 / piece.trim().length));
      expect(milliseconds(() => parseSentences(article(odd)))).toBeLessThan(100 * words);
    },
  );

  it('keeps spans standing and heads inside for any text (X1–X7)', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '"',
        '“',
        '’s ',
        "n't",
        ' U.S. ',
        '\0',
        '\uD800',
        '\n\n',
        '…',
        ' said',
        '. ',
        '?!',
        'Mr. ',
        ...Object.values(PIECES),
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { text, blocks } = article(canonicalText(pieces.join('')));
        let last = 0;
        for (const { span, tokens } of parseSentences({ text, blocks })) {
          expect(stands(span, text)).toBe(true);
          expect(span.start).toBeGreaterThanOrEqual(last);
          last = span.end;
          let at = span.start;
          expect(tokens.length).toBeGreaterThan(0);
          for (const token of tokens) {
            expect(stands(token.span, text)).toBe(true);
            expect(token.span.start).toBeGreaterThanOrEqual(at);
            expect(token.span.end).toBeGreaterThan(token.span.start);
            at = token.span.end;
            expect(token.head).toBeLessThan(tokens.length);
          }
          expect(at).toBeLessThanOrEqual(span.end);
          expect(tokens.filter(({ head }) => head === -1)).toHaveLength(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('loses no letter or figure between tokens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { starts, ends } = splitTokens(text, 0, text.length);
        let rest = '';
        let at = 0;
        starts.forEach((from, i) => {
          rest += text.slice(at, from);
          at = ends[i];
        });
        expect(rest + text.slice(at)).not.toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
      }),
      { numRuns: 300 },
    );
  });
});
