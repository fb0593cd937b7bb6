import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import type { Access } from '../guard';
import { ProblemNoun } from '../nouns';
import { ROUTES } from './routes';

/** OpenAPI 3.1, as its generator gives it. */
export type OpenApiDocument = ReturnType<OpenApiGeneratorV31['generateDocument']>;

const DESCRIPTION = `Where nobody is asked to sign in, no token is needed. Elsewhere send \`Authorization: Bearer …\` (Settings, Tokens for scripts).
Errors are problems (RFC 9457) with a stable \`code\`. Lists give \`next\`, the \`cursor\` of the page after. Answers of 200 bear an \`ETag\`.
Too many requests are answered 429 with \`Retry-After\`.`;

const json = (schema: z.ZodType) => ({ 'application/json': { schema } });

/** A file of one of these types: as text, but for what a reader of JSON takes apart. */
const files = (types: readonly string[]) =>
  Object.fromEntries(
    types.map((type) => [type, { schema: /[/+]json$/.test(type) ? z.unknown() : z.string() }]),
  );
const isTypes = (answer: z.ZodType | readonly string[]): answer is readonly string[] => Array.isArray(answer);

/**
 * What is null or what a reference leads to. The generator asks both at once, by `allOf`, which nothing is (zod-to-openapi 9.1): in place of
 * `{ allOf: [{ $ref }, { type: ['object', 'null'] }] }` stands `{ oneOf: [{ $ref }, { type: 'null' }] }`.
 */
function eitherOrNull(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(eitherOrNull);
  if (typeof node !== 'object' || node === null) return node;
  const { allOf, ...rest } = node as { allOf?: readonly { $ref?: string; type?: readonly string[] }[] };
  const [named, nullable, ...more] = allOf ?? [];
  if (named?.$ref && more.length === 0 && Array.isArray(nullable?.type) && nullable.type.includes('null'))
    return { ...rest, oneOf: [{ $ref: named.$ref }, { type: 'null' }] };
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, eitherOrNull(value)]));
}

/** What the guard and the readers of a request refuse, from what a route asks of it. */
function refusalsOf(path: string, method: string, access: Access): Readonly<Record<number, string>> {
  const { needs, writers, query, body, takes, key, refuses = {} } = access;
  const writes = method !== 'GET';
  const all: readonly (readonly [applies: unknown, refusals: Readonly<Record<number, string>>])[] = [
    [needs !== 'nothing', { 401: 'Nobody is signed in', 403: 'The role or token may not do that' }],
    [
      writes && writers !== 'anybody',
      { 403: 'The role or token may not do that, or the page of another server asks' },
    ],
    [path.includes('{'), { 404: 'There is nothing of this id' }],
    [
      key === 'answer',
      {
        409: 'It is closed, somebody else was first, or how the first request of this key ended is not known',
      },
    ],
    [
      query || body || takes || method === 'POST',
      { 422: 'A parameter, field or header is unknown, missing or wrong, or what it asks cannot be done' },
    ],
    [body || takes, { 400: 'Not what its content type says', 413: 'Too large', 415: 'Another content type' }],
    [true, { 421: 'Another host name', 429: 'Too many requests' }],
    [needs !== 'nothing' || writes, { 503: 'The database does not answer' }],
    [true, refuses],
  ];
  return Object.assign({}, ...all.flatMap(([applies, refusals]) => (applies ? [refusals] : []))) as Record<
    number,
    string
  >;
}

function answersOf(path: string, method: string, access: Access): RouteConfig['responses'] {
  const { answers, kept } = access;
  const told: RouteConfig['responses'] = {};
  for (const [status, answer] of Object.entries(answers))
    told[status] = {
      description: Number(status) < 300 ? 'Done' : Number(status) < 400 ? 'Goes on elsewhere' : 'Not now',
      ...(answer === null
        ? {}
        : {
            content:
              typeof answer === 'string' ? files([answer]) : isTypes(answer) ? files(answer) : json(answer),
          }),
    };
  const given = answers[200] ?? null;
  const isSchema = given !== null && typeof given === 'object' && !isTypes(given);
  const isTagged = access.needs !== 'nothing' && (kept || isSchema);
  if (method === 'GET' && isTagged) told[304] = { description: 'As it is held already (If-None-Match)' };
  for (const [status, description] of Object.entries(refusalsOf(path, method, access)))
    told[status] = { description, content: { 'application/problem+json': { schema: ProblemNoun } } };
  return told;
}

/** The kinds of body that a route takes. */
function bodyOf({ body, takes = {} }: Access): NonNullable<RouteConfig['request']>['body'] {
  const others = Object.entries(takes).map(([type, schema]) => [type, { schema }]);
  const content = { ...(body ? json(body) : {}), ...Object.fromEntries(others) };
  return Object.keys(content).length > 0 ? { required: true, content } : undefined;
}

function routeConfig(path: string, method: string, access: Access): RouteConfig {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  return {
    method: method.toLowerCase() as RouteConfig['method'],
    path,
    summary: access.summary,
    description: access.needs === 'nothing' ? undefined : `Needs the scope or right \`${access.needs}\`.`,
    operationId: operationId(path, method),
    tags: [path.split('/')[3]],
    security: access.needs === 'nothing' ? [{}] : [{ token: [] }, { session: [] }, {}],
    request: {
      ...(names.length > 0
        ? { params: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))) }
        : {}),
      ...(access.query ? { query: access.query } : {}),
      ...(access.key ? { headers: z.object({ 'Idempotency-Key': z.string().max(255).optional() }) } : {}),
      ...(bodyOf(access) ? { body: bodyOf(access) } : {}),
    },
    responses: answersOf(path, method, access),
  };
}

/** "GET /api/v1/flags/{id}/comments" → getFlagsIdComments. */
export const operationId = (path: string, method: string): string =>
  method.toLowerCase() +
  path
    .replace('/api/v1', '')
    .split(/\W+/)
    .filter(Boolean)
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('');

let made: OpenApiDocument | null = null;

/** The description of the API, from the schemas that its routes hold requests to. */
export function openApiDocument(): OpenApiDocument {
  if (made) return made;
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'standfirst',
  });
  for (const [path, routes] of Object.entries(ROUTES))
    for (const [method, route] of Object.entries(routes))
      if (route && 'access' in route) registry.registerPath(routeConfig(path, method, route.access));
  const generated = new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: 'Standfirst', version: '1', description: DESCRIPTION, license: { name: 'MIT' } },
    servers: [{ url: '/' }],
  });
  return (made = eitherOrNull(generated) as OpenApiDocument);
}
