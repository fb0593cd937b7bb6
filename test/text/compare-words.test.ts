import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBodies } from '@/lib/text/compare-bodies';
import { compareWords, countWordsOf, type Part } from '@/lib/text/compare-words';

const shown = (parts: readonly Part[] | null) =>
  parts
    ?.map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind])
    .join('');

describe('compareWords', () => {
  it.each([
    [
      'Ferry boss slams passengers',
      'Ferry boss warns passengers',
      'Ferry boss [-slams-]{+warns+} passengers',
    ],
    ['Depot to close', 'Depot may close', 'Depot [-to-]{+may+} close'],
    ['Depot to close', 'Depot to close in May', 'Depot to close{+ in May+}'],
    [
      'Ferry ends its night boat',
      'Ferry to suspend its night boat',
      'Ferry [-ends-]{+to suspend+} its night boat',
    ],
    ['Depot will close soon', 'Depot closes', 'Depot [-will close soon-]{+closes+}'],
    ['12 hurt', '14 hurt', '[-12-]{+14+} hurt'],
    ['Same', 'Same', 'Same'],
    ['', 'New', '{+New+}'],
    ['“Yes,” she said', '“No,” she said', '“[-Yes-]{+No+},” she said'],
  ])('%s → %s', (before, after, expected) => expect(shown(compareWords(before, after))).toBe(expected));

  it('gives both texts back, whatever they are', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'bb', ' ', '\n', '.', '“', 'é', '👍', '\u202E'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = compareWords(before, after)!;
        const without = (kind: Part['kind']) =>
          parts
            .filter((part) => part.kind !== kind)
            .map((part) => part.text)
            .join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });

  it('gives up on texts that are too long or have nothing in common, in time', () => {
    const words = (n: number, root: number) => Array.from({ length: n }, (_, i) => `${root}w${i}`).join(' ');
    const began = performance.now();
    expect(compareWords(words(10_000, 1), words(10_000, 2))).toBeNull();
    expect(compareWords('a '.repeat(200_000), 'b')).toBeNull();
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('counts words and not marks', () => {
    const parts = compareWords('one two.', 'one — three, four!')!;
    expect([countWordsOf(parts, 'added'), countWordsOf(parts, 'removed')]).toEqual([2, 1]);
  });
});

describe('compareBodies', () => {
  it('tells the changed words of a changed paragraph, and only counts the others', () => {
    const before = 'First stands.\n\nThe ferry sails at nine.\n\nThird stands.\n\nFourth stands.';
    const after =
      'First stands.\n\nThe ferry sails at ten.\n\nThird stands.\n\nFourth stands.\n\nA fifth is new.';
    const [first, second, third, fourth] = compareBodies(before, after);
    expect(first).toEqual({ kind: 'same', paragraphs: 1 });
    expect(second.kind === 'changed' && shown(second.parts)).toBe('The ferry sails at [-nine-]{+ten+}.');
    expect(third).toEqual({ kind: 'same', paragraphs: 2 });
    expect(fourth.kind === 'changed' && shown(fourth.parts)).toBe('{+A fifth is new.+}');
  });

  it('tells a paragraph that went, and a body that was rewritten throughout', () => {
    const gone = compareBodies('One.\n\nTwo.', 'One.');
    expect(
      gone.map((passage) => (passage.kind === 'same' ? passage.paragraphs : shown(passage.parts))),
    ).toEqual([1, '[-Two.-]']);
    const text = (root: string) =>
      Array.from({ length: 2_000 }, (_, i) => `${root} ${i} ${root}`).join('\n\n');
    const [whole, ...rest] = compareBodies(text('a'), text('b'));
    expect(rest).toEqual([]);
    expect(whole.kind === 'changed' && whole.parts.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
