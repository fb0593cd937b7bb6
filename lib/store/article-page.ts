import type { Analysis, ArchivedPage, ArticleVersion, Opinion, OtherPlace, SavedCopy } from '../types';
import { withAcross } from './across';
import { archivedPageOf } from './archived-pages';
import { opinionsOf } from './opinions';
import { otherPlacesOf, savedCopiesOf } from './saved-copies';
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

/** What the page of an article shows beside its analysis, each part read at the same time as the others. */
export async function readArticlePage(found: Analysis): Promise<ArticlePage> {
  const { id } = found;
  const [analysis, opinions, versions, saved, places, archived] = await Promise.all([
    withAcross(found),
    opinionsOf(id),
    versionsOf(id),
    savedCopiesOf(id, COPIES),
    otherPlacesOf(id, PLACES),
    archivedPageOf(id),
  ]);
  return { analysis, opinions, versions, saved, places, archived };
}
