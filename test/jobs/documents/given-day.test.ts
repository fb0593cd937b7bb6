import { expect, it } from 'vitest';
import { givenDay } from '@/lib/jobs/documents/given-day';

it.each([
  ['2026-03-11', '2026-03-11'],
  [' 2026-03-11 ', '2026-03-11'],
  ['2024-02-29', '2024-02-29'],
  ['2026-03-11T08:00:00Z', '2026-03-11T08:00:00Z'],
  ['11 March 2026', '2026-03-11'],
  ['March 11, 2026', '2026-03-11'],
  ['11. März 2026', '2026-03-11'],
  ['31 January 2026', '2026-01-31'],
])('reads %s', (typed, day) => expect(givenDay(typed)).toBe(day));

it.each([
  '31 February 2026',
  'February 31, 2026',
  '31. Februar 2026',
  '2026-02-31',
  '2026-02-29',
  '2026-13-01',
  '2026-04-31T08:00:00Z',
  '2026-03-11T99:99:00Z',
  '05/07/2021',
  'last spring',
  'dated 11 March 2026',
  '11 March 2026 or so',
  '0',
])('reads no day in %s', (typed) => expect(givenDay(typed)).toBeNull());
