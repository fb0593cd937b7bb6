import { expect, it } from 'vitest';
// @ts-expect-error the launcher is plain JavaScript
import { secure } from '../../lib/launch/secure.mjs';

function headersOf(url: string, sent: Record<string, string> = {}, options = {}) {
  const given: Record<string, string> = { ...sent };
  const set: Record<string, string> = {};
  secure(
    { url, headers: given },
    { setHeader: (name: string, value: string) => (set[name] = value) },
    options,
  );
  return { set, given };
}

it('gives each page a policy with a nonce of its own, which Next reads off the request', () => {
  const [one, two] = [headersOf('/articles/x'), headersOf('/articles/x')];
  const csp = one.set['content-security-policy'];
  for (const part of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
    expect(csp).toContain(part);
  expect(csp).toContain("form-action 'self'");
  expect(csp).not.toContain('unsafe');
  expect(one.given['content-security-policy']).toBe(csp);
  expect(two.set['content-security-policy']).not.toBe(csp);
  expect(one.set).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
});

it('takes no nonce from outside', () => {
  const sent = {
    'content-security-policy': "script-src 'nonce-mine'",
    'content-security-policy-report-only': 'x',
  };
  expect(headersOf('/', sent).given['content-security-policy']).not.toContain('mine');
  expect(headersOf('/', sent).given).not.toHaveProperty('content-security-policy-report-only');
  expect(headersOf('/api/v1/articles', sent).given).toEqual({});
});

it.each(['/api/v1/articles', '/live', '/ready?x'])('leaves %s its own headers', (url) => {
  expect(headersOf(url).set).toEqual({});
});
