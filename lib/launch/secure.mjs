// What a browser is told not to do with our pages, should text of an article ever get in as markup.
import { randomBytes } from 'node:crypto';

/** Routes that answer with headers of their own (app/api/problem.ts). */
const OWN_HEADERS = /^\/(api|live|ready)(\/|\?|$)/;
const FILES = /^\/_next\//;

/** Content Security Policy Level 3. Next's inline scripts bear the nonce; styles and fonts are files; marks are data: pictures. */
export const policy = (nonce) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');

/**
 * Sets the headers of a page before Next answers. Next reads the nonce off the same header of the request, which
 * nobody else may set. A development server evaluates and injects what it likes, so it has no policy. Returns the nonce, `null`
 * where there is none.
 */
export function secure(request, response, { dev = false } = {}) {
  delete request.headers['content-security-policy'];
  delete request.headers['content-security-policy-report-only'];
  if (OWN_HEADERS.test(request.url)) return null;
  response.setHeader('x-content-type-options', 'nosniff');
  if (FILES.test(request.url) || dev) return null;
  const nonce = randomBytes(16).toString('base64');
  const csp = policy(nonce);
  request.headers['content-security-policy'] = csp;
  response.setHeader('content-security-policy', csp);
  // `no-referrer` would make a browser send "Origin: null" with a form, which is refused as foreign.
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('x-frame-options', 'DENY');
  return nonce;
}
