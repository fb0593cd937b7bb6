import { SYSTEM } from '@/lib/access/actor';
import { asActor } from '@/lib/access/acting';
import { readiness } from '@/lib/store/readiness';
import { Loose } from '../api/nouns';
import { guarded } from '../api/guard';
import { jsonResponse } from '../api/problem';

export const dynamic = 'force-dynamic';

/** 200 when work can be done: the database answers, every migration is applied, a worker is alive. Else 503, saying which. */
export const GET = guarded(
  { needs: 'nothing', summary: '200 when work can be done', answers: { 200: Loose, 503: Loose } },
  async () => {
    const checks = await asActor(SYSTEM, readiness);
    const ready = Object.values(checks).every((check) => check === 'ok');
    return jsonResponse({ status: ready ? 'ready' : 'not ready', checks }, ready ? 200 : 503);
  },
);
