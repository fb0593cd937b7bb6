import { filterOf, filterQuery } from '@/lib/explore/filter-fields';
import { listArticles } from '@/lib/store/articles';
import { ArticleNoun, pageOf } from '../../nouns';
import { guarded } from '../../guard';
import { jsonResponse } from '../../problem';
import { cursorOf, Limit, readQuery } from '../../read-query';

const Query = filterQuery({ limit: Limit, cursor: cursorOf('articles') });

/** Analysed articles, the latest first. */
export const GET = guarded(
  {
    needs: 'read',
    kept: true,
    summary: 'Analysed articles, the latest first',
    query: Query,
    answers: { 200: pageOf(ArticleNoun) },
  },
  async (request) => {
    const { limit, cursor, ...fields } = readQuery(request, Query);
    return jsonResponse(await listArticles({ ...filterOf(fields), limit, cursor }));
  },
);
