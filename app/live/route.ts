import { Loose } from '../api/nouns';
import { guarded } from '../api/guard';
import { jsonResponse } from '../api/problem';

export const dynamic = 'force-dynamic';

/** The process answers. */
export const GET = guarded(
  { needs: 'nothing', summary: 'The process answers', answers: { 200: Loose } },
  async () => jsonResponse({ status: 'live' }),
);
