import { listFlags } from '@/lib/store/flags';
import { FlagFilterQuery } from '../../flag-filter-query';
import { FlagNoun, pageOf } from '../../nouns';
import { guarded } from '../../guard';
import { jsonResponse } from '../../problem';
import { cursorOf, Limit, readQuery } from '../../read-query';

const Query = FlagFilterQuery.extend({ limit: Limit, cursor: cursorOf('flags') });

/** Flagged headlines, worst first. */
export const GET = guarded(
  {
    needs: 'read',
    summary: 'Flagged headlines, worst first',
    query: Query,
    answers: { 200: pageOf(FlagNoun) },
  },
  async (request) => jsonResponse(await listFlags(readQuery(request, Query))),
);
