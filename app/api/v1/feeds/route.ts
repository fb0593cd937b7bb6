import { z } from 'zod';
import { actorName } from '@/lib/access/acting';
import { watchFeed } from '@/lib/jobs/feeds/watch-feed';
import { getFeed, listFeeds } from '@/lib/store/feeds';
import { FeedNoun, pageOf } from '../../nouns';
import { guarded } from '../../guard';
import { failedResponse, jsonResponse } from '../../problem';
import { readBody } from '../../read-body';

const Body = z.strictObject({ address: z.string().trim().min(1, 'must not be empty').max(2_048) });

/** Watches a feed, or the feed that a page names: 201 with it, 200 when it is watched already. */
export const POST = guarded(
  {
    needs: 'submit',
    summary: 'Watches a feed, or the feed that a page names',
    body: Body,
    key: 'answer',
    answers: { 200: FeedNoun, 201: FeedNoun },
  },
  async (request) => {
    const { address } = await readBody(request, Body);
    const outcome = await watchFeed(address, actorName());
    if (!outcome.ok) return failedResponse(outcome.problem);
    const { id, added } = outcome.value;
    return jsonResponse(await getFeed(id), added ? 201 : 200);
  },
);

/** Every feed that is watched, by title. */
export const GET = guarded(
  { needs: 'read', summary: 'Every feed that is watched, by title', answers: { 200: pageOf(FeedNoun) } },
  async () => jsonResponse({ items: await listFeeds(), next: null }),
);
