import { describe, expect, it } from 'vitest';
import { matchContent } from '@/lib/evidence/content/match-content';
import { spanOf } from '@/lib/text/span';
import type { Article, Attribution, Claim, Link, SourceDocument } from '@/lib/types';

const REPORT = 'Norwick Water lost 35.7 percent of its supply through leaking mains in 2024.';

const documentOf = (text: string, more: Partial<SourceDocument> = {}): SourceDocument => ({
  id: 'report',
  url: null,
  title: 'Annual report',
  publisher: null,
  publishedAt: null,
  retrievedAt: '2026-01-01T00:00:00Z',
  sha256: '0',
  status: 'held',
  text,
  blocks: [],
  ...more,
});
const claimOf = (text: string, more: Partial<Claim> = {}): Claim => ({
  id: 'c1',
  span: spanOf(text, 0, text.length),
  text,
  kind: 'quantity',
  checkable: true,
  checkworthiness: 0.7,
  reasons: [],
  attributionId: null,
  ...more,
});
const PADDING = 'The board met in spring. Rain fell on most days. It thanked its staff for their work.';

interface Given {
  readonly claim?: Claim;
  readonly article?: Pick<Article, 'text' | 'publishedAt'>;
  readonly attributions?: readonly Attribution[];
  readonly links?: readonly Link[];
}
const match = (documents: readonly SourceDocument[], given: Given = {}) => {
  const { claim = claimOf(REPORT), article = { text: 'x', publishedAt: null } } = given;
  return matchContent(article, given.attributions ?? [], [claim], given.links ?? [], documents);
};
/** The sentences that a claim is tied to by a document of this text. */
const sentencesOf = (claim: string, text: string): (string | undefined)[] =>
  match([documentOf(text)], { claim: claimOf(claim) }).evidence.map(({ span }) => span?.exact);

