import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOf } from '@/lib/text/span';
import { atFragment, textFragment } from '@/lib/text/text-fragment';
import type { Block } from '@/lib/types';

const blocksOf = (text: string): Block[] => {
  let start = 0;
  return text.split('\n\n').map((part) => {
    const block = { kind: 'paragraph' as const, span: spanOf(text, start, start + part.length) };
    start += part.length + 2;
    return block;
  });
};
const at = (text: string, exact: string, nth = 0, also: readonly string[] = []) => {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(exact, start + 1);
  return textFragment(text, blocksOf(text), spanOf(text, start, start + exact.length), also);
};
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where a browser that follows the specification finds a fragment in a text: start and end, `null` when nowhere. */
function follow(text: string, fragment: string): readonly [number, number] | null {
  const parts = fragment.slice(':~:text='.length).split(',');
  const prefix = parts[0].endsWith('-') ? decodeURIComponent(parts.shift()!.slice(0, -1)) : '';
  const suffix = parts.at(-1)!.startsWith('-') ? decodeURIComponent(parts.pop()!.slice(1)) : '';
  const [first, last = null] = parts.map(decodeURIComponent);
  const loose = (part: string): string => part.split(/\s+/).map(escape).join('\\s+');
  const pattern = `${prefix && `${loose(prefix)}\\s*`}(?<all>${loose(first)}${last === null ? '' : `[^]*?${loose(last)}`})${suffix && `\\s*${loose(suffix)}`}`;
  const found = new RegExp(pattern, 'diu').exec(text);
  return (found?.indices?.groups?.all as [number, number]) ?? null;
}

const TEXT = [
  'The toll will rise, the council said. “We may lower it in spring,” said Bram Hale, 61.',
  'The toll will rise, the harbour master said – and the toll will rise again.',
].join('\n\n');

describe('a text fragment', () => {
  it('is the passage, percent-encoded with the signs of the syntax too', () => {
    expect(at(TEXT, 'We may lower it in spring')).toBe(':~:text=We%20may%20lower%20it%20in%20spring');
    const signs = 'The up-to-date price, “£5 & more”, holds (100%) – yes!';
    expect(at(signs, signs)).toBe(
      ':~:text=The%20up%2Dto%2Ddate%20price%2C%20%E2%80%9C%C2%A35%20%26%20more%E2%80%9D%2C%20holds%20%28100%25%29%20%E2%80%93%20yes%21',
    );
  });

  it('names what stands before or after where the words stand elsewhere too', () => {
    expect(at(TEXT, 'The toll will rise')).toBe(':~:text=The%20toll%20will%20rise,-%2C%20the%20council');
    expect(at(TEXT, 'The toll will rise', 1)).toBe(':~:text=The%20toll%20will%20rise,-%2C%20the%20harbour');
    expect(at(TEXT, 'the toll will rise', 0)).toBe(':~:text=and-,the%20toll%20will%20rise');
  });

  it('counts what else the page shows', () => {
    expect(at(TEXT, 'We may lower it in spring', 0, ['“We may lower it in spring”'])).toContain('-,');
  });

  it('names a long passage, or one over several paragraphs, by its edges', () => {
    expect(at(TEXT, TEXT)).toBe(':~:text=The%20toll%20will%20rise%2C%20the%20council,and%20the%20toll%20will%20rise%20again.');
    const long = `${'word '.repeat(3)}${'Alpha beta gamma delta epsilon zeta. '.repeat(8)}the very end of it all here`;
    expect(at(long, long)).toBe(':~:text=word%20word%20word%20Alpha%20beta%20gamma,very%20end%20of%20it%20all%20here');
  }); // prettier-ignore

  it('grows to whole words', () => {
    expect(at(TEXT, 'ower it in sprin')).toBe(':~:text=lower%20it%20in%20spring');
  });

  it.each(['', ' ', '–', '“', '. “'])('is none for %j', (exact) => {
    const start = TEXT.indexOf(exact);
    expect(textFragment(TEXT, blocksOf(TEXT), spanOf(TEXT, start, start + exact.length))).toBeNull();
  });

  it('survives lone surrogates and text without blocks', () => {
    expect(textFragment('a \ud800 b', [], spanOf('a \ud800 b', 0, 5))).toBe(':~:text=a%20%EF%BF%BD%20b');
  });

  it('leads a browser back to the passage, or to no other one that it can tell apart', () => {
    const word = fc.constantFrom('the', 'toll', 'rises', 'Again', 'no', '£5', 'Ana-Lu', 'd’Or', 'said,', '“yes”', 'end.');
    const paragraph = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        (paragraphs, a, b) => {
          const text = paragraphs.join('\n\n');
          const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
          const fragment = textFragment(text, blocksOf(text), spanOf(text, start, end));
          if (fragment === null) return;
          expect(fragment).toMatch(/^:~:text=(?:[^,-]+-,)?[^,-]+(?:,[^,-]+)?(?:,-[^,-]+)?$/);
          const found = follow(text, fragment);
          expect(found).not.toBeNull();
        },
      ),
      { numRuns: 500 },
    );
  }); // prettier-ignore
});

describe('the address of a passage', () => {
  it.each([
    ['https://a.example/b', 'https://a.example/b#:~:text=x'],
    ['https://a.example/b#top', 'https://a.example/b#top:~:text=x'],
    ['https://a.example/b#:~:text=old', 'https://a.example/b#:~:text=x'],
  ])('keeps the fragment of %s', (url, expected) => {
    expect(atFragment(url, ':~:text=x')).toBe(expected);
  });
});
