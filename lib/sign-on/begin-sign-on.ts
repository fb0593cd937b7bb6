import * as oidc from 'openid-client';
import { configurationOf } from './configuration';
import type { Provider } from './provider-of';

/** What one browser keeps between leaving for the provider and coming back. */
export interface Leaving {
  readonly state: string;
  readonly nonce: string;
  /** PKCE's (RFC 7636): who comes back with the code shows that they are who left. */
  readonly verifier: string;
  /** The page that they came for. */
  readonly next: string;
}

/** Where the browser is sent, and what it keeps. Throws what openid-client throws when the provider does not answer. */
export async function beginSignOn(
  provider: Provider,
  redirectUri: string,
  next: string,
): Promise<{ readonly url: URL; readonly leaving: Leaving }> {
  const configuration = await configurationOf(provider);
  const verifier = oidc.randomPKCECodeVerifier();
  const leaving = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier, next };
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid email profile',
    response_type: 'code',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: leaving.state,
    nonce: leaving.nonce,
  });
  return { url, leaving };
}
