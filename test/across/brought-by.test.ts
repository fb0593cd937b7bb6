import { describe, expect, it } from 'vitest';
import { analyse } from '@/lib/analyse';
import { chainOf } from '@/lib/across/chain/chain-of';
import { readGiven } from '@/lib/ingest/read-given';

/** The stops of the statement that `words` are in, without the article's own. */
const hopsOf = (text: string, words: string): readonly string[] => {
  const analysis = analyse({ ...readGiven({ text, publishedAt: '2026-03-18' }), outlet: 'The Norwick Post' });
  const found = analysis.attributions.find(({ content }) =>
    content.some(({ exact }) => exact.includes(words)),
  );
  if (found === undefined) throw new Error(`nobody says “${words}”`);
  return chainOf(analysis, { kind: 'attribution', id: found.id })
    .hops.slice(0, -1)
    .map(({ name }) => name);
};

describe('the outlet that got hold of a paper', () => {
  // prettier-ignore
  it.each([
    ['“We knew,” says a letter from Priya Halloran, the chairman, obtained by BuzzFeed News.', 'We knew', ['letter from Priya Halloran', 'BuzzFeed News']],
    ['The letter, first published by ProPublica, says that “the tests were never done”.', 'the tests', ['letter made public by ProPublica', 'ProPublica']],
    ['Reuters has seen a memo. The memo says that 300 jobs will go at the yard.', '300 jobs', ['memo', 'Reuters']],
    ['A report by Tidewell, leaked to Le Monde, says that the dam is cracked.', 'the dam', ['report by Tidewell', 'Le Monde']],
  ])('is a stop of the way: %s', (text, words, hops) => {
    expect(hopsOf(text, words)).toEqual(hops);
  });

  // prettier-ignore
  it.each([
    ['A report published by Reuters says that the dam is cracked.', 'the dam', ['report']],
    ['The letter, obtained by The Norwick Post, says that the dam is cracked.', 'the dam', ['letter']],
    ['An email about a report seen by Reuters says that the dam is cracked.', 'the dam', ['email']],
    ['The letter says that the dam is cracked. Reuters has seen the dam.', 'the dam is', ['letter']],
  ])('is none where the text does not say so: %s', (text, words, [paper]) => {
    const hops = hopsOf(text, words);
    expect(hops).toHaveLength(1);
    expect(hops[0]).toContain(paper);
  });

  it('has whoever an outlet cites in a clause or a sentence of its own before it', () => {
    const told = (text: string): readonly (readonly string[])[] => {
      const analysis = analyse(readGiven({ text, publishedAt: '2026-03-18' }));
      return analysis.attributions.map(({ id }) =>
        chainOf(analysis, { kind: 'attribution', id }).hops.map(({ name }) => name),
      );
    };
    const chain = ['three aides', 'Axios', 'this article'];
    expect(told('The yard is sold, according to Axios, which cited three aides.')).toContainEqual(chain);
    expect(told('Axios reported that the yard was sold. It cited three aides.')).toContainEqual(chain);
  });
});
