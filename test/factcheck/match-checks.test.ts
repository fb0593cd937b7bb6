import { describe, expect, it } from 'vitest';
import { FLOOR, indexChecks, matchChecks } from '@/lib/factcheck/match-checks';
import { makeCheck } from './make-check';

const CLAIMS = {
  boats: 'Harrow Ferries lost nine boats to rotten hulls in a single winter',
  toll: 'The Port Ellis bridge toll rose by 40 percent after the contract went to a foreign company',
  fluoride: 'Fluoride was added to the reservoir of Tarnside to make its people docile',
  quote: 'Mayor Ilse Brandt said “the harbour belongs to nobody who cannot swim”',
};
const checks = Object.entries(CLAIMS).map(([id, claim]) => makeCheck(id, claim));
const filler = Array.from({ length: 60 }, (_, i) =>
  makeCheck(`filler-${i}`, `Village ${i} closed its ${['school', 'mill', 'post office', 'bakery'][i % 4]} in ${1950 + i}`),
); // prettier-ignore
const found = (text: string, held = [...filler, ...checks]) =>
  matchChecks(indexChecks(held), text).map(({ check }) => check.id);

describe('finding who has checked a claim', () => {
  it.each([
    ['Harrow Ferries lost nine boats to rotten hulls in one winter, the union says.', 'boats'],
    ['After the contract went to a foreign company, the toll of the Port Ellis bridge rose by 40 percent.', 'toll'],
    ['Fluoride is added to the Tarnside reservoir to keep people docile.', 'fluoride'],
    ['“The harbour belongs to nobody who cannot swim,” said Mayor Ilse Brandt.', 'quote'],
  ])('finds it in other words: %s', (text, id) => {
    expect(found(text)).toEqual([id]);
  }); // prettier-ignore

  it.each([
    [
      'the same people, and something else said of them',
      'Harrow Ferries ordered new boats from a yard in Tarnside.',
    ],
    ['the same subject without the claim', 'Port Ellis council will debate the bridge toll next week.'],
    [
      'another number',
      'The Port Ellis bridge toll rose by 12 percent after the contract went to a foreign company.',
    ],
    ['names alone', 'Ilse Brandt is the mayor.'],
    ['nothing', ''],
    ['marks', '?! — “”'],
    ['stop words', 'It was what they had been at.'],
    ['another language', 'Der Bürgermeister hat gestern nichts gesagt.'],
  ])('says nothing of %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('judges a pool of one as it judges many', () => {
    const [boats] = checks;
    const text = 'Harrow Ferries lost nine boats to rotten hulls in one winter, the union says.';
    const alone = matchChecks(indexChecks([boats]), text);
    const among = matchChecks(indexChecks([...filler, ...checks]), text);
    expect(alone).toEqual(among);
    expect(found('Harrow Ferries ordered new boats from a yard in Tarnside.', [boats])).toEqual([]);
  });

  it('knows nobody while nothing is held', () => {
    expect(found(CLAIMS.boats, [])).toEqual([]);
  });

  it('tells of three at most, the surest first, and of none below the floor', () => {
    const many = Array.from({ length: 5 }, (_, i) => makeCheck(`n${i}`, CLAIMS.boats));
    const told = matchChecks(indexChecks([...many, ...filler]), CLAIMS.boats);
    expect(told.map(({ check }) => check.id)).toEqual(['n0', 'n1', 'n2']);
    expect(told.every(({ score }) => score >= FLOOR && score <= 1)).toBe(true);
  });

  it('reads a claim without end by its beginning', () => {
    expect(found(`${CLAIMS.boats}. ${'x'.repeat(200_000)}`)).toBeInstanceOf(Array);
  });
});
