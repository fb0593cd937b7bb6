import { describe, expect, it } from 'vitest';
import { cueStrength } from '@/lib/attribution/cue-strength';
import { isNegation } from '@/lib/language/is-negation';

describe('isNegation', () => {
  it.each(["n't", 'n’t', "doesn't", 'Didn’t', 'Not', 'cannot', 'hardly', 'Nobody', 'without'])(
    'hears %s',
    (word) => expect(isNegation(word)).toBe(true),
  );
  it.each(['note', 'know', 'want', 'refused', 'nothingness', 'wont', ''])('does not hear %j', (word) =>
    expect(isNegation(word)).toBe(false),
  );

  it.each([
    ['think', ["doesn't", 'think'], 'deny'],
    ['think', ['does', "n't", 'think'], 'deny'],
    ['deny', ['did', 'not', 'deny'], 'neutral'],
    ['think', ['thinks'], 'believe'],
  ])('is heard in a cue of %s: %j', (head, words, strength) =>
    expect(cueStrength(head, words)).toBe(strength),
  );
});
