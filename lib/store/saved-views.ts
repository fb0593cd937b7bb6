import { permit } from '../access/acting';
import { randomUUID } from 'node:crypto';
import type { SavedView as Row } from '../generated/client';
import { flagFilterQuery, type FlagFilter } from '../desk/flag-filter';
import type { Outcome, SavedView } from '../types';
import { database } from './database';
import { isUuid } from './is-uuid';
import { refused } from './refused';

/** So that they still fit above the queue. */
const MOST_VIEWS = 50;
export const MOST_VIEW_NAME = 60;

const viewOfRow = ({ createdAt, ...row }: Row): SavedView => ({
  ...row,
  createdAt: createdAt.toISOString(),
});

/** Kept views by name. */
export async function listViews(): Promise<readonly SavedView[]> {
  return (await database().savedView.findMany({ orderBy: { name: 'asc' } })).map(viewOfRow);
}

/** Keeps a filter under a name; one of that name is replaced. Problems: `name-needed`, `too-many`. */
export async function saveView(name: string, filter: FlagFilter, actor: string): Promise<Outcome<SavedView>> {
  permit('decide');
  const words = name.trim().replace(/\s+/g, ' ');
  if (words === '' || words.length > MOST_VIEW_NAME)
    return refused('name-needed', `Give the view a name of at most ${MOST_VIEW_NAME} characters.`);
  const query = new URLSearchParams(flagFilterQuery(filter)).toString();
  const kept = await database().savedView.findUnique({ where: { name: words }, select: { id: true } });
  if (!kept && (await database().savedView.count()) >= MOST_VIEWS)
    return refused('too-many', `At most ${MOST_VIEWS} views are kept: remove one first.`);
  const row = await database().savedView.upsert({
    where: { name: words },
    create: { id: randomUUID(), name: words, query, actor },
    update: { query, actor },
  });
  return { ok: true, value: viewOfRow(row) };
}

/** Forgets a view; false when there is none of this id. */
export async function removeView(id: string): Promise<boolean> {
  permit('decide');
  if (!isUuid(id)) return false;
  return (await database().savedView.deleteMany({ where: { id } })).count > 0;
}
