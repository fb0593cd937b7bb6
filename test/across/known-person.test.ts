import { expect, it } from 'vitest';
import { knownPerson } from '@/lib/across/records/known-person';

it.each<[string, string | null, string | null]>([
  ['Hillary Rodham Clinton', null, 'Hillary Clinton'],
  ['Barack Obama', 'senator', 'Barack Obama'],
  ['Obama', 'President', 'Barack Obama'],
  ['Obama', 'former President', 'Barack Obama'],
  ['Obama', null, null],
  ['Obama', 'dairy farmer', null],
  // Several bear the name.
  ['Clinton', 'President', null],
  ['Tove Brandal', 'President', null],
  // A firm is no person.
  ['Microsoft', null, null],
])('%s, %s: %s', (name, role, known) => {
  expect(knownPerson(name, role)).toBe(known);
});
