import { randomUUID } from 'node:crypto';
import { analyse } from '../../analyse';
import { closeParsePool } from '../../ingest/parse-pool';
import { getArticle } from '../../store/articles';
import { closeDatabase, STORING_MS, transaction } from '../../store/database';
import { documentsAtHand } from '../../store/documents';
import { saveAnalysis } from '../../store/save-analysis';
import { addSavedCopy } from '../../store/saved-copies';
import { recordVersion } from '../../store/versions';
import { canonicalText } from '../../text/canonical';
import type { Article } from '../../types';
import { BadInput } from '../bad-input';
import type { Arrival } from './arrival';
import { arrivalsOf } from './arrivals-of';
import { fromFeedAddress } from './from-feed-address';

/** Keeps an article, analysed, and how it came; true when it was new. */
async function keep(name: string, article: Article, fetched: Arrival['fetched']): Promise<boolean> {
  const known = await getArticle(article.id);
  const stored = known ?? article;
  const analysis = analyse(stored, await documentsAtHand(stored.hyperlinks.map(({ href }) => href)));
  const copy = fetched?.copy ?? {
    at: new Date().toISOString(),
    from: { kind: 'import', name: canonicalText(name) } as const,
  };
  await transaction(async (tx) => {
    await saveAnalysis(tx, analysis);
    // Importing a folder again brings nothing new of what is there.
    if (known === null || fetched) await addSavedCopy(tx, article.id, { id: randomUUID(), ...copy });
    if (fetched) {
      const { storyUrl: url } = fetched;
      await recordVersion(tx, { url, article: stored, at: new Date(copy.at), engine: analysis.engine });
    }
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
    for await (const { name, article, fetched } of arrivals) {
      if (!article.ok) {
        failed++;
        console.error(`standfirst: ${name}: ${article.problem.message}`);
      } else if (await keep(name, article.value, fetched)) added++;
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
