import { describe, expect, it } from 'vitest';
import { chainOf } from '@/lib/across/chain/chain-of';
import { anchorChange, type CorrectionRequest } from '@/lib/desk/correct/anchor-change';
import { correctAnalysis } from '@/lib/desk/correct/correct-analysis';
import { spanOf } from '@/lib/text/span';
import type { Analysis, Correction, SourceDocument } from '@/lib/types';
import { fixture } from '../../app/fixture';

const pointed = (exact: string, { article: { text } }: Analysis = fixture) => {
  const start = text.indexOf(exact);
  return { start, end: start + exact.length, exact };
};
let count = 0;
const correction = (request: CorrectionRequest, analysis: Analysis = fixture): Correction => {
  const change = anchorChange(request, analysis);
  if (!change.ok) throw new Error(change.problem.message);
  return {
    id: `0000-${count++}`,
    articleId: analysis.article.id,
    change: change.value,
    actor: 'Ines',
    at: '2026-11-26T12:00:00.000Z',
  };
};
const correct = (analysis: Analysis, ...made: readonly Correction[]) =>
  correctAnalysis(analysis, made, new Map());

/** The text of another version: an opening before it, and some words changed. */
function version(change: (text: string) => string): Analysis {
  const text = change(fixture.article.text);
  const move = <T extends { start: number; end: number; exact: string }>(span: T) => {
    const start = text.indexOf(span.exact);
    return start < 0 ? null : spanOf(text, start, start + span.exact.length);
  };
  return {
    ...fixture,
    article: {
      ...fixture.article,
      text,
      blocks: [{ kind: 'paragraph', span: spanOf(text, 0, text.length) }],
    },
    sentences: [],
    sources: [],
    claims: [],
    references: [],
    evidence: [],
    findings: [],
    headlines: [],
    links: [],
    documents: [],
    attributions: fixture.attributions.flatMap((one) => {
      const content = one.content.flatMap((span) => move(span) ?? []);
      return content.length > 0 ? [{ ...one, content, source: null, cue: null, sourceId: null }] : [];
    }),
  };
}

