import { WHOLE_QUEUE, type FlagFilter } from '../desk/flag-filter';
import { isFault } from '../desk/rule-ids';
import type { Fault, Flag, Page } from '../types';
import { pageOf, pageSize } from './cursor';
import { database } from './database';
import { behind, cursorOfFlag, WORST_FIRST } from './flag-cursor';
import { flagOfRow, FLAG_PARTS } from './flag-row';
import { flagWhere } from './flag-where';
import { mutedRules } from './muted-rules';

/**
 * Flags of the analyses in force, worst first: not backed before partly backed, the lowest score, the oldest. With a fault
 * those with a phrase of that fault; none for one that is muted.
 */
export async function listFlags(
  options: Partial<FlagFilter> & { limit?: number; cursor?: string | null } = {},
): Promise<Page<Flag>> {
  const limit = pageSize(options.limit);
  const muted = new Set(await mutedRules());
  if (options.fault && muted.has(options.fault)) return { items: [], next: null };
  const rows = await database().flag.findMany({
    where: { AND: [flagWhere({ ...WHOLE_QUEUE, ...options }, new Date()), behind(options.cursor)] },
    include: FLAG_PARTS,
    orderBy: [...WORST_FIRST],
    take: limit + 1,
  });
  return pageOf('flags', rows, limit, cursorOfFlag, (row) => flagOfRow(row, muted));
}

/** The flags that opened last, the latest first: what a feed tells. */
export async function latestFlags(filter: FlagFilter, limit: number): Promise<readonly Flag[]> {
  const muted = new Set(await mutedRules());
  if (filter.fault && muted.has(filter.fault)) return [];
  const rows = await database().flag.findMany({
    where: flagWhere(filter, new Date()),
    include: FLAG_PARTS,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  });
  return rows.map((row) => flagOfRow(row, muted));
}

/** The open flags of an article that are not hidden, the oldest first. */
export async function flagsOf(articleId: string): Promise<readonly Flag[]> {
  const muted = new Set(await mutedRules());
  const rows = await database().flag.findMany({
    where: { articleId, closedAt: null, hidden: false },
    include: FLAG_PARTS,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => flagOfRow(row, muted));
}

/** `null` when there is no such flag. */
export async function getFlag(id: string): Promise<Flag | null> {
  const row = await database().flag.findUnique({ where: { id }, include: FLAG_PARTS });
  return row && flagOfRow(row, new Set(await mutedRules()));
}

/** Headline and article of these flags, by id; those that are gone are left out. */
export async function headlinesOfFlags(
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly headline: string; readonly articleId: string }>> {
  const rows = await database().flag.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, headline: true, articleId: true },
  });
  return new Map(rows.map(({ id, ...flag }) => [id, flag]));
}

/** How many flags are open, snoozed and decided, of those that the rest of the filter lets through. */
export async function countFlags(
  filter: FlagFilter = WHOLE_QUEUE,
): Promise<{ readonly open: number; readonly snoozed: number; readonly decided: number }> {
  const now = new Date();
  const count = (state: FlagFilter['state']) =>
    database().flag.count({ where: flagWhere({ ...filter, state }, now) });
  const [open, snoozed, decided] = await Promise.all([count('open'), count('snoozed'), count('decided')]);
  return { open, snoozed, decided };
}

/**
 * How many of the flags that the rest of the filter lets through have a phrase of each fault; muted faults, and those that
 * no flag has, are not in it.
 */
export async function countFaults(filter: FlagFilter): Promise<ReadonlyMap<Fault, number>> {
  const muted = new Set<string>(await mutedRules());
  const rows = await database().flag.groupBy({
    by: ['faults'],
    where: flagWhere({ ...filter, fault: null }, new Date()),
    _count: true,
  });
  const counts = new Map<Fault, number>();
  for (const { faults, _count } of rows)
    for (const fault of new Set(faults))
      if (isFault(fault) && !muted.has(fault)) counts.set(fault, (counts.get(fault) ?? 0) + _count);
  return counts;
}

/** Outlets and editors that a filter can name: those of flags in force, by name. */
export async function filterNames(): Promise<{
  readonly outlets: readonly string[];
  readonly assignees: readonly string[];
}> {
  const rows = await database().$queryRaw<{ kind: string; name: string }[]>`
    SELECT DISTINCT 'outlet' AS "kind", a."outlet" AS "name"
      FROM "Flag" f JOIN "Article" a ON a."id" = f."articleId"
      WHERE f."closedAt" IS NULL AND NOT f."hidden" AND a."outlet" IS NOT NULL
    UNION SELECT 'assignee', "assignee" FROM "Flag" WHERE "closedAt" IS NULL AND "assignee" IS NOT NULL
    ORDER BY 1, 2`;
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ name }) => name);
  return { outlets: of('outlet'), assignees: of('assignee') };
}
