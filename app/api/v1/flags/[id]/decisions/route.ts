import { z } from 'zod';
import { actorName } from '@/lib/access/acting';
import { decide } from '@/lib/store/decisions';
import { canonicalText } from '@/lib/text/canonical';
import { DecisionNoun } from '../../../../nouns';
import { guarded } from '../../../../guard';
import { failedResponse, jsonResponse } from '../../../../problem';
import { readBody } from '../../../../read-body';
import { readId } from '../../../../read-query';

const Remark = z.string().max(2_000).transform(canonicalText).nullish();

const Body = z.strictObject({
  action: z.enum(['confirm', 'dismiss']),
  reason: Remark,
  note: Remark,
  version: z.number().int().min(0).max(2_147_483_647),
});

/** Decides a flag; 409 when somebody else did since that version. */
export const POST = guarded(
  { needs: 'decide', summary: 'Decides a flag', body: Body, key: 'answer', answers: { 201: DecisionNoun } },
  async (request, context: { params: Promise<{ id: string }> }) => {
    const flagId = await readId(context);
    const { action, reason, note, version } = await readBody(request, Body);
    const outcome = await decide({
      flagId,
      action,
      reason: reason ?? null,
      note,
      version,
      actor: actorName(),
    });
    if (outcome.ok) return jsonResponse(outcome.value, 201);
    return failedResponse(outcome.problem);
  },
);
