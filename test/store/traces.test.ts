import { expect, it } from 'vitest';
import { getAnalysis } from '@/lib/store/articles';
import { addDocument } from '@/lib/store/documents';
import { transaction } from '@/lib/store/database';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { tracesOf } from '@/lib/store/traces';
import type { Analysis, Claim, Evidence, LinkMethod } from '@/lib/types';
import { find, TEXT, makeAnalysis, makeArticle, makeDocument } from './make-analysis';
import { describeWithDatabase } from './scratch-database';

describeWithDatabase('traces of a document', () => {
  const text = `${TEXT} “We had no choice,” said Ann Marsh. “The money is not there.”`;
  const document = makeDocument('I say that we had no choice. The money is there.');
  const parts = ['We had no choice,', 'The money is not there.'].map((words) => find(text, words));
  const traced = (headline: string, evidence: readonly Partial<Evidence>[]): Analysis => {
    const article = makeArticle({ text, headline });
    const made = makeAnalysis({ article });
    return {
      ...made,
      claims: [],
      findings: [],
      headlines: [],
      sources: [],
      documents: [document],
      attributions: [
        {
          id: 'a1',
          kind: 'direct',
          source: null,
          cue: null,
          content: parts,
          sourceId: null,
          via: [],
          strength: 'neutral',
        },
      ],
      evidence: evidence.map((more) => ({
        of: { kind: 'attribution', id: 'a1' },
        documentId: document.id,
        span: find(document.text, 'we had no choice'),
        stance: 'verbatim',
        changes: [],
        score: 1,
        ...more,
      })),
    };
  };
  const toldOf = async (analysis: Analysis) => {
    await transaction((tx) => saveAnalysis(tx, analysis));
    return (await tracesOf(document))
      .filter(({ articleTitle }) => articleTitle === analysis.article.headline)
      .map(({ evidence, stance }) => [evidence.quoted?.exact, stance]);
  };

  it('tells each part by itself', async () => {
    await addDocument(document);
    const evidence = [{ quoted: parts[0] }, { quoted: parts[1], stance: 'altered' as const }];
    expect(await toldOf(traced('New', evidence))).toEqual([
      [parts[0].exact, 'verbatim'],
      [parts[1].exact, 'altered'],
    ]);
  });

  it('tells words that an article gives twice once, by whoever stands nearest, and where it appeared', async () => {
    const made = traced('Twice', [
      { of: { kind: 'attribution', id: 'a0' }, quoted: parts[0] },
      { quoted: parts[0] },
    ]);
    const [inner] = made.attributions;
    const source = { id: 's1', name: 'Ann Marsh', kind: 'person', role: null, mentions: [find(text, 'Ann Marsh')], document: null, unnamed: null } as const; // prettier-ignore
    const whole = find(text, '“We had no choice,” said Ann Marsh.');
    await transaction((tx) =>
      saveAnalysis(tx, {
        ...made,
        sources: [source],
        attributions: [
          { ...inner, id: 'a0', content: [whole] },
          { ...inner, sourceId: 's1', content: [parts[0]] },
        ],
      }),
    );
    const own = (await tracesOf(document)).filter(({ articleTitle }) => articleTitle === 'Twice');
    expect(own).toMatchObject([
      {
        speaker: 'Ann Marsh',
        of: { kind: 'attribution', attribution: { id: 'a1' } },
        outlet: made.article.outlet,
      },
    ]);
  });

  it('tells a claim that stands in the document by its content, and no claim that is linked otherwise', async () => {
    const made = traced('Stated', []);
    const claim: Claim = {
      id: 'c1',
      span: find(text, 'The money is not there.'),
      text: 'The money is not there.',
      kind: 'event',
      checkable: true,
      checkworthiness: 0.2,
      reasons: [],
      attributionId: null,
    };
    const from = { kind: 'claim', id: 'c1' } as const;
    const tied = (method: LinkMethod): Analysis => ({
      ...made,
      claims: [claim],
      links: [{ from, documentId: document.id, method, score: 0.8 }],
      evidence: [
        {
          of: from,
          documentId: document.id,
          span: find(document.text, 'The money is there.'),
          stance: 'supports',
          changes: [],
          score: 0.8,
        },
      ],
    });
    const toldBy = async (analysis: Analysis) => {
      await transaction((tx) => saveAnalysis(tx, analysis));
      return (await tracesOf(document)).filter(({ articleTitle }) => articleTitle === 'Stated');
    };
    expect(await toldBy(tied('content-match'))).toMatchObject([
      { of: { kind: 'claim', claim: { id: 'c1' } }, speaker: null, stance: 'supports' },
    ]);
    const stored = await getAnalysis(made.article.id);
    expect(stored?.analysis.links).toMatchObject([{ from, method: 'content-match' }]);
    expect(await toldBy(tied('named'))).toEqual([]);
  });

  it('reads what an engine stored that did not name the part, and tells no more of it than is sure', async () => {
    expect(await toldOf(traced('Old', [{}]))).toEqual([[undefined, 'partial']]);
    expect(await toldOf(traced('Both', [{}, {}]))).toEqual([
      [undefined, 'verbatim'],
      [undefined, 'verbatim'],
    ]);
  });

  it('leaves out a part whose words do not stand in the article', async () =>
    expect(await toldOf(traced('Moved', [{ quoted: { ...parts[0], start: 3 } }]))).toEqual([]));
});
