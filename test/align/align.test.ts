import { describe, expect, it } from 'vitest';
import { findPlaces, liesWithin, placesAgree, standsFor } from '../../lib/align/places';
import { backsQuantity, readQuantities } from '../../lib/align/read-quantities';
import { relateWords } from '../../lib/align/relate-words';
import { standardSpelling } from '../../lib/align/standard-spelling';
import { cosine, informationOf, vectorRow } from '../../lib/align/word-vectors';

describe('relateWords', () => {
  it.each([
    ['spy', 'access', 'stronger'],
    ['slam', 'criticize', 'stronger'],
    ['criticize', 'slam', 'weaker'],
    ['resign', 'quit', 'synonym'],
    ['outlaw', 'ban', 'synonym'],
    ['rise', 'fall', 'opposite'],
    ['climb', 'decline', 'opposite'],
    ['release', 'charge', 'none'],
    ['kitchen', 'treaty', 'none'],
  ])('says that “%s” against “%s” is %s', (a, b, kind) =>
    expect(relateWords(a, 'v', b, 'v').kind).toBe(kind === 'none' ? 'none' : kind),
  );

  it('knows a noun made from a verb', () =>
    expect(relateWords('resignation', 'n', 'resign', 'v').kind).toBe('derived'));

  it('takes a word with a prefix that denies it for its opposite, and no other word that begins so', () => {
    expect(relateWords('unsold', 'a', 'sold', 'a').kind).toBe('opposite');
    expect(relateWords('notice', 'v', 'unnoticed', 'a').kind).toBe('opposite');
    expect(relateWords('union', 'n', 'ion', 'n').kind).not.toBe('opposite');
    expect(relateWords('income', 'n', 'come', 'v').kind).not.toBe('opposite');
  });
});

describe('readQuantities', () => {
  it.each([
    ['two dozen states', 24, 'count'],
    ['half a million people', 500_000, 'count'],
    ['$1.2bn', 1.2e9, 'money'],
    ['7.5 per cent', 7.5, 'percent'],
    ['back in ’19', 2019, 'year'],
    ['two-thirds of boats', 200 / 3, 'percent'],
    ['one in five crews', 20, 'percent'],
    ['four out of 10', 40, 'percent'],
    ['a half-million-dollar grant', 500_000, 'count'],
    ['just half the votes', 50, 'percent'],
    ['a 15-year-old', 15, 'count'],
    ['Sixty-two donors', 62, 'count'],
    ['a quarter of a million signatures', 250_000, 'count'],
    ['after half a decade', 0.5, 'count'],
    ['at 9:45 a.m.', 9.75, 'clock'],
    ['a year-long inquiry', 1, 'count'],
    ['a yearlong inquiry', 1, 'count'],
    ['twice the limit', 2, 'count'],
  ])('reads “%s”', (text, value, kind) => expect(readQuantities(text)[0]).toMatchObject({ value, kind }));

  it.each([
    ['nearly 1,000', '987', true],
    ['more than 200', '206', true],
    ['more than 300', '206', false],
    ['about half', '48%', true],
    ['$454 billion', '$544 billion', false],
    ['two dozen', '27', false],
    ['1.2 million', '1,214,000', true],
    ['three', '4', false],
    ['three decades', '30 years', true],
    ['18 months', '18 days', false],
    ['12 weeks', 'three months', true],
    ['11 weeks', 'eleven months', false],
    ['a decade', '10 years', true],
    ['61', 'more than 48', false],
    ['$3.2 million', 'millions', false],
    ['dozens', '40', true],
    ['twice', 'two times', true],
    ['a third', '30 percent', true],
    ['a third', '28 percent', false],
    ['£61,350', '£63,150', false],
    ['£61,000', '£61,350', true],
    ['48 mice', '49 mice', false],
    ['17%', '17.4%', true],
    ['16%', '17.4%', false],
  ])('“%s” for %s: %s', (claimed, given, expected) =>
    expect(backsQuantity(readQuantities(given)[0], readQuantities(claimed)[0])).toBe(expected),
  );
});

