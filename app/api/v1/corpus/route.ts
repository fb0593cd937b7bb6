import { filterOf, filterQuery } from '@/lib/explore/filter-fields';
import { corpusFigures } from '@/lib/store/corpus-figures';
import { guarded } from '../../guard';
import { Loose } from '../../nouns';
import { jsonResponse } from '../../problem';
import { readQuery } from '../../read-query';

const Query = filterQuery({});

/** Figures over the articles that a filter means: what the page /corpus shows. */
export const GET = guarded(
  {
    needs: 'read',
    kept: true,
    summary: 'Figures over articles: days, verdicts, faults, outlets, sources, claims, agreement of editors',
    query: Query,
    answers: { 200: Loose },
  },
  async (request) => jsonResponse(await corpusFigures(filterOf(readQuery(request, Query)))),
);
