import { needsLink } from '@/lib/launch/sign-in.mjs';
import { useLink } from '@/lib/store/one-time-links';
import { guarded } from '../../api/guard';
import { backToLogin, seeOther } from '../../api/see-other';
import { setSessionCookie } from '../../api/session-cookie';

/** Opens the pages by the link that the launcher printed; whoever opens it again in the same browser is in already. */
export const GET = guarded(
  { needs: 'nothing', summary: 'Opens the pages by a one-time link', answers: { 303: null } },
  async (_request, context: { params: Promise<{ key: string }> }) => {
    if (!needsLink()) return seeOther('/');
    const secret = await useLink((await context.params).key);
    return secret === null ? backToLogin('used-link', '/') : seeOther('/', [setSessionCookie(secret)]);
  },
);
