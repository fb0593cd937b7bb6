import { removeView } from '@/lib/store/saved-views';
import { guarded } from '../../../guard';
import { OWN_HEADERS, problemResponse } from '../../../problem';
import { readId } from '../../../read-query';

/** Forgets a kept view. */
export const DELETE = guarded(
  { needs: 'decide', summary: 'Forgets a kept view', answers: { 204: null } },
  async (_request, context: { params: Promise<{ id: string }> }) =>
    (await removeView(await readId(context)))
      ? new Response(null, { status: 204, headers: OWN_HEADERS })
      : problemResponse(404, 'not-found', 'There is no such view.'),
);
