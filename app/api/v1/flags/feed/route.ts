import { flagFeed } from '@/lib/export/flag-feed';
import { latestFlags } from '@/lib/store/flags';
import { FlagFilterQuery } from '../../../flag-filter-query';
import { guarded } from '../../../guard';
import { ownOrigin } from '../../../own-origin';
import { OWN_HEADERS } from '../../../problem';
import { readQuery } from '../../../read-query';

/** A feed shows what is new; who wants all has the API. */
const ENTRIES = 50;

/** The latest flags of a view of the queue as an Atom feed, the latest first. */
export const GET = guarded(
  {
    needs: 'read',
    summary: 'The latest flags of a view of the queue as an Atom feed, the latest first',
    query: FlagFilterQuery,
    answers: { 200: 'application/atom+xml' },
  },
  async (request) => {
    const filter = readQuery(request, FlagFilterQuery);
    const origin = ownOrigin(request);
    const { search } = new URL(request.url);
    const feed = flagFeed(await latestFlags(filter, ENTRIES), {
      self: `${origin}/api/v1/flags/feed${search}`,
      origin,
      title: 'Flagged headlines · Standfirst',
      now: new Date().toISOString(),
    });
    return new Response(feed, {
      headers: { ...OWN_HEADERS, 'content-type': 'application/atom+xml; charset=utf-8' },
    });
  },
);
