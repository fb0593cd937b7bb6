import { NOBODY, type FlagFilter, type FlagState } from '@/lib/desk/flag-filter';
import type { Fault, FlagStanding } from '@/lib/types';

/** By how much the counts of the page have changed since it was made, through what was done on it. */
export interface Tally {
  readonly states: Readonly<Record<FlagState, number>>;
  /** Of each fault, among those that the filter's state lets through; one that is missing has not changed. */
  readonly faults: ReadonlyMap<Fault, number>;
  /** Whom headlines of the page are assigned to now. */
  readonly assignees: readonly string[];
}

/** A flag as the page had it and as it stands now, with its faults. */
export interface Tallied {
  readonly before: FlagStanding;
  readonly after: FlagStanding;
  readonly faults: readonly Fault[];
}

type Place = Exclude<FlagState, 'all'>;

/** Where a flag stands at `now`: a snooze that is over is open again. */
function placeOf({ decision, snoozedUntil }: FlagStanding, now: Date): Place {
  if (decision !== null) return 'decided';
  return snoozedUntil !== null && new Date(snoozedUntil) > now ? 'snoozed' : 'open';
}

const isWhose = ({ assignee }: FlagStanding, assigned: string | null): boolean =>
  assigned === null || (assigned === NOBODY ? assignee === null : assignee === assigned);

/** What to add to the counts that the server gave for `filter`. */
export function tallyOf(
  flags: readonly Tallied[],
  { state, assigned }: Pick<FlagFilter, 'state' | 'assigned'>,
  now: Date,
): Tally {
  const states: Record<FlagState, number> = { open: 0, snoozed: 0, decided: 0, all: 0 };
  const faults = new Map<Fault, number>();
  for (const { before, after, faults: own } of flags)
    for (const [standing, by] of [
      [before, -1],
      [after, 1],
    ] as const) {
      if (!isWhose(standing, assigned)) continue;
      const place = placeOf(standing, now);
      states[place] += by;
      states.all += by;
      if (state === 'all' || state === place)
        for (const fault of new Set(own)) faults.set(fault, (faults.get(fault) ?? 0) + by);
    }
  const assignees = [...new Set(flags.flatMap(({ after }) => after.assignee ?? []))];
  return { states, faults, assignees };
}
