import { randomUUID } from 'node:crypto';
import { analyse } from '../../analyse';
import { closeParsePool } from '../../ingest/parse-pool';
import { getArticle } from '../../store/articles';
import { closeDatabase, STORING_MS, transaction } from '../../store/database';
import { documentsAtHand } from '../../store/documents';
import { saveAnalysis } from '../../store/save-analysis';
import { addSavedCopy } from '../../store/saved-copies';
import { canonicalText } from '../../text/canonical';
import type { Article } from '../../types';
import { BadInput } from '../bad-input';
import { arrivalsOf } from './arrivals-of';

async function keep(name: string, article: Article): Promise<boolean> {
  const known = await getArticle(article.id);
  const stored = known ?? article;
  const analysis = analyse(stored, await documentsAtHand(stored.hyperlinks.map(({ href }) => href)));
  await transaction(async (tx) => {
    await saveAnalysis(tx, analysis);
    // Importing a folder again brings nothing new of what is there.
    if (known === null)
      await addSavedCopy(tx, article.id, {
        id: randomUUID(),
        at: new Date().toISOString(),
        from: { kind: 'import', name: canonicalText(name) },
      });
  }, STORING_MS);
  return known === null;
}

/** `import`: the articles of a file or folder into the store, analysed one by one. Throws BadInput when none could be read. */
export async function importInto(source: string): Promise<void> {
  let added = 0;
  let again = 0;
  let failed = 0;
  try {
    for await (const { name, article } of await arrivalsOf(source)) {
      if (!article.ok) {
        failed++;
        console.error(`standfirst: ${name}: ${article.problem.message}`);
      } else if (await keep(name, article.value)) added++;
      else again++;
    }
  } finally {
    await Promise.all([closeDatabase(), closeParsePool()]);
  }
  if (added + again === 0) throw new BadInput(`${source}: no article could be read`);
  console.error(
    `standfirst: ${added} articles added, ${again} were there already, ${failed} could not be read`,
  );
}
