import { permit } from '../access/acting';
import { archiveOf } from '../ingest/archive/archive-of';
import { allowedHosts, checkUrl } from '../ingest/check-url';
import { getArticle } from '../store/articles';
import { keepArchivedPage } from '../store/archived-pages';
import type { ArchivedPage, Outcome } from '../types';

/** Whether an archive may be asked at all (STANDFIRST_WAYBACK). */
export const hasArchive = (): boolean => archiveOf(process.env) !== null;

/**
 * Asks the archive for the page of an article, or has it take the page now, and keeps where the copy is. `null`: the archive
 * holds none. Problems: `archive-off`, `not-found`, `no-address`, what `checkUrl` says, and those of the archive.
 */
export async function archiveArticle(
  id: string,
  act: 'find' | 'save',
): Promise<Outcome<ArchivedPage | null>> {
  permit('submit');
  const no = (code: string, message: string): Outcome<never> => ({ ok: false, problem: { code, message } });
  const archive = archiveOf(process.env);
  if (!archive) return no('archive-off', 'No archive is asked unless STANDFIRST_WAYBACK turns that on.');
  const article = await getArticle(id);
  if (!article) return no('not-found', 'There is no article of this id.');
  if (article.url === null) return no('no-address', 'This text came without an address.');
  const address = checkUrl(article.url, allowedHosts());
  if (!address.ok) return address; // the name of a page in a private network is told to nobody
  const outcome = await archive[act](article.url);
  if (outcome.ok && outcome.value) await keepArchivedPage(id, outcome.value);
  return outcome;
}
