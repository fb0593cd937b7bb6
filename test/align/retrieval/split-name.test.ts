import { describe, expect, it } from 'vitest';
import { nameSplitter } from '@/lib/align/retrieval/split-name';

const split = nameSplitter([
  ['harbour', 'pilots', 'strike', 'port', 'ellis'],
  ['ada', 'quill', 'mayor', 'of', 'port', 'ellis'],
  ['poison', 'in', 'the', 'water', 'bottles'],
]);

describe('nameSplitter', () => {
  it.each([
    ['harbourpilots', ['harbour', 'pilots']],
    ['mayoradaquill', ['mayor', 'ada', 'quill']],
    ['portellisstrike', ['port', 'ellis', 'strike']],
    ['poisonwaterbottles', ['poison', 'water', 'bottles']],
    ['ada_x9', ['ada']],
    ['zzzz', []],
    ['', []],
  ])('splits “%s” into words that the pool knows', (name, words) => expect(split(name)).toEqual(words));

  it('reads a name of a million letters by its beginning', () => {
    const begun = performance.now();
    split('harbour'.repeat(150_000));
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
