import { analyse } from '../../analyse';
import { closeParsePool } from '../../ingest/parse-pool';
import { getArticle } from '../../store/articles';
import { closeDatabase, STORING_MS, transaction } from '../../store/database';
import { documentsAtHand } from '../../store/documents';
import { saveAnalysis } from '../../store/save-analysis';
import { recordVersion } from '../../store/versions';
import type { Article } from '../../types';
import { BadInput } from '../bad-input';
import { arrivalsOf } from './arrivals-of';
import { fromFeedAddress } from './from-feed-address';

/** Keeps an article, analysed; true when it was new. `storyUrl`: the address of its history, when it was fetched. */
async function keep(article: Article, storyUrl: string | undefined): Promise<boolean> {
  const known = await getArticle(article.id);
  const stored = known ?? article;
  const analysis = analyse(stored, await documentsAtHand(stored.hyperlinks.map(({ href }) => href)));
  const at = new Date();
  await transaction(async (tx) => {
    await saveAnalysis(tx, analysis);
    if (storyUrl) await recordVersion(tx, { url: storyUrl, article: stored, at, engine: analysis.engine });
  }, STORING_MS);
  return known === null;
}

/** What to import: a file or folder, or a feed by its address. */
export type ImportSource = { readonly path: string } | { readonly feed: string };

/** `import`: the articles of a file, a folder or a feed into the store, analysed one by one. Throws BadInput when none could be read. */
export async function importInto(source: ImportSource): Promise<void> {
  let added = 0;
  let again = 0;
  let failed = 0;
  try {
    const arrivals = 'feed' in source ? fromFeedAddress(source.feed) : await arrivalsOf(source.path);
    for await (const { name, article, storyUrl } of arrivals) {
      if (!article.ok) {
        failed++;
        console.error(`standfirst: ${name}: ${article.problem.message}`);
      } else if (await keep(article.value, storyUrl)) added++;
      else again++;
    }
  } finally {
    await Promise.all([closeDatabase(), closeParsePool()]);
  }
  if (added + again === 0)
    throw new BadInput(`${'feed' in source ? source.feed : source.path}: no article could be read`);
  console.error(
    `standfirst: ${added} articles added, ${again} were there already, ${failed} could not be read`,
  );
}
