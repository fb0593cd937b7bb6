import { actorName } from '@/lib/access/acting';
import { removeFactCheck } from '@/lib/store/fact-checks';
import { guarded } from '../../../guard';
import { OWN_HEADERS, problemResponse } from '../../../problem';
import { readId } from '../../../read-query';

/** Holds a fact-check no longer. */
export const DELETE = guarded(
  { needs: 'submit', summary: 'Holds a fact-check no longer', answers: { 204: null } },
  async (_request, context: { params: Promise<{ id: string }> }) =>
    (await removeFactCheck(await readId(context), actorName()))
      ? new Response(null, { status: 204, headers: OWN_HEADERS })
      : problemResponse(404, 'not-found', 'There is no such fact-check.'),
);
