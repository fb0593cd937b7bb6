import { createHash, createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const segment = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const pair = () => generateKeyPairSync('rsa', { modulusLength: 2_048 });
/** Made once: a pair takes a second of a busy machine. */
const OWN = pair();
const FOREIGN = pair();

/** What a test bends: the claims, the header and the key of the next ID token. */
export interface Bend {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly sign?: 'own' | 'foreign' | 'none';
  readonly status?: number;
}

/**
 * An OpenID Connect provider on loopback: discovery, keys (RS256, made here), a token endpoint that holds the code to its PKCE
 * challenge and its client, userinfo. Nobody types a password: `come` is the browser that comes back with a code.
 */
export class OidcProvider {
  readonly issuer: string;
  bend: Bend = {};
  /** Told by userinfo alone. */
  info: Readonly<Record<string, unknown>> | null = null;
  requests: string[] = [];
  private readonly codes = new Map<
    string,
    { challenge: string; nonce: string; redirect: string; sub: string }
  >();

  private constructor(private readonly server: Server) {
    this.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  static async start(): Promise<OidcProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const provider = new OidcProvider(server);
    server.on('request', (request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        const answer = provider.answer(request.url ?? '', body, request.headers.authorization ?? '');
        response.writeHead(answer.status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(answer.body));
      });
    });
    return provider;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** What somebody who signed in as `sub` at `address` comes back with: the query of the return address. */
  come(address: URL, sub: string): URLSearchParams {
    const asked = address.searchParams;
    const code = `code-${this.codes.size}`;
    this.codes.set(code, {
      challenge: asked.get('code_challenge')!,
      nonce: asked.get('nonce')!,
      redirect: asked.get('redirect_uri')!,
      sub,
    });
    return new URLSearchParams({ code, state: asked.get('state')! });
  }

  private answer(url: string, body: string, authorization: string): { status: number; body: unknown } {
    this.requests.push(url);
    if (this.bend.status) return { status: this.bend.status, body: { error: 'server_error' } };
    const { issuer } = this;
    if (url === '/.well-known/openid-configuration')
      return {
        status: 200,
        body: {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          userinfo_endpoint: `${issuer}/userinfo`,
          jwks_uri: `${issuer}/keys`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
        },
      };
    if (url === '/keys')
      return {
        status: 200,
        body: {
          keys: [{ ...OWN.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }],
        },
      };
    if (url === '/userinfo') return { status: 200, body: this.info };
    return url === '/token'
      ? this.tokens(new URLSearchParams(body), authorization)
      : { status: 404, body: {} };
  }

  private tokens(asked: URLSearchParams, authorization: string): { status: number; body: unknown } {
    const given = this.codes.get(asked.get('code') ?? '');
    this.codes.delete(asked.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(asked.get('code_verifier') ?? '')
      .digest('base64url');
    const client = `Basic ${Buffer.from('desk:hush').toString('base64')}`;
    if (!given || given.challenge !== challenge || given.redirect !== asked.get('redirect_uri'))
      return { status: 400, body: { error: 'invalid_grant' } };
    if (authorization !== client) return { status: 401, body: { error: 'invalid_client' } };
    return {
      status: 200,
      body: { access_token: 'access', token_type: 'Bearer', expires_in: 60, id_token: this.idToken(given) },
    };
  }

  private idToken({ nonce, sub }: { nonce: string; sub: string }): string {
    const now = Math.floor(Date.now() / 1_000);
    const { claims, header, sign = 'own' } = this.bend;
    const plain = { iss: this.issuer, aud: 'desk', sub, nonce, iat: now, exp: now + 300, ...claims };
    const signed = `${segment({ alg: sign === 'none' ? 'none' : 'RS256', kid: 'one', ...header })}.${segment(plain)}`;
    if (sign === 'none') return `${signed}.`;
    const { privateKey } = sign === 'own' ? OWN : FOREIGN;
    return `${signed}.${createSign('sha256').update(signed).sign(privateKey).toString('base64url')}`;
  }
}
