import { describe, expect, it } from 'vitest';
import { traceOrigins, type ClusterMember } from '@/lib/across/chain/trace-origins';

const member = (outlet: string | null, more: Partial<ClusterMember> = {}): ClusterMember => ({
  id: `of ${outlet}`,
  articleId: `by ${outlet}`,
  outlet,
  source: null,
  via: [],
  text: `by ${outlet}`,
  ...more,
});
const lund = { record: 'person:marta lund', name: 'Marta Lund', kind: 'person', isOutlet: false } as const;
const outlet = (name: string) => ({ record: `body:${name}`, name, kind: 'outlet', isOutlet: true }) as const;

describe('traceOrigins', () => {
  it.each<[string, readonly ClusterMember[], number]>([
    ['own reporting of two', [member('A'), member('B')], 2],
    ['one person quoted by two', [member('A', { source: lund }), member('B', { source: lund })], 1],
    [
      'two that cite a third, not stored',
      [member('A', { via: ['Norwire'] }), member('B', { source: outlet('The Norwire') })],
      1,
    ],
    ['one that cites the other', [member('A'), member('B', { via: ['A'] })], 1],
    [
      'one that cites one who quotes',
      [member('A', { source: lund }), member('B', { source: outlet('A') }), member('C', { source: lund })],
      1,
    ],
    [
      'copies of one text, of which one is known to quote',
      [member('A', { text: 'x', source: lund }), member('B', { text: 'x' })],
      1,
    ],
    ['copies of one text', [member('A', { text: 'x' }), member('B', { text: 'x' }), member('C')], 2],
    [
      'a person and a letter, where the words of both stand in one held document',
      [
        member('A', { source: lund, heldIn: 'letter' }),
        member('B', { source: { ...lund, record: 'document:x', kind: 'document' }, heldIn: 'letter' }),
        member('C', { source: lund }),
        member('D', { heldIn: 'letter' }),
        member('E', { heldIn: 'speech' }),
      ],
      2,
    ],
    ['an outlet that names itself', [member('A', { via: ['the A'] }), member('B')], 2],
    ['no outlet known', [member(null, { id: '1', text: '1' }), member(null, { id: '2', text: '2' })], 2],
    ['nobody', [], 0],
  ])('%s', (_, members, count) => expect(traceOrigins(members).count).toBe(count));

  it('tells a round of three once, and who only leads into it', () => {
    const { circles, count } = traceOrigins([
      member('B', { via: ['C'] }),
      member('C', { via: ['A'] }),
      member('A', { via: ['B'] }),
      member('D', { via: ['A'] }),
    ]);
    expect(circles).toEqual([['A', 'B', 'C']]);
    expect(count).toBe(1);
  });

  it('ends on long lines of citations', () => {
    const members = Array.from({ length: 300 }, (_, n) => member(`P${n}`, { via: [`P${(n + 1) % 300}`] }));
    expect(traceOrigins(members).circles[0]).toHaveLength(300);
  });
});
