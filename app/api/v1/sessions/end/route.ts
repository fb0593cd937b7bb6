import { endSession } from '@/lib/store/sessions';
import { sessionSecret } from '@/lib/store/authenticate';
import { guarded } from '../../../guard';
import { OWN_HEADERS } from '../../../problem';
import { clearSessionCookie } from '../../../session-cookie';

/** Ends the session of the cookie, also one that has ended, and leads to where one signs in. */
export const POST = guarded(
  {
    needs: 'nothing',
    summary: 'Ends the session of the cookie, also one that has ended, and leads to where one signs in',
    answers: { 303: null },
  },
  async (request) => {
    const secret = sessionSecret(request.headers.get('cookie'));
    if (secret !== null) await endSession(secret);
    return new Response(null, {
      status: 303,
      headers: { ...OWN_HEADERS, location: '/login', 'set-cookie': clearSessionCookie() },
    });
  },
);
