import type { Fault } from '../types';
import { isFault } from './rule-ids';

export const FLAG_STATES = ['open', 'snoozed', 'decided', 'all'] as const;
export type FlagState = (typeof FLAG_STATES)[number];

/** Since when a headline waits: at most a day, a week, a month; or longer than a week. */
export const FLAG_AGES = ['day', 'week', 'month', 'older'] as const;
export type FlagAge = (typeof FLAG_AGES)[number];

/** In `assigned`: those that are nobody's. */
export const NOBODY = 'nobody';

/** What of the queue is looked at; `null` means any. */
export interface FlagFilter {
  readonly state: FlagState;
  readonly fault: Fault | null;
  readonly outlet: string | null;
  readonly age: FlagAge | null;
  /** Name of an editor, or NOBODY. */
  readonly assigned: string | null;
}

export const WHOLE_QUEUE: FlagFilter = {
  state: 'open',
  fault: null,
  outlet: null,
  age: null,
  assigned: null,
};

/** No name of an editor or an outlet is longer. */
export const MOST_NAME = 100;

const oneOf = <T extends string>(values: readonly T[], value: string | undefined): T | null =>
  values.find((one) => one === value) ?? null;
const name = (value: string | undefined): string | null =>
  value !== undefined && value.length <= MOST_NAME && !/[\u0000-\u001f\u007f]/.test(value)
    ? value.trim() || null
    : null;

/** The filter that an address names; what it does not know of is as if it were not there. */
export function readFlagFilter(get: (name: string) => string | undefined): FlagFilter {
  const fault = get('fault');
  return {
    state: oneOf(FLAG_STATES, get('state')) ?? 'open',
    fault: fault !== undefined && isFault(fault) ? fault : null,
    outlet: name(get('outlet')),
    age: oneOf(FLAG_AGES, get('age')),
    assigned: name(get('assigned')),
  };
}

/** The parameters of an address that name the filter: one filter, one spelling. */
export const flagFilterQuery = (filter: FlagFilter): Record<string, string> =>
  Object.fromEntries(
    (['state', 'fault', 'outlet', 'age', 'assigned'] as const).flatMap((key) =>
      filter[key] === null ? [] : [[key, filter[key]]],
    ),
  );
