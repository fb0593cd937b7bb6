import { describe, expect, it } from 'vitest';
import type { Adviser, Question } from '@/lib/opinion/adviser';
import { advisersOf } from '@/lib/opinion/advisers-of';
import { askOpinions } from '@/lib/opinion/ask-opinions';
import { spanOf } from '@/lib/text/span';
import type { OpinionAnswer, Outcome } from '@/lib/types';
import { makeAnalysis, makeArticle } from '../store/make-analysis';
import { question } from './question';

const analysis = makeAnalysis();
const { text } = analysis.article;
const answer = (over: Partial<OpinionAnswer> = {}): Outcome<OpinionAnswer> => ({
  ok: true,
  value: { stance: 'backs', score: null, quotations: [spanOf(text, 0, 20)], reason: 'So it says.', ...over },
});
const adviser = (ask: Adviser['ask']): Adviser => ({ kind: 'endpoint', model: 'm', ask });
const at = () => new Date('2026-05-01T10:00:00Z');

describe('second opinions on an analysis', () => {
  it('are asked for with the headline, the text and the sentences near it', async () => {
    let asked: Question | null = null;
    const opinions = await askOpinions(
      analysis,
      [
        adviser(async (given) => {
          asked = given;
          return answer();
        }),
      ],
      at,
    );
    expect(asked).toMatchObject({ headline: analysis.article.headline, text });
    expect(asked!.nearest.map(({ exact }) => exact)).toEqual(['We may resume them in spring']);
    expect(opinions).toEqual([
      {
        kind: 'endpoint',
        model: 'm',
        headline: analysis.article.headline,
        at: '2026-05-01T10:00:00.000Z',
        outcome: answer(),
      },
    ]);
  });
  it('leave the analysis as it is, whatever they say', async () => {
    const before = JSON.stringify(analysis);
    await askOpinions(analysis, [adviser(async () => answer({ stance: 'contradicts' }))]);
    expect(JSON.stringify(analysis)).toBe(before);
  });
  it.each<[string, Adviser['ask'], string]>([
    ['an adviser that throws', () => Promise.reject(new Error('boom')), 'failed'],
    [
      'a quotation that is not in the text',
      async () => answer({ quotations: [{ start: 0, end: 5, exact: 'Never' }] }),
      'invented-quotation',
    ],
  ])('turn into a problem after %s', async (_, ask, code) => {
    const [{ outcome }] = await askOpinions(analysis, [adviser(ask)]);
    expect(outcome).toMatchObject({ ok: false, problem: { code } });
  });
  it('are not asked for without a headline', async () => {
    const bare = makeAnalysis({ article: makeArticle({ headline: null }), headlines: [] });
    expect(await askOpinions(bare, [adviser(async () => answer())])).toEqual([]);
  });
});

describe('who is asked', () => {
  it('is nobody unless the environment names somebody', () => {
    expect(advisersOf({})).toEqual([]);
    expect(advisersOf({ STANDFIRST_OPINION_MODEL: 'm', STANDFIRST_NLI_MODEL: ' ' })).toEqual([]);
  });
  it('is each that it names', () => {
    const advisers = advisersOf({
      STANDFIRST_NLI_MODEL: '/models/deberta-nli/',
      STANDFIRST_OPINION_URL: 'http://127.0.0.1:11434/v1',
      STANDFIRST_OPINION_MODEL: 'tiny:1b',
    });
    expect(advisers.map(({ kind, model }) => [kind, model])).toEqual([
      ['nli', 'deberta-nli'],
      ['endpoint', 'tiny:1b'],
    ]);
  });
  it.each([
    ['no address', 'localhost/v1', 'm'],
    ['another scheme', 'file:///etc/passwd', 'm'],
    ['no model', 'http://127.0.0.1:11434/v1', undefined],
  ])('is told how to name it after %s', async (_, url, model) => {
    const [one] = advisersOf({ STANDFIRST_OPINION_URL: url, STANDFIRST_OPINION_MODEL: model });
    expect(await one.ask(question())).toMatchObject({ problem: { code: 'misconfigured' } });
  });
});
