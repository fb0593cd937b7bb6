import { z } from 'zod';
import { actorName } from '@/lib/access/acting';
import { undoAct } from '@/lib/store/undo-act';
import { ActResultNoun } from '../../../../nouns';
import { guarded } from '../../../../guard';
import { failedResponse, jsonResponse } from '../../../../problem';
import { readBody } from '../../../../read-body';
import { readId } from '../../../../read-query';

const Nothing = z.strictObject({});

/** Takes an act back, for all of its flags that nobody changed since; 409 when that is none. The body is `{}`. */
export const POST = guarded(
  {
    needs: 'decide',
    summary: 'Takes an act back, for all of its flags that nobody changed since',
    body: Nothing,
    key: 'answer',
    answers: { 200: ActResultNoun },
  },
  async (request, context: { params: Promise<{ id: string }> }) => {
    const id = await readId(context);
    await readBody(request, Nothing);
    const outcome = await undoAct(id, actorName());
    if (outcome.ok) return jsonResponse(outcome.value);
    return failedResponse(outcome.problem);
  },
);
