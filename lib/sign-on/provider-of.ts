import type { Role } from '../types';

/** The OpenID Connect provider that the environment names, with what its word is taken for. */
export interface Provider {
  /** Its issuer identifier; `/.well-known/openid-configuration` below it tells the rest (OpenID Connect Discovery 1.0). */
  readonly issuer: URL;
  readonly clientId: string;
  /** `null`: a public client, with PKCE alone. */
  readonly clientSecret: string | null;
  /** The claim whose values `roles` maps, `groups` unless told. */
  readonly roleClaim: string;
  /** Role by value of that claim; empty: nobody is let in who was not invited. */
  readonly roles: ReadonlyMap<string, Role>;
}

const RANK: readonly Role[] = ['reader', 'editor', 'admin'];

const asRole = (text: string): Role | undefined => RANK.find((role) => role === text);

function readRoles(text: string): ReadonlyMap<string, Role> {
  const pairs = text.split(',').flatMap((pair): [string, Role][] => {
    const [, value, role] = /^(.+)=([^=]+)$/.exec(pair.trim()) ?? [];
    const known = role === undefined ? undefined : asRole(role.trim());
    return known ? [[value.trim(), known]] : [];
  });
  return new Map(pairs);
}

/** Who signs people in beside passwords; `null` where OIDC_ISSUER and OIDC_CLIENT_ID do not say. */
export function providerOf(env: Readonly<Record<string, string | undefined>> = process.env): Provider | null {
  if (!env.OIDC_ISSUER || !env.OIDC_CLIENT_ID || !URL.canParse(env.OIDC_ISSUER)) return null;
  return {
    issuer: new URL(env.OIDC_ISSUER),
    clientId: env.OIDC_CLIENT_ID,
    clientSecret: env.OIDC_CLIENT_SECRET || null,
    roleClaim: env.OIDC_ROLE_CLAIM || 'groups',
    roles: readRoles(env.OIDC_ROLES ?? ''),
  };
}

/** The highest role that a claim's value, or one of its values, is mapped to; `null` for none. */
export function mappedRole({ roles }: Pick<Provider, 'roles'>, claim: unknown): Role | null {
  const values = (Array.isArray(claim) ? claim : [claim]).filter((value) => typeof value === 'string');
  const ranks = values.map((value) => RANK.indexOf(roles.get(value) as Role));
  return RANK[Math.max(-1, ...ranks)] ?? null;
}
