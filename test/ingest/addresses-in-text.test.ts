import { expect, it } from 'vitest';
import { addressesInText } from '@/lib/ingest/addresses-in-text';
import { readGiven } from '@/lib/ingest/read-given';
import { readPasted } from '@/lib/ingest/read-pasted';

it.each([
  ['The letter is at https://skerry.example/letter.pdf.', 'https://skerry.example/letter.pdf'],
  ['The letter (https://skerry.example/a_(b)) is short.', 'https://skerry.example/a_(b)'],
  ['“See https://skerry.example/a?b=1&c=2”, she said.', 'https://skerry.example/a?b=1&c=2'],
  ['It is *https://skerry.example/a*, he said', 'https://skerry.example/a'],
])('finds the address as it is meant: %s', (text, exact) => {
  expect(addressesInText(text)).toMatchObject([{ span: { exact }, href: exact }]);
});

it('keeps no password in what it leads to, and the words as they stand', () => {
  const [link] = addressesInText('It is at https://me:secret@skerry.example/a today.');
  expect(link.href).toBe('https://skerry.example/a');
  expect(link.span.exact).toContain('skerry.example');
});

it.each(['https://', 'http://localhost/a', 'ftp://skerry.example/a', 'https://[bad', 'www.skerry.example'])(
  'leaves %s alone',
  (text) => expect(addressesInText(`It is at ${text} today.`)).toEqual([]),
);

it('is linear in what looks like many addresses', () => {
  const began = performance.now();
  addressesInText('https://a.b/((((('.repeat(20_000));
  addressesInText(`https://a.b/${')'.repeat(100_000)}`);
  expect(performance.now() - began).toBeLessThan(2_000);
});

const TEXT =
  'Ana Bell wrote to staff.\n\nThe letter is at https://skerry.example/letter.pdf. It is two pages long.';

it('links pasted and given text', () => {
  const pasted = readPasted(`Pilots write\n\n${TEXT}`);
  const hyperlinks = pasted.ok ? pasted.value.hyperlinks : [];
  expect(hyperlinks).toMatchObject([{ href: 'https://skerry.example/letter.pdf' }]);
  expect(readGiven({ text: TEXT }).hyperlinks).toMatchObject([{ href: 'https://skerry.example/letter.pdf' }]);
});
