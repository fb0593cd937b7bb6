import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf, nominalAlpha, type Unit } from '@/lib/desk/agreement';

/** Rows of observers, a sign for each unit, "." for none, turned into units. */
const unitsOf = (...rows: readonly string[]): readonly Unit[] =>
  [...rows[0]].map((_, at) => rows.map((row) => row[at]).filter((value) => value !== '.'));

/** α from its definition, by the matrix of coincidences: every ordered pair of values in a unit of m counts 1 / (m − 1). */
function byCoincidences(units: readonly Unit[]): number {
  const seen = new Map<string, number>();
  const add = (key: string, by: number) => seen.set(key, (seen.get(key) ?? 0) + by);
  const values = [...new Set(units.flat())];
  for (const unit of units)
    for (const [i, one] of unit.entries())
      for (const [j, other] of unit.entries()) if (i !== j) add(one + other, 1 / (unit.length - 1));
  const o = (one: string, other: string) => seen.get(one + other) ?? 0;
  const sumOf = (one: string) => values.reduce((sum, other) => sum + o(one, other), 0);
  const n = values.reduce((sum, one) => sum + sumOf(one), 0);
  const pairs = values.flatMap((one) => values.filter((other) => other !== one).map((other) => [one, other]));
  const observed = pairs.reduce((sum, [one, other]) => sum + o(one, other), 0) / n;
  const expected = pairs.reduce((sum, [one, other]) => sum + sumOf(one) * sumOf(other), 0) / (n * (n - 1));
  return 1 - observed / expected;
}

describe('nominalAlpha', () => {
  it.each([
    { of: 'two values, two observers', units: unitsOf('0100000010', '1110010000'), alpha: 0.095 },
    { of: 'four values, two observers', units: unitsOf('aabbdcccedda', 'babbbccceddd'), alpha: 0.692 },
    {
      of: 'four observers, values missing',
      units: unitsOf('123321412...', '1233224125.3', '.3332342251.', '12332441251.'),
      alpha: 0.743,
    },
  ])('is what the coincidences give: $of', ({ units, alpha }) => {
    expect(nominalAlpha(units)).toBeCloseTo(byCoincidences(units), 12);
    expect(nominalAlpha(units)).toBeCloseTo(alpha, 3);
  });
  it('is what the coincidences give of any units in which values differ', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom('c', 'd', 's'), { maxLength: 5 }), { minLength: 2, maxLength: 20 }),
        (units) => {
          fc.pre(new Set(units.filter(({ length }) => length > 1).flat()).size > 1);
          expect(nominalAlpha(units)).toBeCloseTo(byCoincidences(units), 9);
        },
      ),
    ));
  it('is null where nobody differs from anybody, and without units', () => {
    expect(nominalAlpha(unitsOf('aaaa', 'aaaa'))).toBeNull();
    expect(nominalAlpha([])).toBeNull();
  });
});

describe('agreementOf', () => {
  const units = unitsOf('cdcdcdcdcdcd', 'cdcdcdcdcddc');
  it('leaves out what one person judged alone, and has the same interval every time', () => {
    const agreement = agreementOf([...units, ['confirm']]);
    expect(agreement).toEqual(agreementOf(units));
    expect(agreement).toMatchObject({ units: 12, judgements: 24 });
    const [low, high] = agreement.interval!;
    expect(low).toBeLessThan(agreement.alpha!);
    expect(high).toBeGreaterThan(agreement.alpha!);
  });
  it('tells no α of too few units', () =>
    expect(agreementOf(units.slice(0, 9))).toEqual({
      alpha: null,
      interval: null,
      units: 9,
      judgements: 18,
    }));
});
