import * as oidc from 'openid-client';
import type { Provider } from './provider-of';

/** Seconds for each request to the provider. */
const SECONDS = 10;
/** What it told of itself is asked for again after this. */
const HELD_MS = 3_600_000;

interface Held {
  readonly key: string;
  readonly until: number;
  readonly configuration: Promise<oidc.Configuration>;
}
// On globalThis, because each bundle of routes loads this module for itself.
const kept = globalThis as typeof globalThis & { standfirstProvider?: Held };

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

async function discover({ issuer, clientId, clientSecret }: Provider): Promise<oidc.Configuration> {
  const isLocal = issuer.protocol === 'http:' && LOOPBACK.test(issuer.hostname);
  const found = await oidc.discovery(
    issuer,
    clientId,
    undefined,
    clientSecret === null ? oidc.None() : oidc.ClientSecretBasic(clientSecret),
    // Plain HTTP to this machine alone. The request is the admin's own setting: the guards of lib/ingest are for what readers hand in.
    // The signature is looked at too, though the token came by TLS (OpenID Connect Core 1.0, 3.1.3.7, 6).
    {
      timeout: SECONDS,
      execute: [oidc.enableNonRepudiationChecks, ...(isLocal ? [oidc.allowInsecureRequests] : [])],
    },
  );
  found.timeout = SECONDS;
  return found;
}

/** What the provider tells of itself, held for an hour. What failed is asked for again. Throws what openid-client throws. */
export async function configurationOf(provider: Provider, now = Date.now()): Promise<oidc.Configuration> {
  const key = JSON.stringify([provider.issuer.href, provider.clientId, provider.clientSecret]);
  const held = kept.standfirstProvider;
  if (held && held.key === key && held.until > now) return held.configuration;
  const configuration = discover(provider);
  kept.standfirstProvider = { key, until: now + HELD_MS, configuration };
  configuration.catch(() => {
    if (kept.standfirstProvider?.configuration === configuration) delete kept.standfirstProvider;
  });
  return configuration;
}
