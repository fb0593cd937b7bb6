import { describe, expect, it } from 'vitest';
import { findClaims } from '@/lib/claims/find-claims';
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

  describe('by number', () => {
    const story =
      'Brightline knew of the cracks, a complaint filed on Wednesday says. The suit, Hartley v. Brightline, No. 1:25-cv-04417, was brought for 180 crews. “Nobody told the crews,” the complaint says.';
    const told = read(story, '2025-12-04');
    const linksTo = (documents: readonly SourceDocument[]) => {
      const references = readReferences(told.article, told.sentences, told.sources, told.attributions, []);
      return linkSources(references, told.sources, told.attributions, documents).map(
        ({ documentId, method }) => `${documentId} ${method}`,
      );
    };
    const complaint = document({
      id: 'complaint',
      text: 'UNITED STATES DISTRICT COURT\nTOM HARTLEY, Plaintiff, v. BRIGHTLINE INC.\nCase No. 1:25-cv-04417\n1. Plaintiff brings this action.',
    });

    it('links what prints it to the document that bears it at its head', () =>
      expect(linksTo([complaint])).toContain('complaint named'));

    it.each([
      ['of another court', { text: 'DISTRICT COURT\nANNE ROWE v. QUARRY LTD.\nCase No. 1:25-cv-04417' }],
      [
        'that only cites it',
        { text: `${'A long ruling. '.repeat(150)} See Hartley v. Brightline, No. 1:25-cv-04417.` },
      ],
      [
        'with two numbers at its head',
        { text: 'HARTLEY v. BRIGHTLINE\nNo. 1:25-cv-04417, No. 1:24-cv-00001' },
      ],
    ])('links nothing to one %s', (_, given) => expect(linksTo([document(given)])).toEqual([]));

    it('links nothing where two bear it', () =>
      expect(linksTo([complaint, { ...complaint, id: 'answer' }])).toEqual([]));

    it('knows a study by the DOI that it prints', () => {
      const words = 'The work (doi:10.1234/ace.2025.0417) followed 48,116 adults.';
      const study = read(words, '2025-10-14');
      const references = readReferences(
        study.article,
        study.sentences,
        study.sources,
        study.attributions,
        [],
      );
      expect(references).toHaveLength(1);
      const claim = { from: { kind: 'claim', id: 'c1' } } as const;
      expect(
        linkSources(
          references.map((one) => ({ ...one, of: [claim.from] })),
          study.sources,
          study.attributions,
          [
            document({
              id: 'study',
              text: 'Coffee and dementia\nS. Lie\ndoi:10.1234/ace.2025.0417\nAbstract',
            }),
          ],
        ),
      ).toEqual([{ ...claim, documentId: 'study', method: 'named', score: 1 }]);
    });
  });

  it('links a letter by its writer’s words that stand in it', () => {
    const story = read(
      'In a letter, chief executive Priya Halloran told the board that the yard must close. “We cannot promise that the cranes will hold another winter,” Halloran wrote.',
      '2026-03-10',
    );
    const paper = story.sources.find(({ kind }) => kind === 'document');
    const held = document({
      id: 'held',
      title: 'Northgate plc',
      text: 'Dear all, We cannot promise that the cranes will hold another winter. Yours, Priya Halloran',
    });
    const sourcesLinked = (documents: readonly SourceDocument[]) =>
      linkSources([], story.sources, story.attributions, documents)
        .filter(({ from }) => from.kind === 'source')
        .map(({ from, documentId, method }) => [from.id, documentId, method]);
    expect(sourcesLinked([held])).toEqual([[paper?.id, 'held', 'quote-match']]);
    expect(sourcesLinked([{ ...held, text: held.text.replace('Priya Halloran', 'T. Brandt') }])).toEqual([]);
  });

  it('knows a letter by its writer and the day at its head', () => {
    const story = read(
      'A letter from Priya Halloran, dated 3 March 2025, said that the yard must close.',
      null,
    );
    const held = document({
      id: 'held',
      title: 'Scan 7',
      text: '3 March 2025\n\nDear all, …\n\nPriya Halloran',
    });
    const ids = (one: SourceDocument) =>
      new Set(linkSources([], story.sources, story.attributions, [one]).map(({ documentId }) => documentId));
    expect(ids(held)).toEqual(new Set(['held']));
    expect(ids({ ...held, text: held.text.replace('3 March', '9 March') })).toEqual(new Set());
  });

  it('links what a document is said to say, so that it can be judged', () => {
    const story = read('A letter from Tomas Brandt said that the yard lost nine cranes.', '2022-07-08');
    const [claim] = findClaims(story.article, story.sentences, story.attributions, story.sources);
    expect(linkSources([], story.sources, story.attributions, [letter], [claim])).toContainEqual({
      from: { kind: 'claim', id: claim.id },
      documentId: 'letter',
      method: 'named',
      score: 0.65,
    });
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
