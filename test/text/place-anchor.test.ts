import { describe, expect, it } from 'vitest';
import { anchorOf, placeAnchor } from '@/lib/text/place-anchor';
import { spanOf } from '@/lib/text/span';

const OLD =
  'The port counted 41 ships. “We lost a crane,” Orla Venn said. The mayor said that the port would pay. It said no more.';
const at = (text: string, words: string, nth = 0) => {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1);
  return spanOf(text, start, start + words.length);
};
const placed = (words: string, text: string, nth = 0) =>
  placeAnchor(anchorOf(at(OLD, words, nth), OLD), text);

describe('placeAnchor', () => {
  it('finds words where they stood', () => {
    expect(placed('We lost a crane', OLD)).toEqual(at(OLD, 'We lost a crane'));
  });
  it('finds them again behind a new opening', () => {
    const text = `Updated at noon. ${OLD}`;
    expect(placed('We lost a crane', text)).toEqual(at(text, 'We lost a crane'));
  });
  it('tells equal words apart by what stands around them', () => {
    const text = `He said nothing. ${OLD}`;
    expect(placed('said', text, 1)?.start).toBe(text.indexOf('said that'));
  });
  it('does not take a short word elsewhere for the one that is gone', () => {
    expect(placed('said', 'A clerk said that everything else about it was fine.')).toBeNull();
  });
  it('keeps long words that stand once, whatever is around them', () => {
    const text = 'Later: that the port would pay was denied.';
    expect(placed('that the port would pay', text)).toBeNull(); // 23 units are too few
    expect(
      placed('said that the port would pay', 'It now said that the port would pay, in full')?.start,
    ).toBe(7);
  });
  it('folds quotation marks, dashes and blanks, and gives the words as they stand now', () => {
    const text = OLD.replace('“We lost a crane,”', '"We\u00a0lost a crane,"');
    expect(placed('“We lost a crane,”', text)?.exact).toBe('"We\u00a0lost a crane,"');
  });
  it.each(['', '   ', '\n\n'])('finds no blanks (%j)', (words) => {
    const span = { start: 0, end: words.length, exact: words };
    expect(placeAnchor({ span, prefix: '', suffix: '' }, OLD)).toBeNull();
  });
  it('keeps no half of an emoji in what stands around', () => {
    const text = `${'👍'.repeat(40)}words${'👍'.repeat(40)}`;
    const { prefix, suffix } = anchorOf(spanOf(text, 81, 85), text);
    expect(prefix.isWellFormed() && suffix.isWellFormed()).toBe(true);
  });
  it('is quick on a text made against it', () => {
    const text = 'ab '.repeat(200_000);
    const begun = performance.now();
    placeAnchor({ span: spanOf(text, 3, 5), prefix: 'ab ', suffix: ' ab' }, text);
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});
