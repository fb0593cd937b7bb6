import type { Prisma } from '../generated/client';
import { NOBODY, type FlagAge, type FlagFilter, type FlagState } from '../desk/flag-filter';

const DAY_MS = 24 * 60 * 60 * 1_000;

const STATES: Record<FlagState, (now: Date) => Prisma.FlagWhereInput> = {
  open: (now) => ({ decisionId: null, OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: now } }] }),
  snoozed: (now) => ({ decisionId: null, snoozedUntil: { gt: now } }),
  decided: () => ({ decisionId: { not: null } }),
  all: () => ({}),
};

const AGES: Record<FlagAge, (daysAgo: (days: number) => Date) => Prisma.DateTimeFilter> = {
  day: (daysAgo) => ({ gte: daysAgo(1) }),
  week: (daysAgo) => ({ gte: daysAgo(7) }),
  month: (daysAgo) => ({ gte: daysAgo(30) }),
  older: (daysAgo) => ({ lt: daysAgo(7) }),
};

/** The flags of the analyses in force that a filter lets through at `now`. Whether its fault is muted is not looked at. */
export function flagWhere(
  { state, fault, outlet, age, assigned }: FlagFilter,
  now: Date,
): Prisma.FlagWhereInput {
  return {
    closedAt: null,
    hidden: false,
    ...STATES[state](now),
    ...(fault === null ? {} : { faults: { has: fault } }),
    ...(outlet === null ? {} : { article: { outlet } }),
    ...(age === null ? {} : { createdAt: AGES[age]((days) => new Date(now.getTime() - days * DAY_MS)) }),
    ...(assigned === null ? {} : { assignee: assigned === NOBODY ? null : assigned }),
  };
}