describe('readQuantities beside a percentage', () => {
  it.each(['led by 35 to 12 percent', 'led by 35 percent to 12', 'led 35-12 percent'])(
    'reads “%s” as two',
    (text) =>
      expect(readQuantities(text).map(({ value, kind }) => [value, kind])).toEqual([
        [35, 'percent'],
        [12, 'percent'],
      ]),
  );

  it('leaves “two in 2016” and a plain range alone', () => {
    expect(readQuantities('two in 2016').map(({ kind }) => kind)).toEqual(['count', 'year']);
    expect(readQuantities('10 to 12 boats').map(({ kind }) => kind)).toEqual(['count', 'count']);
  });
});

describe('regions and seats of government', () => {
  const place = (words: string) => findPlaces(words.split(' '))[0].place;

  it('knows what lies in the regions that headlines name', () => {
    expect(liesWithin(place('Syria'), place('Mideast'))).toBe(true);
    expect(liesWithin(place('Ohio'), place('Rust Belt'))).toBe(true);
    expect(liesWithin(place('Texas'), place('Rust Belt'))).toBe(false);
  });

  it('lets a seat of government speak for its own country', () => {
    expect(standsFor(place('Iran'), place('Tehran'))).toBe(true);
    expect(standsFor(place('Russia'), place('Kremlin'))).toBe(true);
    expect(standsFor(place('Iraq'), place('Tehran'))).toBe(false);
    expect(standsFor(place('Wisconsin'), place('Milwaukee'))).toBe(false);
  });
});

describe('findPlaces', () => {
  it('tells a people from a place, and a part from its whole', () => {
    const [people, state] = findPlaces('Romanian sailor in Wisconsin'.split(' '));
    expect([people.demonym, people.place.name, state.demonym]).toEqual([true, 'romania', false]);
    const [city] = findPlaces(['Milwaukee']);
    expect(placesAgree(city.place, state.place)).toBe(true);
    expect(
      placesAgree(findPlaces(['North', 'Dakota'])[0].place, findPlaces(['South', 'Dakota'])[0].place),
    ).toBe(false);
  });
  it('does not take “us” for a country', () =>
    expect(findPlaces('Trust Us to mend it'.split(' '))).toEqual([]));
});

describe('standardSpelling and word vectors', () => {
  it.each([
    ['criticise', 'criticize'],
    ['labour', 'labor'],
    ['advertise', 'advertise'],
    ['four', 'four'],
    ['centre', 'center'],
  ])('spells “%s” “%s”', (word, expected) => expect(standardSpelling(word)).toBe(expected));
  it('puts words of like company near each other', () => {
    expect(cosine(vectorRow('arrest'), vectorRow('jail'))).toBeGreaterThan(
      cosine(vectorRow('arrest'), vectorRow('budget')),
    );
    expect(cosine(vectorRow('qwxz'), vectorRow('budget'))).toBe(0);
    expect(informationOf('people')).toBeLessThan(informationOf('harpsichord'));
  });
});

describe('the gazetteer', () => {
  const place = (words: string) => findPlaces(words.split(' '))[0]?.place;

  it('calls countries what the news calls them', () => {
    expect(place('Russian').name).toBe('russia');
    expect(place('Kyiv').name).toBe('kyiv');
    for (const name of ['Serbia', 'Taiwan', 'Wales']) expect(place(name).kind).toBe('country');
  });

  it('knows peoples of states and of wider regions', () => {
    expect(place('Vermonter').name).toBe('vermont');
    expect(place('South Americans').name).toBe('south america');
    expect(liesWithin(place('Argentina'), place('South Americans'))).toBe(true);
  });

  it('reads abbreviations of the post after a town only', () => {
    expect(findPlaces(['Hudson', ',', 'NH']).map((mention) => mention.place.name)).toContain('new hampshire');
    expect(findPlaces(['OR', 'else'])).toEqual([]);
  });

  it('lets a narrower place stand for a wider one, not the reverse', () => {
    expect(standsFor(place('Miami'), place('Florida'))).toBe(true);
    expect(standsFor(place('Florida'), place('Miami'))).toBe(false);
    expect(standsFor(place('Iran'), place('Tehran'))).toBe(true);
  });
});
