import { describe, expect, it } from 'vitest';
import { isDenying, saidWords } from '@/lib/text/said-words';
import { spanOf } from '@/lib/text/span';

const statement = (text: string, cue: string, content: string) => {
  const span = (words: string) => spanOf(text, text.indexOf(words), text.indexOf(words) + words.length);
  return { kind: 'indirect' as const, cue: span(cue), content: [span(content)] };
};

describe('saidWords', () => {
  it.each([
    ['He denied that they had met.', 'denied', 'that they had met', 'denied that they had met'],
    ['He said that they had met.', 'said', 'that they had met', 'that they had met'],
    ['They had met, he denied.', 'denied', 'They had met', 'They had met (denied)'],
  ])('has the cue where it denies: %s', (text, cue, content, said) =>
    expect(saidWords(statement(text, cue, content))).toBe(said),
  );

  it.each(['has not confirmed', 'doesn’t say', 'disputes', 'never said'])('takes “%s” for a denial', (cue) =>
    expect(isDenying(cue)).toBe(true),
  );
  it.each(['said', 'noted', 'added'])('takes “%s” for none', (cue) => expect(isDenying(cue)).toBe(false));
});
