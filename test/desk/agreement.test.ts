import { describe, expect, it } from 'vitest';
import { agreementOf, nominalAlpha, type Unit } from '@/lib/desk/agreement';

/** Rows of observers, a sign for each unit, "." for none, turned into units. */
const unitsOf = (...rows: readonly string[]): readonly Unit[] =>
  [...rows[0]].map((_, at) => rows.map((row) => row[at]).filter((value) => value !== '.'));

describe('nominalAlpha, on the examples of Krippendorff 2011', () => {
  it('binary, two observers, ten units: .095', () =>
    expect(nominalAlpha(unitsOf('0100000010', '1110010000'))).toBeCloseTo(0.095, 3));
  it('nominal, two observers, twelve units: .692', () =>
    expect(nominalAlpha(unitsOf('aabbdcccedda', 'babbbccceddd'))).toBeCloseTo(0.692, 3));
  it('nominal, four observers, missing values: .743', () =>
    expect(nominalAlpha(unitsOf('123321412...', '1233224125.3', '.3332342251.', '12332441251.'))).toBeCloseTo(
      0.743,
      3,
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
