import { createHash } from 'node:crypto';
import { isHeld } from '@/lib/launch/is-held.mjs';
import type { Problem } from '@/lib/types';

/** Errors as RFC 9457 writes them, with the stable `code` of lib/types' Problem. */
export function problemResponse(
  status: number,
  code: string,
  detail: string,
  headers: HeadersInit = {},
): Response {
  const body = {
    type: `urn:standfirst:problem:${code}`,
    title: TITLES[status] ?? 'Error',
    status,
    detail,
    code,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...OWN_HEADERS,
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      'content-type': 'application/problem+json',
      ...headers,
    },
  });
}

/** What is never cached, never guessed at, never framed. */
export const OWN_HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
} as const;

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported content type',
  421: 'Misdirected request',
  422: 'Invalid input',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Not available now',
};

/** A refusal on the way through a handler: thrown by what reads a request, answered by the guard. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Which status a Problem of the store or the jobs is answered with; 422 when it is none of these. */
const STATUS: Readonly<Record<string, number>> = {
  'not-a-url': 400,
  'unsupported-scheme': 400,
  'blocked-port': 400,
  'private-address': 400,
  'not-found': 404,
  stale: 409,
  closed: 409,
  taken: 409,
  'last-admin': 409,
  local: 409,
  'not-yours': 403,
  'too-large': 413,
  'key-reused': 422,
  'key-open': 409,
  'unsupported-file': 415,
  busy: 503,
};

export const statusOf = (code: string): number => STATUS[code] ?? 422;

/** The answer to an expected failure of the store or the jobs. */
export const failedResponse = ({ code, message }: Problem): Response =>
  problemResponse(statusOf(code), code, message);

export function jsonResponse(value: unknown, status = 200): Response {
  const body = JSON.stringify(value);
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  return new Response(body, {
    status,
    headers: { ...OWN_HEADERS, 'content-type': 'application/json', ...(status === 200 ? { etag } : {}) },
  });
}

/** The answer, or 304 without its body when the caller has it already (If-None-Match, RFC 9110, 13.1.2). */
export function unlessHeld(request: Request, response: Response): Response {
  const etag = response.headers.get('etag');
  const held = request.headers.get('if-none-match');
  if (request.method !== 'GET' || response.status !== 200 || etag === null || held === null) return response;
  if (!isHeld(held, etag)) return response;
  void response.body?.cancel();
  return new Response(null, { status: 304, headers: { ...OWN_HEADERS, etag } });
}
