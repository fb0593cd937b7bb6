import * as oidc from 'openid-client';
import type { Role } from '../types';
import type { Leaving } from './begin-sign-on';
import { configurationOf } from './configuration';
import { mappedRole, type Provider } from './provider-of';

/** Who the provider says came back. */
export interface SignedOn {
  /** Issuer and `sub`, which together never name another (OpenID Connect Core 1.0, 5.7). */
  readonly subject: string;
  /** In small letters; `null` where it is not said to be verified. */
  readonly email: string | null;
  readonly name: string | null;
  /** The role that the provider's claim maps to; `null` for none. */
  readonly role: Role | null;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/**
 * Takes the code that `returned` (the whole address) bears to the provider and reads who it is for. Issuer, audience, nonce,
 * times and signature of the ID token are looked at. Throws what openid-client throws for anything that does not hold.
 */
export async function finishSignOn(provider: Provider, returned: URL, leaving: Leaving): Promise<SignedOn> {
  const configuration = await configurationOf(provider);
  const tokens = await oidc.authorizationCodeGrant(configuration, returned, {
    pkceCodeVerifier: leaving.verifier,
    expectedState: leaving.state,
    expectedNonce: leaving.nonce,
    idTokenExpected: true,
  });
  const claimed = tokens.claims()!;
  // Some providers tell the e-mail only when asked.
  const told =
    claimed.email === undefined && configuration.serverMetadata().userinfo_endpoint
      ? await oidc.fetchUserInfo(configuration, tokens.access_token, claimed.sub)
      : {};
  const claims: Readonly<Record<string, unknown>> = { ...told, ...claimed };
  return {
    subject: `${claimed.iss} ${claimed.sub}`,
    email: claims.email_verified === true ? (text(claims.email)?.toLowerCase() ?? null) : null,
    name: text(claims.name),
    role: mappedRole(provider, claims[provider.roleClaim]),
  };
}
