import { z } from 'zod';
import { MOST_QUERY, search, SEARCH_KINDS } from '@/lib/store/search';
import { Loose, pageOf } from '../../nouns';
import { guarded } from '../../guard';
import { jsonResponse } from '../../problem';
import { readQuery } from '../../read-query';

const Query = z.strictObject({
  q: z.string().max(MOST_QUERY, `must have at most ${MOST_QUERY} characters`),
  kind: z.enum(SEARCH_KINDS).optional(),
  /** Of each kind. */
  limit: z.coerce.number('must be a number').int().min(1).max(50).default(10),
  /** `true` while somebody types: the last word may go on. */
  unfinished: z.enum(['true', 'false']).default('false'),
});

/** Articles, claims and sources that fit, the best of each kind first. What cannot be read as a question finds nothing. */
export const GET = guarded(
  {
    needs: 'read',
    summary: 'Articles, claims and sources that fit, the best of each kind first',
    query: Query,
    answers: { 200: pageOf(Loose) },
  },
  async (request) => {
    const { q, kind, limit, unfinished } = readQuery(request, Query);
    const items = await search(q, {
      ...(kind ? { kinds: [kind] } : {}),
      limit,
      unfinished: unfinished === 'true',
    });
    return jsonResponse({ items, next: null });
  },
);
