import { describe, expect, it } from 'vitest';
import { relateEntries, relationsOf } from '../../lib/align/relate-words';
import { climbOf, knowledgeOf, MAX_STEPS } from '../../lib/align/word-knowledge';

describe('knowledgeOf', () => {
  it('keeps what a word is with another class apart', () => {
    expect(knowledgeOf('ban/v').senses).not.toEqual(knowledgeOf('ban/n').senses);
    expect(knowledgeOf('ban/v').derived).toBe(knowledgeOf('ban/n').derived);
  });

  it('takes off a prefix that denies, and no other', () => {
    expect(knowledgeOf('unnoticed/a').withoutUn).toBe('noticed');
    expect(knowledgeOf('illegal/a').withoutIn).toBe('legal');
    expect(knowledgeOf('uncle/n').withoutUn).toBeNull();
  });

  it('knows nothing of a word that no lexicon has', () => {
    const { senses, derived, opposed, rungs } = knowledgeOf('zyzzyva/n');
    expect([senses, derived.size, opposed.size, rungs.length]).toEqual([undefined, 0, 0, 0]);
    expect(climbOf(knowledgeOf('zyzzyva/n')).size).toBe(0);
  });

  it('climbs from a word’s own senses, which cost nothing but for the rare ones', () => {
    const word = knowledgeOf('senator/n');
    const climb = climbOf(word);
    expect(word.senses?.map((synset) => climb.get(synset))[0]).toBe(0);
    expect(Math.max(...climb.values())).toBeLessThanOrEqual(MAX_STEPS + 0.5);
  });
});

describe('relationsOf', () => {
  it('says of each word what is said of the two alone', () => {
    const relate = relationsOf('growth/n');
    for (const other of ['shrink/v', 'grow/v', 'increase/n', 'zyzzyva/n'] as const)
      expect(relate(other)).toBe(relateEntries('growth/n', other));
    expect(relate('shrink/v').kind).toBe('opposite');
  });
});
