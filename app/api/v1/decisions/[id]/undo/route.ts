import { z } from 'zod';
import { actorName } from '@/lib/access/acting';
import { undoDecision } from '@/lib/store/decisions';
import { DecisionNoun } from '../../../../nouns';
import { guarded } from '../../../../guard';
import { failedResponse, jsonResponse } from '../../../../problem';
import { readBody } from '../../../../read-body';
import { readId } from '../../../../read-query';

const Nothing = z.strictObject({});

/** Takes a decision back; 409 when it is not the one in force. The body is `{}`. */
export const POST = guarded(
  {
    needs: 'decide',
    summary: 'Takes a decision back',
    body: Nothing,
    key: 'answer',
    answers: { 200: DecisionNoun },
  },
  async (request, context: { params: Promise<{ id: string }> }) => {
    const id = await readId(context);
    await readBody(request, Nothing);
    const outcome = await undoDecision(id, actorName());
    if (outcome.ok) return jsonResponse(outcome.value);
    return failedResponse(outcome.problem);
  },
);
