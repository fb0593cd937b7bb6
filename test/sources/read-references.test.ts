import { describe, expect, it } from 'vitest';
import { linkSources } from '@/lib/sources/link-sources';
import { readReferences } from '@/lib/sources/read-references';
import { spanOf } from '@/lib/text/span';
import type { Claim, Reference } from '@/lib/types';
import { read } from '../attribution/article-of';
import { makeDocument } from '../store/make-analysis';

const TEXT =
  'In a letter to the board, Ada Okoro said that the bridge carried 400 lorries a day. The toll was 12 crowns, she added. A study found otherwise (doi:10.5555/toll.9).';

const claimOf = (exact: string): Claim => {
  const start = TEXT.indexOf(exact);
  return {
    id: `claim-${start}`,
    span: spanOf(TEXT, start, start + exact.length),
    text: exact,
    kind: 'quantity',
    checkable: true,
    checkworthiness: 0.8,
    reasons: [],
    attributionId: null,
  };
};

function referencesTo(words: string, href = 'https://port.example/a'): readonly Reference[] {
  const { article, sentences, sources, attributions } = read(TEXT, '2026-03-12');
  const start = TEXT.indexOf(words);
  const hyperlinks = [{ span: spanOf(TEXT, start, start + words.length), href }];
  const claims = [claimOf('the bridge carried 400 lorries a day'), claimOf('The toll was 12 crowns')];
  return readReferences({ ...article, hyperlinks }, sentences, sources, attributions, claims);
}

describe('readReferences', () => {
  it.each([
    ['letter', 'document'],
    ['Okoro', 'speaker'],
    ['said', 'cue'],
    ['400 lorries', 'statement'],
    ['otherwise', 'statement'],
  ])('says what the linked words “%s” are in their sentence', (words, role) => {
    expect(referencesTo(words)[0].role).toBe(role);
  });

  it('ties a link to the claim that it stands in, with its sentence', () => {
    const [{ of, sentence, span }] = referencesTo('12 crowns');
    expect(of.filter(({ kind }) => kind === 'claim')).toEqual([
      { kind: 'claim', id: `claim-${TEXT.indexOf('The toll')}` },
    ]);
    expect(sentence.exact).toBe('The toll was 12 crowns, she added.');
    expect(span.exact).toBe('12 crowns');
  });

  it('reads a printed identifier and ties it to the one paper beside it', () => {
    const printed = referencesTo('letter').find(({ href }) => href === null);
    expect(printed?.identifiers).toEqual([
      { scheme: 'doi', value: '10.5555/toll.9', unique: true, url: 'https://doi.org/10.5555/toll.9' },
    ]);
    expect(printed?.of.map(({ kind }) => kind)).toContain('source');
  });

  it('reads the identifier of an address, and not one that cannot be decoded', () => {
    expect(referencesTo('letter', 'https://dx.doi.org/10.5555%2Fab.1')[0].identifiers[0].value).toBe(
      '10.5555/ab.1',
    );
    expect(referencesTo('letter', 'https://port.example/%E0%A4%A')[0].identifiers).toEqual([]);
  });

  it('leads to the held document that bears the identifier', () => {
    const { sources, attributions } = read(TEXT, '2026-03-12');
    const held = makeDocument('The toll study.', { url: 'https://doi.org/10.5555/TOLL.9', title: 'Tolls' });
    const links = linkSources(referencesTo('letter'), sources, attributions, [held]);
    expect(links).toContainEqual(
      expect.objectContaining({ documentId: held.id, method: 'named', score: 1 }) as unknown,
    );
  });
});
