import { guarded } from '../api/guard';
import { jsonResponse } from '../api/problem';

export const dynamic = 'force-dynamic';

/** The process answers. */
export const GET = guarded({ needs: 'nothing' }, async () => jsonResponse({ status: 'live' }));
