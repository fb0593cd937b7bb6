import type PgBoss from 'pg-boss';
import {
  articlesSharing,
  articlesWithoutClues,
  documentsWithoutClues,
  keepArticleClues,
  keepDocumentClues,
} from '../../store/clues';
import { STORING_MS, transaction } from '../../store/database';
import { documentById } from '../../store/documents';
import { enqueueReanalyses } from '../enqueue';

/** In one round: some seconds of work, and a worker that is told to stop waits for no more than one of them. */
const DOCUMENTS = 50;
const ARTICLES = 200;

/**
 * A round that reads what documents, and then articles, are found by where that is not known: of a store from before it was kept, and
 * after a migration that empties it. Some at a time, each kept at once, so that it goes on wherever it was stopped; each is looked at
 * once in the life of a worker. What came in meanwhile without having been compared with a document is analysed again. Gives whether
 * all documents are read: until then an analysis may miss one.
 */
export function renewClues(boss: PgBoss): () => Promise<boolean> {
  let document: string | null = '';
  let article: string | null = '';
  return async () => {
    if (document !== null) {
      const ids: readonly string[] = await documentsWithoutClues(document, DOCUMENTS);
      for (const id of ids) await readOne(boss, id);
      document = ids.at(-1) ?? null;
    } else if (article !== null) {
      const articles = await articlesWithoutClues(article, ARTICLES);
      await transaction((tx) => keepArticleClues(tx, articles), STORING_MS);
      article = articles.at(-1)?.id ?? null;
    }
    return document === null;
  };
}

async function readOne(boss: PgBoss, id: string): Promise<void> {
  const held = await documentById(id);
  if (held === null) return;
  await transaction(async (tx) => {
    await keepDocumentClues(tx, held);
    await enqueueReanalyses(boss, await articlesSharing(tx, id), tx);
  }, STORING_MS);
}
