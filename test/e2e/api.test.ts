import { expect, it } from 'vitest';
import { baseUrl } from './open-browser';

it.each([
  ['DELETE', '/api/v1/articles', 'GET'],
  ['GET', '/api/v1/captures', 'POST'],
  ['PUT', '/api/v1/flags/none/comments', 'GET, POST'],
  ['POST', '/live', 'GET'],
])('%s %s is refused with the methods that there are', async (method, path, allowed) => {
  const answer = await fetch(`${baseUrl()}${path}`, { method, headers: { origin: baseUrl() } });
  const allow = (answer.headers.get('allow') ?? '').split(/, */);
  expect(answer.status).toBe(405);
  expect(allow).toEqual(expect.arrayContaining(allowed.split(', ')));
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(await answer.json()).toMatchObject({ code: 'method-not-allowed', status: 405 });
});
