import * as oidc from 'openid-client';

/** Why nobody was signed in. */
export type WhyNot = 'provider-down' | 'provider-cancelled' | 'provider-refused';

const NETWORK = new Set(['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']);

/** What an error of the way there or back means for the person; `code` is for the log. */
export function whyNot(error: unknown): { readonly why: WhyNot; readonly code: string } {
  if (error instanceof oidc.AuthorizationResponseError)
    return {
      why: error.error === 'access_denied' ? 'provider-cancelled' : 'provider-refused',
      code: error.error,
    };
  if (error instanceof oidc.ResponseBodyError)
    return { why: error.status >= 500 ? 'provider-down' : 'provider-refused', code: error.error };
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  // fetch says no more than "fetch failed", by a TypeError.
  const isAway = NETWORK.has(code) || (error instanceof TypeError && error.message === 'fetch failed');
  return { why: isAway ? 'provider-down' : 'provider-refused', code };
}
