import { z } from 'zod';
import { actorName } from '@/lib/access/acting';
import { listViews, MOST_VIEW_NAME, saveView } from '@/lib/store/saved-views';
import { canonicalText } from '@/lib/text/canonical';
import { FlagFilterQuery } from '../../flag-filter-query';
import { ViewNoun, pageOf } from '../../nouns';
import { guarded } from '../../guard';
import { failedResponse, jsonResponse } from '../../problem';
import { readBody } from '../../read-body';

/** Kept views of the queue, by name. */
export const GET = guarded(
  { needs: 'read', summary: 'Kept views of the queue, by name', answers: { 200: pageOf(ViewNoun) } },
  async () => jsonResponse({ items: await listViews(), next: null }),
);

const Body = z.strictObject({
  name: z.string().max(MOST_VIEW_NAME).transform(canonicalText),
  filter: FlagFilterQuery,
});

/** Keeps a filter under a name; one of that name is replaced. */
export const POST = guarded(
  {
    needs: 'decide',
    summary: 'Keeps a filter under a name',
    body: Body,
    key: 'answer',
    answers: { 201: ViewNoun },
  },
  async (request) => {
    const { name, filter } = await readBody(request, Body);
    const outcome = await saveView(name, filter, actorName());
    if (outcome.ok) return jsonResponse(outcome.value, 201);
    return failedResponse(outcome.problem);
  },
);
