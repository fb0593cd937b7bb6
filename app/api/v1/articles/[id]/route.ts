import { getAcross } from '@/lib/store/across';
import { getAnalysis } from '@/lib/store/articles';
import { AnalysisNoun } from '../../../nouns';
import { guarded } from '../../../guard';
import { jsonResponse, problemResponse } from '../../../problem';
import { readId } from '../../../read-query';

/** The analysis in force of one article, with what other stored articles have to do with it. */
export const GET = guarded(
  {
    needs: 'read',
    kept: true,
    summary: 'The analysis in force of one article, with what other stored articles have to do with it',
    answers: { 200: AnalysisNoun },
  },
  async (_request, context: { params: Promise<{ id: string }> }) => {
    const found = await getAnalysis(await readId(context));
    return found
      ? jsonResponse({ ...found.analysis, across: await getAcross(found.analysis) })
      : problemResponse(404, 'not-found', 'There is no such article, or it is not analysed yet.');
  },
);
