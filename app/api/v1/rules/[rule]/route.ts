import { z } from 'zod';
import { actorName } from '@/lib/access/acting';
import { isRuleId } from '@/lib/desk/rule-ids';
import { setMuted } from '@/lib/store/muted-rules';
import { listRules } from '@/lib/store/rules';
import { RuleNoun } from '../../../nouns';
import { guarded } from '../../../guard';
import { jsonResponse, problemResponse } from '../../../problem';
import { readBody } from '../../../read-body';

const Body = z.strictObject({ muted: z.boolean() });

/** Mutes a rule for this desk, or lets it speak again; answers with the rule as it stands then. The same twice is no error. */
export const PUT = guarded(
  {
    needs: 'settings',
    summary: 'Mutes a rule for this desk, or lets it speak again',
    body: Body,
    answers: { 200: RuleNoun },
  },
  async (request, context: { params: Promise<{ rule: string }> }) => {
    const { rule } = await context.params;
    if (!isRuleId(rule)) return problemResponse(404, 'not-found', 'There is no such rule.');
    const { muted } = await readBody(request, Body);
    await setMuted(rule, muted, actorName());
    return jsonResponse((await listRules()).find((one) => one.rule === rule));
  },
);
