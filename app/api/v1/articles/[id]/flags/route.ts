import { z } from 'zod';
import { actorName } from '@/lib/access/acting';
import { MOST_NOTE, raiseFlag } from '@/lib/store/raise-flag';
import { canonicalText } from '@/lib/text/canonical';
import { guarded } from '../../../../guard';
import { failedResponse, jsonResponse } from '../../../../problem';
import { Loose } from '../../../../nouns';
import { readBody } from '../../../../read-body';
import { readId } from '../../../../read-query';

const Body = z.strictObject({
  note: z.string().max(MOST_NOTE, `must have at most ${MOST_NOTE} characters`).transform(canonicalText),
  /** Words of the article's text; `null` for the article as a whole. */
  words: z
    .strictObject({ start: z.int().min(0), end: z.int().min(1), exact: z.string().min(1).max(8_000) })
    .nullable()
    .default(null),
});

/** Flags an article, or words of it, to the editor: 201 with the flag's id. */
export const POST = guarded(
  {
    needs: 'decide',
    summary: 'Flags an article, or words of it, to the editor',
    body: Body,
    key: 'answer',
    answers: { 201: Loose },
  },
  async (request, context: { params: Promise<{ id: string }> }) => {
    const id = await readId(context);
    const outcome = await raiseFlag(id, await readBody(request, Body), actorName());
    return outcome.ok ? jsonResponse(outcome.value, 201) : failedResponse(outcome.problem);
  },
);
