import { z } from 'zod';
import { listFlags } from '@/lib/store/flags';
import type { Fault } from '@/lib/types';
import { guarded } from '../../guard';
import { jsonResponse } from '../../problem';
import { Cursor, Limit, readQuery } from '../../read-query';

/** A record, so that a fault added to the types cannot be forgotten here. */
const FAULTS: Record<Fault, true> = {
  'predicate-strengthened': true,
  'tone-inflated': true,
  'hedge-dropped': true,
  'attribution-dropped': true,
  'number-changed': true,
  'entity-swapped': true,
  'roles-swapped': true,
  negated: true,
  'scope-widened': true,
  'cause-claimed': true,
  'time-shifted': true,
  'place-or-nationality-shifted': true,
  'quote-altered': true,
  'detail-absent': true,
  contradicted: true,
  'wrong-body': true,
};

const Query = z.strictObject({
  state: z.enum(['open', 'decided', 'all']).default('open'),
  fault: z.enum(Object.keys(FAULTS) as Fault[]).optional(),
  limit: Limit,
  cursor: Cursor,
});

/** Flagged headlines, worst first. */
export const GET = guarded(async (request) => jsonResponse(await listFlags(readQuery(request, Query))));
