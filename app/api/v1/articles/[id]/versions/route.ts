import { getArticle } from '@/lib/store/articles';
import { versionsOf } from '@/lib/store/versions';
import { Loose, pageOf } from '../../../../nouns';
import { guarded } from '../../../../guard';
import { jsonResponse, problemResponse } from '../../../../problem';
import { readId } from '../../../../read-query';

/** What stood at the article's address each time it was fetched, oldest first; texts are told by their articles. */
export const GET = guarded(
  {
    needs: 'read',
    kept: true,
    summary: 'What stood at the article’s address each time it was fetched, oldest first',
    answers: { 200: pageOf(Loose) },
  },
  async (_request, context: { params: Promise<{ id: string }> }) => {
    const id = await readId(context);
    if (!(await getArticle(id))) return problemResponse(404, 'not-found', 'There is no such article.');
    const versions = (await versionsOf(id)).map(({ text: _text, ...version }) => version);
    return jsonResponse({ items: versions, next: null });
  },
);
