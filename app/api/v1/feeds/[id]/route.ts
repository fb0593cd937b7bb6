import { z } from 'zod';
import { actorName } from '@/lib/access/acting';
import { getFeed, removeFeed, setPaused } from '@/lib/store/feeds';
import { FeedNoun } from '../../../nouns';
import { guarded } from '../../../guard';
import { jsonResponse, OWN_HEADERS, problemResponse } from '../../../problem';
import { readBody } from '../../../read-body';
import { readId } from '../../../read-query';

type Context = { params: Promise<{ id: string }> };
const Body = z.strictObject({ paused: z.boolean() });
const absent = () => problemResponse(404, 'not-found', 'There is no such feed.');

/** One feed. */
export const GET = guarded(
  { needs: 'read', summary: 'One feed', answers: { 200: FeedNoun } },
  async (_request, context: Context) => {
    const feed = await getFeed(await readId(context));
    return feed ? jsonResponse(feed) : absent();
  },
);

/** Pauses a feed, or resumes it; answers with it as it stands then. The same twice is no error. */
export const PATCH = guarded(
  { needs: 'submit', summary: 'Pauses a feed, or resumes it', body: Body, answers: { 200: FeedNoun } },
  async (request, context: Context) => {
    const id = await readId(context);
    const { paused } = await readBody(request, Body);
    await setPaused(id, paused, actorName());
    const feed = await getFeed(id);
    return feed ? jsonResponse(feed) : absent();
  },
);

/** Watches a feed no longer; its articles stay. */
export const DELETE = guarded(
  { needs: 'submit', summary: 'Watches a feed no longer', answers: { 204: null } },
  async (_request, context: Context) =>
    (await removeFeed(await readId(context), actorName()))
      ? new Response(null, { status: 204, headers: OWN_HEADERS })
      : absent(),
);
