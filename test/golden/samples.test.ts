import { describe, expect, it } from 'vitest';
import { analyse } from '@/lib/analyse';
import { readSamples } from '@/lib/jobs/seed-samples';

/** What a careful editor insists on in the articles that a newcomer sees first. */
const { articles, documents } = readSamples('public/samples');
const analysisOf = (outlet: string) => {
  const article = articles.find((one) => one.outlet === outlet);
  if (!article) throw new Error(`no sample of ${outlet}`);
  return analyse(article, documents);
};

describe('the Courier, whose headline overstates its text', () => {
  const { headlines, evidence, findings, attributions, sources, links } = analysisOf('The Brackwater Courier');

  it('is flagged, with the phrases at fault, each with a sentence of the text', () => {
    expect(headlines[0].verdict).toBe('partly-backed');
    expect(headlines[0].phrases.map(({ span, fault }) => [span.exact, fault])).toEqual([
      ['snooping', 'predicate-strengthened'],
      ['Estonian', 'place-or-nationality-shifted'],
    ]);
    for (const phrase of headlines[0].phrases) expect(phrase.evidence.length).toBeGreaterThan(0);
  });

  it('has one quotation word for word and one altered: two days for ten', () => {
    expect(evidence.map(({ stance, changes }) => [stance, changes.map((c) => [c.kind, c.quoted, c.original])])).toEqual([
      ['verbatim', []],
      ['altered', [['number', 'two', 'ten']]],
      // What the letter is said to say in other words.
      ['supports', []],
    ]);
    expect(findings.map(({ rule }) => rule)).toContain('quote-altered-from-source');
  });

  it('ties the letter that speaks to the letter that is held, and asks for the report that is not', () => {
    const letter = sources.find(({ document }) => document?.type === 'letter');
    expect(letter?.document?.author).toBe('Marta Oyelaran');
    expect(links.some(({ from }) => from.kind === 'source' && from.id === letter?.id)).toBe(true);
    expect(findings.filter(({ rule }) => rule === 'source-wanted')).toHaveLength(1);
  });

  it('knows that “she” is the chief executive', () => {
    const chief = sources.find(({ name }) => name === 'Marta Oyelaran');
    const said = attributions.find(({ content }) => content[0].exact.includes('two working days'));
    expect(said?.sourceId).toBe(chief?.id);
  });
});

describe('the Ledger, whose headline stands', () => {
  const { headlines, evidence } = analysisOf('Northern Ledger');

  it('is backed, without a phrase at fault', () => {
    expect(headlines[0].verdict).toBe('backed');
    expect(headlines[0].phrases.filter(({ fault }) => fault !== null)).toEqual([]);
  });

  it('quotes the letter faithfully', () =>
    expect(new Set(evidence.map(({ stance }) => stance))).toEqual(new Set(['verbatim', 'supports'])));
});
