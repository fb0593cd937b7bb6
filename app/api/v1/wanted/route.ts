import { z } from 'zod';
import { searchLinks } from '@/lib/sources/search-links';
import { listWanted } from '@/lib/store/wanted';
import { pageOf, WantedNoun } from '../../nouns';
import { guarded } from '../../guard';
import { jsonResponse } from '../../problem';
import { cursorOf, Limit, readQuery } from '../../read-query';

const Query = z.strictObject({ limit: Limit, cursor: cursorOf('wanted') });

/** Documents that articles name, without a link and not at hand, those that most articles want first, each with where to look for it. */
export const GET = guarded(
  {
    needs: 'read',
    summary:
      'Documents that articles name, without a link and not at hand, those that most articles want first, each with searches for it that a person opens',
    query: Query,
    answers: { 200: pageOf(WantedNoun) },
  },
  async (request) => {
    const { items, next } = await listWanted(readQuery(request, Query));
    return jsonResponse({ items: items.map((wanted) => ({ ...wanted, search: searchLinks(wanted) })), next });
  },
);
