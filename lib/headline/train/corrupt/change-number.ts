import type { Reading } from '../../reading';
import { pick, replace, type Example } from './example';

/** Another number in the same place: doubled, turned round, a few off. */
export function changeNumber(headline: Reading, random: () => number): Example[] {
  return headline.amounts.flatMap(({ quantity }): Example[] => {
    const from = headline.span.start + quantity.start;
    const written = headline.text.slice(from, headline.span.start + quantity.end);
    const digits = /\d+/.exec(written);
    if (!digits) {
      const names = [
        'two',
        'three',
        'four',
        'five',
        'six',
        'seven',
        'eight',
        'nine',
        'ten',
        'twelve',
        'fifteen',
        'twenty',
      ];
      if (!names.includes(written.toLowerCase())) return [];
      const other =
        pick(
          names.filter((name) => name !== written.toLowerCase()),
          random,
        ) ?? 'eleven';
      return [replace(headline.text, from, from + written.length, other, 'number-changed')];
    }
    const value = Number(digits[0]);
    const made = [
      value * 2,
      value + 3,
      Math.round(value * 1.6) + 1,
      Number([...digits[0]].reverse().join('')),
      Math.max(1, Math.round(value / 2) - 1),
    ].filter((v) => v !== value && v > 0);
    const other = written.replace(digits[0], String(pick(made, random) ?? value + 7));
    return [replace(headline.text, from, from + written.length, other, 'number-changed')];
  });
}
