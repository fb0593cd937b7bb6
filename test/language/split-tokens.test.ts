import { describe, expect, it } from 'vitest';
import { splitTokens } from '@/lib/language/tokens/split-tokens';

const split = (text: string): string => {
  const { starts, ends } = splitTokens(text, 0, text.length);
  return starts.map((from, i) => text.slice(from, ends[i])).join(' ');
};

/** Text, and its tokens with spaces between, by the conventions of the English Web Treebank. */
const CASES: readonly (readonly [string, string])[] = [
  ["I don't, can't and won’t.", "I do n't , ca n't and wo n’t ."],
  ["She cannot; they'd've.", "She can not ; they 'd 've ."],
  ['Field’s and the states’ rights', 'Field ’s and the states ’ rights'],
  ["O'Brien and D’Angelo", "O'Brien and D’Angelo"],
  ['a long-term, state-run re-election', 'a long - term , state - run re-election'],
  ['$5m, €3.50, US$1,200 and 10%', '$ 5 m , € 3.50 , US$ 1,200 and 10 %'],
  ['5pm on 1/2/2020 at 10:30', '5 pm on 1/2/2020 at 10:30'],
  ['the 1990s, the ’90s and the 3rd', 'the 1990s , the ’90s and the 3rd'],
  ['Mr. Moss of the U.S. Army, Inc.', 'Mr. Moss of the U.S. Army , Inc.'],
  [
    'See https://news.example.org/a_(b). Or mail a.b@c.example.',
    'See https://news.example.org/a_(b) . Or mail a.b@c.example .',
  ],
  ['“Well…” he said—slowly -- then...', '“ Well … ” he said — slowly -- then ...'],
  ['What?! No!!', 'What ?! No !!'],
  ['and/or AT&T', 'and / or AT&T'],
  ['(see [1])', '( see [ 1 ] )'],
  ['👩‍👩‍👧 won 🇫🇷', '👩‍👩‍👧 won 🇫🇷'],
  ['@desk said #vote', '@desk said #vote'],
];

describe('splitTokens', () => {
  it.each(CASES)('%s', (text, expected) => expect(split(text)).toBe(expected));

  it('gives offsets into the whole text', () => {
    const text = 'Skip. Take this.';
    expect(splitTokens(text, 6, text.length)).toEqual({ starts: [6, 11, 15], ends: [10, 15, 16] });
  });
});
