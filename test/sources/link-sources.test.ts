import { describe, expect, it } from 'vitest';
import { linkSources } from '@/lib/sources/link-sources';
import { readReferences } from '@/lib/sources/read-references';
import { addressKey } from '@/lib/text/address-key';
import { findDate } from '@/lib/sources/resolve-date';
import { spanOf } from '@/lib/text/span';
import type { SourceDocument } from '@/lib/types';
import { read } from '../attribution/article-of';

const document = (given: Partial<SourceDocument>): SourceDocument => ({
  id: 'document-1',
  url: null,
  title: 'Untitled',
  publisher: null,
  publishedAt: null,
  retrievedAt: '2026-01-01T00:00:00Z',
  sha256: '0',
  status: 'held',
  text: '',
  blocks: [],
  ...given,
});

const letter = document({
  id: 'letter',
  url: 'https://brightline.example/letters/2022-06-30',
  title: 'Letter to the Senate committee',
  publisher: 'Brightline Shipping',
  publishedAt: '2022-06-30',
  text: 'Dear Senators, … Yours sincerely, Tomas Brandt',
});

describe('linkSources', () => {
  const text =
    'In a letter from Brightline CEO Tomas Brandt, the firm admitted the leak. The letter said nothing of the fire.';
  const { article, sentences, sources, attributions } = read(text, '2022-07-08');

  it('links a named document to the one in the library by type and author', () => {
    const links = linkSources([], sources, attributions, [
      document({ id: 'other', title: 'Annual report' }),
      letter,
    ]);
    const source = sources.find(({ kind }) => kind === 'document');
    expect(links).toContainEqual({
      from: { kind: 'source', id: source?.id },
      documentId: 'letter',
      method: 'named',
      score: 0.65,
    });
  });

  it('links it by the author and kind that a person has told, whatever its title and text say', () => {
    const told = document({ title: 'Scan 0034', author: 'Tomas Brandt', type: 'letter', text: 'Dear all.' });
    const source = sources.find(({ kind }) => kind === 'document');
    expect(linkSources([], sources, attributions, [told])).toContainEqual({
      from: { kind: 'source', id: source?.id },
      documentId: 'document-1',
      method: 'named',
      score: 0.65,
    });
  });

  it('links what a hyperlink stands with, whatever its tracking parameters', () => {
    const at = text.indexOf('letter');
    const linked = {
      ...article,
      hyperlinks: [
        {
          span: spanOf(text, at, at + 6),
          href: 'http://www.brightline.example/letters/2022-06-30/?utm_source=x#top',
        },
      ],
    };
    const references = readReferences(linked, sentences, sources, attributions, []);
    const links = linkSources(references, sources, attributions, [letter]).filter(
      ({ method }) => method === 'hyperlink',
    );
    expect(links.map(({ from }) => from.kind)).toContain('source');
    expect(links.map(({ from }) => from.kind)).toContain('attribution');
    const second = attributions.filter(({ cue }) => cue !== null && cue.start > text.indexOf('. '));
    for (const { id } of second) expect(links.map(({ from }) => from.id)).not.toContain(id);
  });

  it('links nothing to a library that does not fit', () => {
    const minutes = document({ title: 'Minutes of the harbour board' });
    const links = linkSources([], sources, attributions, [minutes]);
    expect(links).toEqual([]);
  });
});

describe('addressKey', () => {
  it.each([
    ['https://www.example.org/a/', 'http://example.org/a'],
    ['https://example.org/a?utm_medium=y&id=3', 'https://example.org/a?id=3#b'],
  ])('takes %s and %s for one', (a, b) => {
    expect(addressKey(a)).toBe(addressKey(b));
  });

  it('keeps apart what differs in its query', () => {
    expect(addressKey('https://example.org/?id=1')).not.toBe(addressKey('https://example.org/?id=2'));
  });
});

describe('findDate', () => {
  it.each([
    ['June 17th', '2022-07-08', '2022-06-17'],
    ['17 June 2021', null, '2021-06-17'],
    ['Dec. 28', '2022-07-08', '2021-12-28'],
    ['March 2020', null, '2020-03'],
    ['on Tuesday', '2022-07-08', '2022-07-05'],
    ['Friday', '2022-07-08T09:00:00-04:00', '2022-07-08'],
    ['yesterday', '2022-03-01', '2022-02-28'],
    ['last Tuesday', '2022-07-08', null],
    ['on Tuesday', null, null],
    ['June 17', null, null],
  ])('reads %j published %j as %j', (words, publishedAt, iso) => {
    expect(findDate(words, publishedAt)?.iso).toBe(iso);
  });

  it('reads no date in other numbers', () => {
    expect(findDate('may 3,000 people march', null)).toBeNull();
  });
});