describe('matchContent', () => {
  it('ties a claim to the sentence that states it, with that as its receipt', () => {
    const text = `${PADDING} ${REPORT} ${PADDING}`;
    const { links, evidence } = match([documentOf(text)], {
      claim: claimOf('Through leaking mains Norwick Water lost 35.7% of its supply during 2024'),
    });
    expect(links).toMatchObject([
      { from: { kind: 'claim', id: 'c1' }, documentId: 'report', method: 'content-match' },
    ]);
    expect(evidence).toMatchObject([{ stance: 'supports', span: { exact: REPORT }, score: links[0].score }]);
    expect(text.slice(evidence[0].span!.start, evidence[0].span!.end)).toBe(REPORT);
  });

  it('finds it in two sentences that stand together, and not in two that are apart', () => {
    const claim =
      'Mayor Ana Ruud opened the Harbour Street ferry terminal on 12 May 2024 and it cost £4.2 million to build';
    const first = 'Mayor Ana Ruud opened the Harbour Street ferry terminal on 12 May 2024.';
    const second = 'It cost £4.2 million to build.';
    expect(sentencesOf(claim, `${PADDING} ${first} ${second} ${PADDING}`)).toEqual([`${first} ${second}`]);
    expect(sentencesOf(claim, `${first} ${PADDING} ${second}`)).toEqual([]);
  });

  it.each([
    ['another number', REPORT.replace('35.7', '53.7')],
    ['another year', REPORT.replace('2024', '2023')],
    ['another name', REPORT.replace('Norwick', 'Tidewell')],
    ['a denial', REPORT.replace('lost', 'did not lose')],
    ['a verb of denial', REPORT.replace('lost', 'denied that it lost')],
    ['a condition', `If nothing is done, ${REPORT}`],
    ['a doubt', `It was falsely reported that ${REPORT}`],
    ['a question', REPORT.replace(/\.$/, '?')],
    [
      'the same words about many things',
      'Norwick has a water tower. Supply was discussed; 35.7 percent of voters came in 2024, and the mains were leaking, where money was lost through theft.',
    ],
  ])('ties nothing to %s', (_, sentence) =>
    expect(sentencesOf(REPORT, `${PADDING} ${sentence} ${PADDING}`)).toEqual([]),
  );

  it('knows who did it to whom', () => {
    const claim = 'Norwick Water sued Tidewell Foods over polluted wells near Harrow in March 2024';
    const turned = 'Tidewell Foods sued Norwick Water over polluted wells near Harrow in March 2024.';
    expect(sentencesOf(claim, `${PADDING} ${claim}.`)).toHaveLength(1);
    expect(sentencesOf(claim, `${PADDING} ${turned}`)).toEqual([]);
  });

  it('keeps two numbers in their order', () => {
    const claim = 'The Norwick ferry fleet grew from 12 vessels to 19 vessels under the Harbour Board';
    expect(sentencesOf(claim, `${claim}.`)).toHaveLength(1);
    expect(
      sentencesOf(
        claim,
        'The Norwick ferry fleet grew from 19 vessels to 12 vessels under the Harbour Board.',
      ),
    ).toEqual([]);
  });

  it('leaves out what has too little that is its own', () =>
    expect(
      sentencesOf('The mayor said that the council was right', 'The mayor said that the council was right.'),
    ).toEqual([]));

  it('ties nothing that leads to a document already, and no opinion', () => {
    const document = documentOf(REPORT);
    const link = (kind: Link['from']['kind'], id: string): Link => ({
      from: { kind, id },
      documentId: 'other',
      method: 'named',
      score: 1,
    });
    const said: Attribution = {
      id: 'a1',
      kind: 'indirect',
      source: null,
      cue: null,
      content: [],
      sourceId: 's1',
      via: [],
      strength: 'neutral',
    };
    const within = { claim: claimOf(REPORT, { attributionId: 'a1' }), attributions: [said] };
    expect(match([document]).links).toHaveLength(1);
    expect(match([document], within).links).toHaveLength(1);
    expect(match([document], { links: [link('claim', 'c1')] }).links).toEqual([]);
    expect(match([document], { ...within, links: [link('attribution', 'a1')] }).links).toEqual([]);
    expect(match([document], { ...within, links: [link('source', 's1')] }).links).toEqual([]);
    expect(match([document], { claim: claimOf(REPORT, { checkable: false }) }).links).toEqual([]);
  });

  it('takes no copy of the article, none that came after it and none that is not held', () => {
    const story = Array.from(
      { length: 30 },
      (_, at) => `Ward ${at} of the town has its own pump number ${at}.`,
    );
    const text = `${story.join(' ')} ${REPORT}`;
    const article = { text, publishedAt: '2025-03-10T08:00:00Z' };
    expect(match([documentOf(`${text} More follows.`)], { article }).links).toEqual([]);
    expect(match([documentOf(REPORT, { publishedAt: '2025-03-11' })], { article }).links).toEqual([]);
    expect(match([documentOf(REPORT, { publishedAt: '2025-03-10' })], { article }).links).toHaveLength(1);
    expect(match([documentOf(REPORT, { status: 'gone' })], { article }).links).toEqual([]);
  });

  it('takes of several the one that has most of it, then the earliest, in whatever order they are given', () => {
    const claim = claimOf(REPORT.replace('leaking mains', 'badly leaking mains'));
    const part = documentOf(REPORT, { id: 'part', publishedAt: '2024-01-01' });
    const late = documentOf(claim.text, { id: 'late', publishedAt: '2025-02-01' });
    const early = documentOf(claim.text, { id: 'early', publishedAt: '2025-01-01' });
    const chosen = (documents: readonly SourceDocument[]) =>
      match(documents, { claim }).links.map(({ documentId }) => documentId);
    expect(chosen([part, late, early])).toEqual(['early']);
    expect(chosen([early, late, part])).toEqual(['early']);
  });

  it('ties nothing that says more than the sentence', () => {
    const { links } = matchContent(
      { text: 'x', publishedAt: null },
      [],
      [claimOf(REPORT)],
      [],
      [documentOf(REPORT)],
      () => true,
    );
    expect(links).toEqual([]);
  });
});
