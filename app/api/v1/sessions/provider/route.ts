import { beginSignOn } from '@/lib/sign-on/begin-sign-on';
import { nextPage } from '@/lib/sign-on/next-page';
import { providerOf } from '@/lib/sign-on/provider-of';
import { whyNot } from '@/lib/sign-on/why-not';
import { log } from '@/lib/store/log';
import { guarded } from '../../../guard';
import { backToLogin, seeOther } from '../../../see-other';
import { countProviderSignIn } from '../../../sign-in-limit';
import { signOnAddress } from '../../../sign-on-address';
import { setSignOnCookie } from '../../../sign-on-cookie';

/** Sends a browser to the provider of sign-ins; `next` is the page that it came for. */
export const GET = guarded(
  {
    needs: 'nothing',
    summary: 'Leads a browser to the OpenID Connect provider that OIDC_ISSUER names, to sign in there',
    answers: { 303: null },
  },
  async (request) => {
    const next = nextPage(new URL(request.url).searchParams.get('next'));
    const provider = providerOf();
    if (provider === null) return backToLogin('no-provider', next);
    if ((await countProviderSignIn(request)) !== null) return backToLogin('too-many', next);
    try {
      const { url, leaving } = await beginSignOn(provider, signOnAddress(request).href, next);
      return seeOther(url.href, [setSignOnCookie(leaving)]);
    } catch (error) {
      const { why, code } = whyNot(error);
      log.warn({ code, issuer: provider.issuer.href }, 'the provider of sign-ins did not answer');
      return backToLogin(why, next);
    }
  },
);
