import { describe, expect, it } from 'vitest';
import { oncePerWord } from '../lib/once';

describe('oncePerWord', () => {
  it('works once for a word', () => {
    const asked: string[] = [];
    const lengthOf = oncePerWord(10, (word) => {
      asked.push(word);
      return word.length;
    });
    expect(['mine', 'port', 'mine', ''].map(lengthOf)).toEqual([4, 4, 4, 0]);
    expect([...asked, lengthOf('')]).toEqual(['mine', 'port', '', 0]);
  });

  it('keeps no more words than it may', () => {
    const asked: string[] = [];
    const same = oncePerWord(2, (word) => {
      asked.push(word);
      return word;
    });
    ['a', 'b', 'a', 'c', 'a'].forEach(same);
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });
});
