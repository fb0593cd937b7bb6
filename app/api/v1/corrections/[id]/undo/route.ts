import { actorName } from '@/lib/access/acting';
import { undoCorrection } from '@/lib/store/corrections';
import { guarded } from '../../../../guard';
import { failedResponse, jsonResponse } from '../../../../problem';
import { Loose } from '../../../../nouns';
import { readId } from '../../../../read-query';

/** Takes a correction back; it stays on record. 409 when somebody has done so already. */
export const POST = guarded(
  { needs: 'decide', summary: 'Takes a correction back', key: 'answer', answers: { 200: Loose } },
  async (_request, context: { params: Promise<{ id: string }> }) => {
    const outcome = await undoCorrection(await readId(context), actorName());
    return outcome.ok ? jsonResponse(outcome.value) : failedResponse(outcome.problem);
  },
);
