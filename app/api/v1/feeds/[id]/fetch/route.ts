import { fetchNow, getFeed } from '@/lib/store/feeds';
import { FeedNoun } from '../../../../nouns';
import { guarded } from '../../../../guard';
import { jsonResponse, problemResponse } from '../../../../problem';
import { readId } from '../../../../read-query';

/** Has a feed fetched as soon as may be, a minute after the last time at the earliest: 202 with it; 409 while it is paused. */
export const POST = guarded(
  {
    needs: 'submit',
    summary: 'Has a feed fetched as soon as may be, a minute after the last time at the earliest',
    key: 'answer',
    answers: { 202: FeedNoun },
  },
  async (_request, context: { params: Promise<{ id: string }> }) => {
    const id = await readId(context);
    if (await fetchNow(id)) return jsonResponse(await getFeed(id), 202);
    return (await getFeed(id))
      ? problemResponse(409, 'paused', 'This feed is paused. Resume it first.')
      : problemResponse(404, 'not-found', 'There is no such feed.');
  },
);
