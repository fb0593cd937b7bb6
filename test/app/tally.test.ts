import { describe, expect, it } from 'vitest';
import { tallyOf, type Tallied } from '@/app/queue/tally';
import type { FlagStanding } from '@/lib/types';

const NOW = new Date('2026-02-05T10:00:00Z');
const open: FlagStanding = {
  id: 'one',
  decision: null,
  snoozedUntil: null,
  assignee: null,
  dueOn: null,
  version: 1,
};
const decided: FlagStanding = {
  ...open,
  decision: {
    id: 'd',
    flagId: 'one',
    action: 'confirm',
    reason: null,
    actor: 'ada',
    createdAt: NOW.toISOString(),
    undoneAt: null,
  },
};
const change = (before: FlagStanding, after: FlagStanding): Tallied[] => [
  { before, after, faults: ['number-changed', 'number-changed', 'time-shifted'] },
];

describe('tallyOf', () => {
  it('moves a decided headline from the open ones, each of its faults once', () => {
    const { states, faults } = tallyOf(change(open, decided), { state: 'open', assigned: null }, NOW);
    expect(states).toEqual({ open: -1, snoozed: 0, decided: 1, all: 0 });
    expect([...faults]).toEqual([
      ['number-changed', -1],
      ['time-shifted', -1],
    ]);
  });

  it('counts a fault among all headlines as before, decided or not', () => {
    const { faults } = tallyOf(change(open, decided), { state: 'all', assigned: null }, NOW);
    expect([...faults.values()]).toEqual([0, 0]);
  });

  it('knows a snooze by its end: what is over is open', () => {
    const until = (snoozedUntil: string): FlagStanding => ({ ...open, snoozedUntil });
    const filter = { state: 'open', assigned: null } as const;
    expect(tallyOf(change(open, until('2026-02-05T11:00:00Z')), filter, NOW).states).toMatchObject({
      open: -1,
      snoozed: 1,
    });
    expect(tallyOf(change(open, until('2026-02-05T09:00:00Z')), filter, NOW).states).toMatchObject({
      open: 0,
      snoozed: 0,
    });
  });

  it.each([
    ['nobody', -1],
    ['Bo', 1],
    ['Ada', 0],
  ])('lets a headline that was given to Bo out of, or into, those of %s', (assigned, by) => {
    const { states } = tallyOf(change(open, { ...open, assignee: 'Bo' }), { state: 'open', assigned }, NOW);
    expect(states.open).toBe(by);
    expect(states.all).toBe(by);
  });

  it('names whom headlines are assigned to now, once', () => {
    const bo = change(open, { ...open, assignee: 'Bo' });
    expect(
      tallyOf([...bo, ...bo, ...change(open, open)], { state: 'open', assigned: null }, NOW).assignees,
    ).toEqual(['Bo']);
  });
});
