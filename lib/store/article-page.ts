import type { Analysis, ArchivedPage, ArticleVersion, Opinion, OtherPlace, SavedCopy } from '../types';
import { withAcross } from './across';
import { archivedPageOf } from './archived-pages';
import { opinionsOf } from './opinions';
import { otherPlacesOf, savedCopiesOf } from './saved-copies';
import { readRows } from './database';
import { ofArticles } from './shown';
import { versionsOf } from './versions';

/** Arrivals of an article that its page shows. */
const COPIES = 5;
/** Other papers and addresses that it shows. */
const PLACES = 20;

/** All that the page of an article shows of the store beside the analysis in force (lib/store/articles, getAnalysis). */
export interface ArticlePage {
  /** With what other articles have to do with it, and what of it was checked already. */
  readonly analysis: Analysis;
  readonly opinions: readonly Opinion[];
  /** What stood at its address, oldest first. */
  readonly versions: readonly ArticleVersion[];
  readonly saved: { readonly copies: readonly SavedCopy[]; readonly count: number };
  readonly places: readonly OtherPlace[];
  readonly archived: ArchivedPage | null;
}

/** What the page of an article shows beside its analysis. */
export async function readArticlePage(found: Analysis): Promise<ArticlePage> {
  const { id } = found;
  const [analysis, rest] = await Promise.all([withAcross(found), restOf(id)]);
  return { analysis, ...rest };
}

async function restOf(id: string): Promise<Omit<ArticlePage, 'analysis'>> {
  const there = await whatThereIs(id);
  const [opinions, versions, saved, places, archived] = await Promise.all([
    there.opinions ? opinionsOf(id) : [],
    there.versions ? versionsOf(id) : [],
    there.copies ? savedCopiesOf(id, COPIES) : { copies: [], count: 0 },
    there.copies ? otherPlacesOf(id, PLACES) : [],
    there.archived ? archivedPageOf(id) : null,
  ]);
  return { opinions, versions, saved, places, archived };
}

interface There {
  readonly opinions: boolean;
  readonly versions: boolean;
  readonly copies: boolean;
  readonly archived: boolean;
}

/** In one statement in place of five: most articles have little of it. */
async function whatThereIs(id: string): Promise<There> {
  const [there] = await ofArticles([id], () =>
    readRows<There>(
      `SELECT EXISTS (SELECT FROM "Opinion" WHERE "articleId" = $1) AS "opinions",
         EXISTS (SELECT FROM "Version" WHERE "articleId" = $1) AS "versions",
         EXISTS (SELECT FROM "SavedCopy" WHERE "articleId" = $1) AS "copies",
         EXISTS (SELECT FROM "ArchivedPage" WHERE "articleId" = $1) AS "archived"`,
      [id],
    ),
  );
  return there;
}
