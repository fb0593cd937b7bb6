import { describe, expect, it } from 'vitest';
import { findEvidence } from '@/lib/evidence/find-evidence';
import { spanOf } from '@/lib/text/span';
import type { Attribution, AttributionKind, Claim, Link, SourceDocument } from '@/lib/types';

const letter: SourceDocument = {
  id: 'letter',
  url: null,
  title: 'Letter',
  publisher: null,
  publishedAt: '2026-03-09',
  retrievedAt: '2026-03-12T00:00:00Z',
  sha256: '0',
  status: 'held',
  text: 'Every request is logged and reviewed within ten working days. We refused 96 of them.',
  blocks: [],
};
const attribution = (content: string, kind: AttributionKind = 'direct'): Attribution => ({
  id: 'attribution-1',
  kind,
  source: null,
  cue: null,
  content: [spanOf(content, 0, content.length)],
  sourceId: 'source-1',
  via: [],
  strength: 'neutral',
});
const link: Link = {
  from: { kind: 'source', id: 'source-1' },
  documentId: 'letter',
  method: 'named',
  score: 1,
};
const stancesOf = (one: Attribution, links: readonly Link[] = []) =>
  findEvidence([one], [], links, [letter]).map(({ stance, changes }) => [stance, changes.length]);

describe('findEvidence', () => {
  it('finds a faithful quotation verbatim', () =>
    expect(stancesOf(attribution('“We refused 96 of them,”'))).toEqual([['verbatim', 0]]));

  it('finds an altered quotation and its one change', () =>
    expect(stancesOf(attribution('Every request is logged and reviewed within two working days'))).toEqual([
      ['altered', 1],
    ]));

  it('traces only the words between the marks of a mixed quotation', () =>
    expect(stancesOf(attribution('the firm had “refused 96 of them” last year', 'mixed'))).toEqual([
      ['verbatim', 0],
    ]));

  describe('of words that the document denies', () => {
    const study: SourceDocument = {
      ...letter,
      id: 'study',
      text: 'These data are old. They do not prove that coffee protects the brain of anybody.',
    };
    const said = (content: string) =>
      findEvidence([attribution(content, 'mixed')], [], [], [study]).map(({ stance, span }) => [
        stance,
        span?.exact,
      ]);

    it('never calls them verbatim', () =>
      expect(said('the data “prove that coffee protects the brain” of everybody')).toEqual([
        ['altered', 'not prove that coffee protects the brain'],
      ]));

    it('calls them verbatim where the article denies them too', () =>
      expect(said('the data do not “prove that coffee protects the brain” of everybody')).toEqual([
        ['verbatim', 'prove that coffee protects the brain'],
      ]));

    it('goes to the document that does not deny them first', () =>
      expect(
        findEvidence(
          [attribution('“prove that coffee protects the brain”')],
          [],
          [],
          [
            study,
            { ...study, id: 'talk', text: 'Our data prove that coffee protects the brain, I told them.' },
          ],
        ).map(({ documentId, stance }) => [documentId, stance]),
      ).toEqual([['talk', 'verbatim']]));
  });

  describe('of a quotation in parts', () => {
    const board: SourceDocument = {
      ...letter,
      id: 'board',
      text: 'I told the board that we had no choice but to act in this matter. The money is not really there any more.',
    };
    const text =
      '“We had no choice,” said Ann Marsh, the chair. “The money is not there. Nobody knew.” “No.”';
    const parts = (...words: readonly string[]): Attribution => ({
      ...attribution(text),
      content: words.map((part) => spanOf(text, text.indexOf(part), text.indexOf(part) + part.length)),
    });
    const told = (one: Attribution, documents: readonly SourceDocument[] = [board]) =>
      findEvidence([one], [], [], documents).map(({ quoted, stance }) => [quoted?.exact, stance]);

    it('says of each part what is true of it, and of which it is true', () => {
      const evidence = findEvidence(
        [parts('“We had no choice,”', '“The money is not there.')],
        [],
        [],
        [board],
      );
      expect(evidence.map(({ quoted, stance }) => [quoted?.exact, stance])).toEqual([
        ['We had no choice,', 'verbatim'],
        ['The money is not there.', 'altered'],
      ]);
      for (const { quoted } of evidence) expect(text.slice(quoted!.start, quoted!.end)).toBe(quoted!.exact);
      expect(evidence[1].changes).toMatchObject([{ kind: 'dropped', original: 'really', marked: false }]);
    });

    it('says nothing of a part that is too short to be traced', () =>
      expect(told(parts('“We had no choice,”', '“No.”'))).toEqual([['We had no choice,', 'verbatim']]));

    it('gives a part that is missing as missing in the document that has the other', () => {
      const one = parts('“We had no choice,”', '“The money is not there. Nobody knew.”');
      const lost: SourceDocument = { ...board, text: board.text.slice(0, 66) };
      expect(findEvidence([one], [], [], [lost]).map(({ stance }) => stance)).toEqual([
        'verbatim',
        'not-found',
      ]);
    });
  });

  describe('where several documents have the words', () => {
    const said = attribution('“Every request is logged and reviewed within ten working days,”');
    const transcript: SourceDocument = {
      ...letter,
      id: 'a-transcript',
      title: 'Transcript',
      publishedAt: '2026-03-20',
      text: `It says: ${letter.text}`,
    };
    const holders = (links: readonly Link[], documents: readonly SourceDocument[]) =>
      findEvidence([said], [], links, documents).map(({ documentId, stance }) => `${documentId} ${stance}`);

    it('keeps to the earliest when a later one is added, and tells that the other has them too', () => {
      const both = ['letter verbatim', 'a-transcript verbatim'];
      expect(holders([], [letter, transcript])).toEqual(both);
      expect(holders([], [transcript, letter])).toEqual(both);
    });

    it('puts first what the text gives as its source', () => {
      const named: Link = { ...link, documentId: 'a-transcript' };
      expect(holders([named], [letter, transcript])[0]).toBe('a-transcript verbatim');
    });

    it('tells of one that has other words only when none has these', () => {
      const other = { ...transcript, text: letter.text.replace('ten', 'two') };
      expect(holders([], [other, letter])).toEqual(['letter verbatim']);
      expect(holders([], [other])).toEqual(['a-transcript altered']);
    });

    it('tells no flood of them', () => {
      const many = Array.from({ length: 30 }, (_, n) => ({ ...transcript, id: `copy-${n}` }));
      expect(holders([], many).length).toBeLessThanOrEqual(4);
    });
  });

  it('reports what is missing from a linked document, and only from a linked one', () => {
    const missing = attribution('“Nobody abroad has ever seen a reading”');
    expect(stancesOf(missing)).toEqual([]);
    expect(stancesOf(missing, [link])).toEqual([['not-found', 0]]);
  });

  it('says nothing of two words, and nothing of a linked document that is not held', () => {
    expect(stancesOf(attribution('“Very sorry”'), [link])).toEqual([]);
    const gone = [{ ...letter, status: 'gone' as const, text: '' }];
    const missing = attribution('“Nobody abroad has ever seen a reading”');
    expect(findEvidence([missing], [], [link], gone)).toEqual([]);
    expect(findEvidence([missing], [], [link], [...gone, { ...letter, id: 'other' }])).toEqual([]);
  });

  it('takes a likeness for evidence in a linked document only', () => {
    const alike = attribution('Every meter is logged and reviewed within two working days');
    expect(stancesOf(alike)).toEqual([]);
    expect(stancesOf(alike, [link]).map(([stance]) => stance)).toEqual(['altered']);
  });

  it('leaves indirect speech and documents that are gone alone', () => {
    expect(stancesOf(attribution('every request is logged', 'indirect'))).toEqual([]);
    expect(
      findEvidence([attribution('We refused 96 of them')], [], [], [{ ...letter, status: 'gone' }]),
    ).toEqual([]);
  });

  describe('for claims', () => {
    const claim: Claim = {
      id: 'claim-1',
      span: spanOf('The firm refused 96 requests.', 0, 29),
      text: 'We refused 96 requests [that were logged].',
      kind: 'quantity',
      checkable: true,
      checkworthiness: 1,
      reasons: [],
      attributionId: null,
    };
    const linked: Link = { ...link, from: { kind: 'claim', id: 'claim-1' } };

    it('judges a claim without the number that its document is filed under', () => {
      const study: SourceDocument = {
        ...letter,
        text: 'doi:10.1234/ace.2025.0417\n\nFunding: the Norland Research Council paid for this study.',
      };
      const claim = {
        id: 'c1',
        text: 'The study (doi:10.1234/ace.2025.0417) was funded by the Norland Research Council',
        attributionId: null,
      } as Claim;
      const [{ span }] = findEvidence([], [claim], [{ ...link, from: { kind: 'claim', id: 'c1' } }], [study]);
      expect(span?.exact).toContain('Funding');
    });

    it('supports a claim only in part that is stronger than the sentence', () => {
      const study: SourceDocument = {
        ...letter,
        text: 'We found that coffee may be associated with a lower risk of dementia in adults.',
      };
      const claim = {
        id: 'c1',
        text: 'coffee lowers the risk of dementia in adults',
        attributionId: null,
      } as Claim;
      const stanceIf = (isStronger: boolean) =>
        findEvidence(
          [],
          [claim],
          [{ ...link, from: { kind: 'claim', id: 'c1' } }],
          [study],
          () => isStronger,
        ).map(({ stance, score }) => [stance, score < 0.5]);
      expect(stanceIf(false)).toEqual([['supports', false]]);
      expect(stanceIf(true)).toEqual([['partial', true]]);
    });

    it('judges no claim whose words were traced there', () => {
      const said = attribution('the clerk “refused 96 of them” in May', 'mixed');
      const claim = {
        id: 'c1',
        text: 'the clerk “refused 96 of them” in May',
        attributionId: said.id,
      } as Claim;
      const stances = findEvidence(
        [said],
        [claim],
        [{ ...link, from: { kind: 'claim', id: 'c1' } }],
        [letter],
      );
      expect(stances.map(({ of, stance }) => [of.kind, stance])).toEqual([['attribution', 'verbatim']]);
    });

    it('judges a claim in the document that it is linked to, and only there', () => {
      expect(findEvidence([], [claim], [], [letter])).toEqual([]);
      const [evidence] = findEvidence([], [claim], [linked, linked], [letter]);
      expect(evidence).toMatchObject({ of: { kind: 'claim', id: 'claim-1' }, documentId: 'letter' });
      expect(['supports', 'partial']).toContain(evidence.stance);
      expect(evidence.span?.exact).toBe('We refused 96 of them.');
    });

    it('says so when the document speaks of something else, or is gone', () => {
      const other = { ...claim, text: 'Whales were seen off Port Ellis in June.' };
      expect(findEvidence([], [other], [linked], [letter])).toMatchObject([
        { stance: 'not-found', span: null },
      ]);
      expect(findEvidence([], [claim], [linked], [{ ...letter, status: 'gone' }])).toEqual([]);
    });
  });
});
