import { describe, expect, it } from 'vitest';
import { verdictSentence } from '@/app/verdict/verdict-words';
import { words } from './in-words';
import type { HeadlineCheck } from '@/lib/types';
import { fixture } from './fixture';

const [flagged, backed] = fixture.headlines;

describe('verdictSentence', () => {
  it.each<[string, HeadlineCheck, string]>([
    [
      'names the first fault and counts the rest',
      flagged,
      '“passengers in danger” is contradicted by the text, and one more phrase is marked.',
    ],
    [
      'names a single fault alone',
      { ...flagged, phrases: flagged.phrases.slice(1) },
      '“Swedish” is nowhere in the text.',
    ],
    [
      'speaks of a fault without a name',
      { ...flagged, phrases: [{ ...flagged.phrases[0], fault: null }] },
      '“passengers in danger” is not backed by the text.',
    ],
    ['says that nothing goes too far', backed, 'Nothing in the headline goes further than the text.'],
    [
      'says that every phrase is backed',
      { ...backed, phrases: flagged.phrases.slice(3) },
      'Every phrase of the headline has its sentence in the text.',
    ],
    [
      'says that it cannot tell',
      { ...backed, verdict: 'cannot-tell' },
      'The text is not enough to judge this headline by.',
    ],
  ])('%s', (_, check, sentence) => expect(verdictSentence(check, words('verdict'))).toBe(sentence));

  it('counts several further phrases', () => {
    const three = { ...flagged, phrases: [...flagged.phrases.slice(0, 2), flagged.phrases[0]] };
    expect(verdictSentence(three, words('verdict'))).toContain('and 2 more phrases are marked');
  });
});