describe('correctAnalysis', () => {
  it('changes nothing without corrections', () => {
    expect(correct(fixture)).toBe(fixture);
  });

  it('adds a claim that a person selected, in its statement, without touching the engine’s own', () => {
    const words = pointed(
      'whom nobody sees',
      version((text) => `${text} Somebody whom nobody sees`),
    );
    const analysis = version((text) => `${text} Somebody whom nobody sees`);
    const made = correction({ kind: 'claim', words, claimKind: 'event' }, analysis);
    const after = correct(analysis, made);
    expect(after.claims).toEqual([
      expect.objectContaining({ text: 'whom nobody sees', checkworthiness: 1, attributionId: null }),
    ]);
    expect(analysis.claims).toEqual([]);
    expect(after.corrections).toEqual([{ ...made, of: { kind: 'claim', id: after.claims[0].id } }]);
  });

  it('takes up the engine’s claim where the words are the same', () => {
    const made = correction({
      kind: 'claim',
      words: pointed('expects to carry more in 2027'),
      claimKind: 'quantity',
    });
    const claim = correct(fixture, made).claims.find(({ id }) => id === 'clm-4')!;
    expect(claim).toMatchObject({ kind: 'quantity', checkable: true, checkworthiness: 1 });
    expect(correct(fixture, made).claims).toHaveLength(fixture.claims.length);
  });

  it('says who says it: somebody whom the text knows, or somebody new', () => {
    const known = correction({ kind: 'speaker', of: 'att-5', name: 'pål hegge' });
    expect(correct(fixture, known).attributions.find(({ id }) => id === 'att-5')?.sourceId).toBe('src-hegge');
    const fresh = correction({ kind: 'speaker', of: 'att-5', name: 'Ida Lunde' });
    const after = correct(fixture, fresh);
    const { sourceId } = after.attributions.find(({ id }) => id === 'att-5')!;
    expect(after.sources.find(({ id }) => id === sourceId)?.name).toBe('Ida Lunde');
    const nobody = correction({ kind: 'speaker', of: 'att-5', name: null });
    expect(correct(fixture, nobody).attributions.find(({ id }) => id === 'att-5')?.sourceId).toBeNull();
  });

  it.each([
    ['source', 'Union secretary Pål Hegge', 'src-hegge'],
    ['source', 'A mechanic', 'src-mechanic'],
    ['cue', 'said in an interview', 'src-hegge'],
    ['content', 'a start, and no more than a start', 'src-hegge'],
  ] as const)('gives the %s of a statement other words: %s', (part, exact, sourceId) => {
    const made = correction({ kind: 'part', of: 'att-6', part, words: pointed(exact) });
    const after = correct(fixture, made).attributions.find(({ id }) => id === 'att-6')!;
    const words = part === 'content' ? after.content[0] : after[part];
    expect(words?.exact).toBe(exact);
    expect(after.sourceId).toBe(sourceId);
    if (part === 'content') expect(after.kind).toBe('direct');
  });

  it('makes a statement of words that no engine found, and takes further corrections of it', () => {
    const first = correction({
      kind: 'part',
      of: null,
      part: 'content',
      words: pointed('had been known since'),
    });
    const between = correct({ ...fixture, attributions: [] }, first);
    const [{ id }] = between.attributions;
    const second = correction({ kind: 'part', of: id, part: 'source', words: pointed('Norrsund') }, between);
    const after = correct({ ...fixture, attributions: [] }, first, second);
    expect(after.attributions).toHaveLength(1);
    expect(after.attributions[0].source?.exact).toBe('Norrsund');
    // Without the first (it was taken back) the second still knows what it was about.
    expect(correct({ ...fixture, attributions: [] }, second).attributions[0].content[0].exact).toBe(
      'had been known since',
    );
  });

  it('ties a claim to an address, with who and when, and the chain begins there', () => {
    const to = { kind: 'address', url: 'https://board.example/minutes', title: null } as const;
    const made = correction({ kind: 'source', of: { kind: 'claim', id: 'clm-1' }, to });
    const after = correct(fixture, made);
    const link = after.links.at(-1)!;
    expect(link).toMatchObject({
      from: { kind: 'claim', id: 'clm-1' },
      method: 'editor',
      score: 1,
      by: { correctionId: made.id, actor: 'Ines', at: made.at },
    });
    expect(after.documents.at(-1)).toMatchObject({
      status: 'linked',
      url: to.url,
      title: 'board.example/minutes',
    });
    const chain = chainOf(after, { kind: 'claim', id: 'clm-1' });
    expect(chain.hops[0]).toMatchObject({ kind: 'document', at: { kind: 'address', ref: to.url } });
    expect(chain).toMatchObject({ distance: 1, missing: 0 });
  });

  it('holds the document at hand against the address, and is told when a document is gone', () => {
    const held: SourceDocument = {
      ...fixture.documents[0],
      id: 'doc-held',
      url: 'https://board.example/minutes',
    };
    const address = correction({
      kind: 'source',
      of: { kind: 'attribution', id: 'att-2' },
      to: { kind: 'address', url: held.url!, title: null },
    });
    const after = correctAnalysis(fixture, [address], new Map([[held.url!, held]]));
    expect(after.links.at(-1)?.documentId).toBe('doc-held');
    const missing = correction({
      kind: 'source',
      of: { kind: 'attribution', id: 'att-2' },
      to: { kind: 'document', id: 'doc-lost', title: 'Lost' },
    });
    expect(correct(fixture, missing).corrections?.[0].of).toBeNull();
    expect(correct(fixture, missing).links).toEqual(fixture.links);
  });

  it('names a wanted document: a stop without a link, and the finding stays', () => {
    const made = correction({
      kind: 'source',
      of: { kind: 'attribution', id: 'att-5' },
      to: { kind: 'wanted', title: 'Annual report 2025' },
    });
    const analysis = { ...fixture, findings: [] };
    const after = correct(analysis, made);
    const chain = chainOf(after, { kind: 'attribution', id: 'att-5' });
    expect(chain.hops[0]).toMatchObject({ name: 'Annual report 2025', at: null });
    expect(chain.missing).toBe(1);
    expect(after.findings).toEqual([]); // no rule says anything else than before
  });

  it('has the findings follow: a wanted document that was given is wanted no more', () => {
    const made = correction({
      kind: 'source',
      of: { kind: 'attribution', id: 'att-5' },
      to: { kind: 'address', url: 'https://norrsund.example/annual', title: 'Annual report' },
    });
    const finding = {
      rule: 'source-wanted' as const,
      severity: 'note' as const,
      span: null,
      message: 'The text names a document (“its annual report”) and gives no link to it.',
      expected: null,
      evidence: [],
    };
    const after = correct({ ...fixture, findings: [finding, ...fixture.findings.slice(0, 1)] }, made);
    expect(after.findings.map(({ rule }) => rule)).toEqual(['quote-altered-from-source']);
  });

  it('finds its statement again in a new version, and after an engine that finds other words', () => {
    const made = correction({ kind: 'speaker', of: 'att-2', name: 'Ida Lunde' });
    const later = version((text) => `Corrected on Friday. ${text}`);
    const after = correct(later, made);
    expect(after.corrections?.[0].of).toEqual({ kind: 'attribution', id: 'att-2' });
    const none = { ...later, attributions: [] };
    const again = correct(none, made);
    expect(again.attributions[0].content[0].exact).toBe('no passenger was at risk at any time');
    expect(again.attributions[0].source?.exact).toBe('Aronsen');
  });

  it('is told, and changes nothing, where the words are gone', () => {
    const made = correction({
      kind: 'claim',
      words: pointed('carried 1.2 million passengers'),
      claimKind: 'event',
    });
    const later = version((text) => text.replace('1.2 million', '900,000'));
    const after = correct(later, made);
    expect(after.claims).toEqual([]);
    expect(after.corrections).toEqual([{ ...made, of: null }]);
  });

  it.each([
    ['other words than the page has', { start: 0, end: 4, exact: 'Nope' }, 'stale'],
    ['a place outside the text', { start: 0, end: 99_999, exact: 'x' }, 'stale'],
    ['an end before its start', { start: 9, end: 4, exact: '' }, 'stale'],
    ['blanks', pointed(' '), 'empty'],
  ])('refuses %s', (_, words, code) => {
    const outcome = anchorChange({ kind: 'claim', words, claimKind: 'event' }, fixture);
    expect(outcome.ok ? null : outcome.problem.code).toBe(code);
  });
  it('refuses a statement that the analysis no longer has, and a speaker before the words', () => {
    const gone = anchorChange({ kind: 'speaker', of: 'att-99', name: 'X' }, fixture);
    expect(gone.ok ? null : gone.problem.code).toBe('stale');
    const early = anchorChange(
      { kind: 'part', of: null, part: 'source', words: pointed('Norrsund') },
      fixture,
    );
    expect(early.ok ? null : early.problem.code).toBe('nothing-to-do');
  });
});
