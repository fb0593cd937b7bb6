import { describe, expect, it } from 'vitest';
import { chainOf } from '@/lib/across/chain/chain-of';
import type { Analysis, Article } from '@/lib/types';
import { find, makeAnalysis, makeArticle } from '../store/make-analysis';

const namesOf = (article: Partial<Article>, more: Partial<Analysis> = {}): readonly string[] => {
  const analysis = { ...makeAnalysis(), article: makeArticle(article), ...more };
  const [{ id }] = analysis.attributions;
  return chainOf(analysis, { kind: 'attribution', id }).hops.map(({ name }) => name);
};

describe('the chain of an article that is an agency’s copy', () => {
  it('has the agency before the article, as a stop that has no link', () => {
    const analysis = makeAnalysis({ article: makeArticle({ credits: ['Reuters'] }) });
    const [{ id }] = analysis.attributions;
    const chain = chainOf(analysis, { kind: 'attribution', id });
    expect(chain.hops.map(({ name }) => name)).toEqual(['Mara Quill', 'Reuters', 'The Harbour Post']);
    expect(chain).toMatchObject({ distance: 2, missing: 1 });
  });

  it.each<[string, Partial<Article>]>([
    ['nobody is credited', {}],
    ['a desk is credited', { credits: ['Staff and news desk of the Post'] }],
  ])('has none where %s', (_, article) =>
    expect(namesOf(article)).toEqual(['Mara Quill', 'The Harbour Post']),
  );

  it('tells an agency once that is named as the messenger already', () => {
    const analysis = makeAnalysis({ article: makeArticle({ credits: ['Reuters'] }) });
    const agency = {
      ...analysis.sources[0],
      id: 'agency',
      kind: 'outlet' as const,
      name: 'Reuters',
      document: null,
    };
    const attributions = analysis.attributions.map((one) => ({ ...one, via: ['agency'] }));
    const names = namesOf({ credits: ['Reuters'] }, { sources: [...analysis.sources, agency], attributions });
    expect(names.filter((name) => name === 'Reuters')).toHaveLength(1);
  });

  it('goes from the outlet that is cited to the one that cites it', () => {
    const text = 'The Gazette reported that the port would shut, citing Norwire.';
    const outlet = (id: string, name: string) => ({
      ...makeAnalysis().sources[0],
      id,
      name,
      kind: 'outlet' as const,
      document: null,
      mentions: [find(text, name)],
    });
    const said = { ...makeAnalysis().attributions[0], source: find(text, 'The Gazette'), sourceId: 'g' };
    const own = {
      ...said,
      id: 'a1',
      cue: find(text, 'reported'),
      content: [find(text, 'that the port would shut')],
      via: ['n'],
    };
    const citing = {
      ...said,
      id: 'a2',
      cue: find(text, 'citing'),
      content: [find(text, 'Norwire')],
      via: [],
    };
    const sources = [outlet('g', 'Gazette'), outlet('n', 'Norwire')];
    const names = (attributions: Analysis['attributions']) =>
      namesOf({ text, outlet: 'The Post' }, { sources, attributions, documents: [], links: [] });
    expect(names([own, citing])).toEqual(['Norwire', 'Gazette', 'The Post']);
    // “The Gazette said so, Norwire reported” goes the other way.
    expect(names([own])).toEqual(['Gazette', 'Norwire', 'The Post']);
  });

  it('has the agency’s own article lead straight to its source', () =>
    expect(namesOf({ credits: ['Reuters'], outlet: 'Reuters' })).toEqual(['Mara Quill', 'Reuters']));
});
