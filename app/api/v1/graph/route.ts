import { z } from 'zod';
import { KINDS } from '@/lib/explore/explored-graph';
import { filterOf, filterQuery } from '@/lib/explore/filter-fields';
import { readKinds } from '@/lib/explore/kinds';
import { readGraph } from '@/lib/explore/read-graph';
import { guarded } from '../../guard';
import { Loose } from '../../nouns';
import { jsonResponse } from '../../problem';
import { readQuery } from '../../read-query';

const Query = filterQuery({
  /** Kinds of nodes, apart by "|", or "all". */
  kinds: z
    .string()
    .max(200)
    .refine(
      (text) => text === 'all' || text.split('|').every((kind) => KINDS.some((known) => known === kind)),
      `must be "all" or some of ${KINDS.join('|')}`,
    )
    .optional(),
});

/** The graph as the explorer draws it: at most 10,000 nodes, above that clusters by outlet and time. For all of it, export. */
export const GET = guarded(
  {
    needs: 'read',
    summary: 'The graph as the explorer draws it: at most 10,000 nodes, above that clusters',
    query: Query,
    answers: { 200: Loose },
  },
  async (request) => {
    const { kinds, ...fields } = readQuery(request, Query);
    return jsonResponse(await readGraph(filterOf(fields), readKinds(kinds)));
  },
);
