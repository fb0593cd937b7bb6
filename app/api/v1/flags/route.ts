import { z } from 'zod';
import { faultIds } from '@/lib/desk/rule-ids';
import { listFlags } from '@/lib/store/flags';
import { guarded } from '../../guard';
import { jsonResponse } from '../../problem';
import { Cursor, Limit, readQuery } from '../../read-query';

const Query = z.strictObject({
  state: z.enum(['open', 'decided', 'all']).default('open'),
  fault: z.enum(faultIds).optional(),
  limit: Limit,
  cursor: Cursor,
});

/** Flagged headlines, worst first. */
export const GET = guarded(async (request) => jsonResponse(await listFlags(readQuery(request, Query))));
