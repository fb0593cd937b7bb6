import { z } from 'zod';
import { MOST_QUERY, searchBest, SEARCH_KINDS } from '@/lib/store/search';
import { Loose } from '../../nouns';
import { guarded } from '../../guard';
import { jsonResponse } from '../../problem';
import { readQuery } from '../../read-query';

const Query = z.strictObject({
  q: z.string().max(MOST_QUERY, `must have at most ${MOST_QUERY} characters`),
  kind: z.enum(SEARCH_KINDS).optional(),
  limit: z.coerce
    .number('must be a number')
    .int()
    .min(1)
    .max(50)
    .default(10)
    .meta({ description: 'Of each kind: of three kinds three times as many may come' }),
  /** `true` while somebody types: the last word may go on. */
  unfinished: z.enum(['true', 'false']).default('false'),
});

/** Articles, claims and sources that fit, the best of each kind; there is no page after. What cannot be read as a question finds nothing. */
export const GET = guarded(
  {
    needs: 'read',
    summary:
      'Articles, claims and sources that fit, the best of each kind; `more` names the kinds of which there are others. There is no page after: ask more narrowly',
    query: Query,
    answers: { 200: z.strictObject({ items: z.array(Loose), more: z.array(z.enum(SEARCH_KINDS)) }) },
  },
  async (request) => {
    const { q, kind, limit, unfinished } = readQuery(request, Query);
    return jsonResponse(
      await searchBest(q, { ...(kind ? { kinds: [kind] } : {}), limit, unfinished: unfinished === 'true' }),
    );
  },
);
