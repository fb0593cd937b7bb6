import { z } from 'zod';
import { listRules } from '@/lib/store/rules';
import { RuleNoun } from '../../nouns';
import { guarded } from '../../guard';
import { jsonResponse } from '../../problem';
import { readQuery } from '../../read-query';

const Query = z.strictObject({});

/** Every rule: whether it is muted, and how often it was right by the editors' decisions. */
export const GET = guarded(
  {
    needs: 'read',
    kept: true,
    summary: 'Every rule',
    query: Query,
    answers: { 200: z.strictObject({ items: z.array(RuleNoun) }) },
  },
  async (request) => {
    readQuery(request, Query);
    return jsonResponse({ items: await listRules() });
  },
);
