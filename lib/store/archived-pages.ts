import { permit } from '../access/acting';
import type { ArchivedPage } from '../types';
import { database } from './database';
import { ofArticles } from './shown';

/** Keeps where an archive holds the page of an article, in place of what was known. The article must be stored. */
export async function keepArchivedPage(articleId: string, { url, takenAt }: ArchivedPage): Promise<void> {
  permit('submit');
  const row = { url, takenAt: new Date(takenAt) };
  await database().archivedPage.upsert({ where: { articleId }, create: { articleId, ...row }, update: row });
}

/** Where an archive holds the page of an article; `null` when nobody asked, or there was none. */
export async function archivedPageOf(articleId: string): Promise<ArchivedPage | null> {
  const row = await ofArticles([articleId], () =>
    database().archivedPage.findUnique({ where: { articleId } }),
  );
  return row && { url: row.url, takenAt: row.takenAt.toISOString() };
}
