import { describe, expect, it } from 'vitest';
import { isFiniteVerb } from '@/lib/language/is-finite-verb';

describe('isFiniteVerb', () => {
  it.each(['VBD', 'VBZ', 'VBP', 'MD'])('takes %s for finite', (tag) =>
    expect(isFiniteVerb({ tag })).toBe(true),
  );

  it.each(['VB', 'VBN', 'VBG', 'TO', 'NN', 'MDX', ''])('takes %j for none', (tag) =>
    expect(isFiniteVerb({ tag })).toBe(false),
  );
});
