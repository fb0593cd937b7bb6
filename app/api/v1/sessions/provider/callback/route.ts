import { finishSignOn, type SignedOn } from '@/lib/sign-on/finish-sign-on';
import { nextPage } from '@/lib/sign-on/next-page';
import { providerOf } from '@/lib/sign-on/provider-of';
import { whyNot } from '@/lib/sign-on/why-not';
import { log } from '@/lib/store/log';
import { signOn } from '@/lib/store/sign-on';
import { guarded } from '../../../../guard';
import { backToLogin, seeOther } from '../../../../see-other';
import { setSessionCookie } from '../../../../session-cookie';
import { countProviderSignIn } from '../../../../sign-in-limit';
import { signOnAddress } from '../../../../sign-on-address';
import { clearSignOnCookie, readSignOnCookie } from '../../../../sign-on-cookie';

/** Where the provider sends a browser back to: begins a session for whom it vouches for, and who was let in. */
export const GET = guarded(
  {
    needs: 'nothing',
    summary: 'Begins a session for whom the OpenID Connect provider vouches for',
    answers: { 303: null },
  },
  async (request) => {
    const provider = providerOf();
    const leaving = readSignOnCookie(request.headers.get('cookie'));
    const next = nextPage(leaving?.next);
    const back = (why: string) => backToLogin(why, next, [clearSignOnCookie()]);
    if (provider === null) return back('no-provider');
    if (leaving === null) return back('provider-again');
    if ((await countProviderSignIn(request)) !== null) return back('too-many');
    const returned = signOnAddress(request);
    returned.search = new URL(request.url).search;
    let vouched: SignedOn;
    try {
      vouched = await finishSignOn(provider, returned, leaving);
    } catch (error) {
      const { why, code } = whyNot(error);
      log.warn({ code, issuer: provider.issuer.href }, 'a sign-in by the provider did not hold');
      return back(why);
    }
    const outcome = await signOn(vouched);
    if (!outcome.ok) return back(outcome.problem.code);
    return seeOther(next, [setSessionCookie(outcome.value.secret), clearSignOnCookie()]);
  },
);
