import { expect, it } from 'vitest';
import { parseSentences } from '@/lib/language/parse-sentences';
import { findSources } from '@/lib/sources/find-sources';
import { listSpeakers } from '@/lib/sources/list-speakers';
import { spanOf } from '@/lib/text/span';
import type { Attribution } from '@/lib/types';
import { articleOf } from '../attribution/article-of';

const act = (text: string, start: number, end: number): Attribution => ({
  id: 'attribution-1',
  kind: 'indirect',
  source: spanOf(text, start, end),
  cue: null,
  content: [],
  sourceId: null,
  via: [],
  strength: 'neutral',
});

/** The text's attributions with `[…]` as their sources, of whom nobody is listed yet. */
const listed = (marked: string) => {
  const text = marked.replace(/[[\]]/g, '');
  const article = articleOf(text);
  const attributions = [...marked.matchAll(/\[([^\]]+)\]/g)].map(([, words], at): Attribution => {
    const before = marked
      .split('[', at + 1)
      .join('')
      .replace(/\]/g, '').length;
    return { ...act(text, before, before + words.length), id: `attribution-${at + 1}` };
  });
  return listSpeakers(article, parseSentences(article), [], attributions);
};

it.each([
  ['It had no question by [debate moderators].', 'debate moderators'],
  ['The news has caused [many] to wonder.', 'many'],
  ['[A growing number of Democratic senators] fear it.', 'A growing number of Democratic senators'],
  ['[The audience gathered in the hall] fears it.', 'The audience'],
  ['[26 percent of Democrats] fear it.', '26 percent of Democrats'],
  ['[Two-thirds of the voters] fear it.', 'Two-thirds of the voters'],
  ['[Those polled] fear it.', 'Those'],
  ['[26 percent of members of Congress] fear it.', '26 percent of members of Congress'],
  ['[Some of the harbour fundraisers] fear it.', 'Some of the harbour fundraisers'],
  ['It was read by voters [who] fear it.', 'voters'],
  ['He answered those [who] fear it.', 'those'],
])('lists who speaks and was not known to: %s', (text, name) => {
  const { sources, attributions } = listed(text);
  expect(sources.map(({ kind }) => kind)).toEqual(['anonymous']);
  expect(sources[0].name.startsWith(name)).toBe(true);
  expect(attributions[0].sourceId).toBe(sources[0].id);
});

it.each([['[The attack] raised fears.'], ['[Sixty percent] fear it.'], ['[I] fear it.']])(
  'lists nobody for what is nobody: %s',
  (text) => expect(listed(text).sources).toEqual([]),
);

it.each([
  ['It was the view of [one Norland Democrat].', 'one Norland Democrat', 'anonymous'],
  ['Later [a Norbank executive] told workers of it.', 'a Norbank executive', 'anonymous'],
  ['It was a finding of [a Norbank projection released on Monday].', 'Norbank projection', 'document'],
])('tells people from papers: %s', (text, name, kind) => {
  const { sources } = listed(text);
  expect(sources).toMatchObject([{ name, kind }]);
});

it('finds whom a clause with "who" is about among those that are known', () => {
  const text = 'The strike was led by Ada Marsh, a nurse who fears it.';
  const article = articleOf(text);
  const sentences = parseSentences(article);
  const who = text.indexOf('who');
  const acts = [{ ...act(text, who, who + 3), id: 'attribution-1' }];
  const known = findSources(article, sentences);
  const { sources, attributions } = listSpeakers(article, sentences, known, acts);
  expect(sources.find(({ id }) => id === attributions[0].sourceId)?.name).toBe('Ada Marsh');
});

it('takes those who are called the same for one', () => {
  const { sources, attributions } = listed('[Some moderators] fear it. It was a hope of [some moderators].');
  expect(sources.map(({ mentions }) => mentions.length)).toEqual([2]);
  expect(attributions.map(({ sourceId }) => sourceId)).toEqual(['source-1', 'source-1']);
});

it.each([
  ['In the box she found a note from her son [that] read: “It is paid.”', 'note', 'document'],
  ['They held up a placard [that] stated: “It is late.”', 'placard', 'document'],
  ['They found a toxicology researcher [who] alleged that it leaks.', 'a toxicology researcher', 'anonymous'],
])('tells what speaks without what it says: %s', (text, name, kind) =>
  expect(listed(text).sources.map((source) => [source.name, source.kind])).toEqual([[name, kind]]),
);
