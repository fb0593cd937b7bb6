import { describe, expect, it } from 'vitest';
import { readSpeakers } from '@/lib/read-speakers';
import { stateBody } from '@/lib/sources/state-body';
import { makeArticle } from '../headline/make-article';

describe('a body of state by its description', () => {
  it.each([
    ['The Nigerian government', 'Nigerian government'],
    ['Israel’s military', 'Israel’s military'],
    ['the South Korean foreign ministry', 'South Korean foreign ministry'],
    ["Gaza's health ministry", "Gaza's health ministry"],
    ['the Hamas-run health ministry', 'Hamas-run health ministry'],
    ['the U.S. military', 'U.S. military'],
    ['Russian state television', 'Russian state television'],
    ['the Hong Kong police', 'Hong Kong police'],
  ])('%s', (description, name) => {
    expect(stateBody(description)).toBe(name);
  });

  it.each([
    'The government',
    'local police',
    'Western governments',
    'an Israeli army unit',
    'a French ministry',
    'Two Israeli soldiers',
    'Nigerian officials',
    'the German carmaker',
    'the Lagos family',
  ])('%s is none', (description) => {
    expect(stateBody(description)).toBeNull();
  });

  it('is a source by that name, and nobody whose name is kept back', () => {
    const article = makeArticle(null, [
      'The Nigerian government said talks had begun. The Nigerian government later denied that, and local police said nothing.',
    ]);
    const { sources } = readSpeakers(article);
    expect(sources.filter(({ name }) => /government/.test(name))).toMatchObject([
      { kind: 'organization', name: 'Nigerian government', unnamed: null, mentions: [{}, {}] },
    ]);
  });
});
