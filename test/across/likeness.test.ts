import { describe, expect, it } from 'vitest';
import { markVariant } from '@/lib/across/likeness/mark-variant';
import { bandsOf, isNearDuplicate, likenessOf, runsOf } from '@/lib/across/likeness/near-duplicate';
import { areOneForm, formedText } from '@/lib/across/likeness/one-form';
import { comparedPassage, passageSketch, sameness } from '@/lib/across/likeness/same-passage';

const same = (a: string, b: string): boolean => sameness(comparedPassage(a), comparedPassage(b)) !== null;
const findable = (a: string, b: string): boolean =>
  passageSketch(a).some((hash) => passageSketch(b).includes(hash));

describe('the same passage', () => {
  it.each([
    [
      'The line refused 96 of 1,140 requests for night access last year',
      'the line refused 96 of the 1,140 requests that it received for night access',
    ],
    [
      '“Every request is logged and reviewed within ten working days”',
      'Every request is logged and reviewed within two working days, she wrote.',
    ],
    [
      'that the answers left “more questions than they settle”',
      'that the answers left “more questions than they settle” and that he would ask',
    ],
    ['IT’S THE LARGEST WORKING PORT NORTH OF ELLIS', "It's the largest working port north of Ellis"],
    [
      '[Tidewell] has 410,000 smart meters in county homes',
      'Tidewell, the firm, has 410,000 smart meters in county homes',
    ],
  ])('%s = %s', (a, b) => {
    expect(same(a, b)).toBe(true);
    expect(findable(a, b)).toBe(true);
  });

  it.each([
    ['The vote will be held in the house on Monday', 'The vote on the harbour bill was put off until spring'],
    ['We will see', 'We will see'],
    [
      'The port did not respond to a request for comment on Monday',
      'The port did not respond to a request for comment on Monday',
    ],
    [
      'Shares of Norrsund closed up 3% at 41 crowns on Monday',
      'Shares of Harrow closed down 4% at 17 crowns on Friday',
    ],
    ['', ''],
  ])('%s ≠ %s', (a, b) => expect(same(a, b)).toBe(false));
});

describe('near-duplicates', () => {
  const story = (from: number, count: number): string =>
    Array.from(
      { length: count },
      (_, n) =>
        `On day ${from + n} ship ${(from + n) * 7} brought ${(from + n) ** 2} barrels of oil to quay ${n % 9}`,
    ).join('. ');
  const alike = (a: string, b: string): boolean => isNearDuplicate(likenessOf(runsOf(a), runsOf(b)));
  const meet = (a: string, b: string): boolean =>
    bandsOf(runsOf(a)).some((band) => bandsOf(runsOf(b)).includes(band));

  it('are a copy, a cut, and one within another’s frame', () => {
    const whole = story(1, 40);
    for (const copy of [
      whole,
      whole.toUpperCase(),
      story(1, 22),
      `Our desk writes. ${whole} More to follow.`,
    ]) {
      expect(alike(whole, copy)).toBe(true);
      expect(meet(whole, copy)).toBe(true);
    }
  });

  it('are not two stories of one form, nor texts too short to compare', () => {
    expect(alike(story(1, 40), story(500, 40))).toBe(false);
    expect(bandsOf(runsOf('A notice. The quay is shut.'))).toEqual([]);
    expect(likenessOf(runsOf(''), runsOf(''))).toEqual({ contained: 0, jaccard: 0 });
  });

  it('X10: reads a megabyte in a moment', () => {
    const from = Date.now();
    bandsOf(runsOf('a '.repeat(500_000)));
    bandsOf(runsOf('x'.repeat(1_000_000)));
    expect(Date.now() - from).toBeLessThan(4_000);
  });
});

describe('variants', () => {
  const marked = (text: string, model: string): string =>
    markVariant(text, model)
      .map(({ text: part, differs }) => (differs ? `[${part}]` : part))
      .join('');

  it.each([
    ['within two working days', 'within ten working days', 'within [two] working days'],
    ['It’s shut.', "It's shut!", 'It’s shut.'],
    ['a b', 'c d', '[a b]'],
    ['the old quay', 'the quay', 'the [old] quay'],
    ['', 'x', ''],
    ['👍 yes', 'no', '👍 [yes]'],
  ])('marks in %j what %j has not', (text, model, expected) => expect(marked(text, model)).toBe(expected));

  it('rebuilds the text, however long', () => {
    const long = 'one two three '.repeat(2_000);
    expect(
      markVariant(long, 'two')
        .map(({ text }) => text)
        .join(''),
    ).toBe(long);
  });
});

describe('two reports made from one form', () => {
  const council = (town: string, votes: number, chair: string, cost: number): string =>
    `${town} council voted ${votes} to 3 on Monday to rebuild the bridge that the October flood took away, a spokesman said.\n\nThe work will cost ${cost} million crowns and take ${cost + 7} months, according to a report on its site. “It is the only way across the river for ${cost * 40} families,” said ${chair}, who chairs the council of ${town}.`;
  const quake = (magnitude: string, town: string, miles: number, next: string): string =>
    `A magnitude ${magnitude} earthquake was reported ${miles} miles from ${town} on Monday morning, according to the U.S. Geological Survey. According to the USGS, the epicentre was ${miles + 9} miles from ${next}. An average of 234 earthquakes with magnitudes between 3.0 and 4.0 occur per year in California, according to a recent sample.`;
  const aldmoor = council('Aldmoor', 9, 'Tomas Reyl', 4);
  it.each([
    [aldmoor, council('Brackwell', 11, 'Anna Brask', 6)],
    [quake('3.1', 'Corrin', 2, 'Dunmere'), quake('4.4', 'Eastlow', 31, 'Fennick')],
  ])('are no copies of each other, many as their common words are: %s', (a, b) => {
    expect(areOneForm(formedText(a), formedText(b))).toBe(true);
    expect(areOneForm(formedText(b), formedText(a))).toBe(true);
  });
  it.each([
    ['the same text', aldmoor],
    ['its first half', aldmoor.slice(0, 130)],
    ['a version with another number', aldmoor.replace('4 million', '5 million')],
    [
      'a copy with a sentence of its own',
      `${aldmoor}\n\nThe Echo asked Ida Holm of Marsh End, who lives by the river, and she told it on Friday that 1904 was better.`,
    ],
    ['a text without names or numbers', 'the tide came in and the boats went out and the day was long'],
  ])('are not %s', (_, copy) => {
    expect(areOneForm(formedText(aldmoor), formedText(copy))).toBe(false);
  });
});
