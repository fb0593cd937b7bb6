// A refusal as the JSON API writes it (RFC 9457; app/api/problem.ts), where no route is reached.

/** Its headers: never cached, never guessed at, never framed. */
export const REFUSAL_HEADERS = {
  'content-type': 'application/problem+json',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** Its body. */
export const refusal = (status, title, code, detail) =>
  JSON.stringify({ type: `urn:standfirst:problem:${code}`, title, status, detail, code });
