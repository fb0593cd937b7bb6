import { describe, expect, it } from 'vitest';
import { findQuoted } from '../../lib/headline/find-quoted';

describe('findQuoted', () => {
  it.each([
    ['Mayor: ‘We will not sell’ the pier', ['We will not sell']],
    ["'They'll never close us,' says ferryman", ["They'll never close us,"]],
    ['Firm calls claim “nonsense” and “a smear”', ['nonsense', 'a smear']],
    ['Workers’ rights bill passes', []],
    ['The ’90s are back', []],
  ])('finds the marked words of %s', (text, expected) =>
    expect(findQuoted(text).map(({ words }) => words)).toEqual(expected),
  );
});
