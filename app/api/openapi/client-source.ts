import { typeOfSchema, type Schema } from './type-of-schema';
import type { OpenApiDocument } from './document';

interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: Schema }>> };
  readonly responses: Readonly<Record<string, { content?: Readonly<Record<string, { schema: Schema }>> }>>;
}

const RUNTIME = `
/** A refusal of the server (RFC 9457). */
export class StandfirstProblem extends Error {
  constructor(readonly status: number, readonly code: string, detail: string) {
    super(detail);
  }
}

export interface ClientOptions {
  /** Where Standfirst answers, without a slash at the end. */
  readonly base: string;
  readonly token?: string;
  readonly fetch?: typeof fetch;
}

type Query = Readonly<Record<string, unknown>>;
async function call(
  { base, token, fetch: send = fetch }: ClientOptions,
  method: string,
  path: string,
  { query = {}, body, headers = {} }: { query?: Query; body?: unknown; headers?: Record<string, string | undefined> },
): Promise<never> {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)]));
  const given = Object.entries(headers).filter((pair): pair is [string, string] => pair[1] !== undefined);
  // What is no JSON says its content type itself.
  const isJson = body !== undefined && !(body instanceof Blob || body instanceof FormData || body instanceof URLSearchParams);
  const response = await send(base + path + (search.size > 0 ? \`?\${search}\` : ''), {
    method,
    headers: {
      ...Object.fromEntries(given),
      ...(token ? { authorization: \`Bearer \${token}\` } : {}),
      ...(isJson ? { 'content-type': 'application/json' } : {}),
    },
    body: isJson ? JSON.stringify(body) : (body as Blob | FormData | URLSearchParams | undefined),
  });
  const json = /[/+]json\\b/.test(response.headers.get('content-type') ?? '');
  const value = response.status === 204 ? null : json ? await response.json() : await response.text();
  if (!response.ok) throw new StandfirstProblem(response.status, value?.code ?? 'unknown', value?.detail ?? String(value));
  return value as never;
}
`;

/** What is handed over for each kind of body that an operation takes; a file says by its `type` what it is. */
function bodyType(content: Readonly<Record<string, { schema: Schema }>>): string {
  const types = Object.entries(content).map(([type, { schema }]) => {
    if (type === 'application/json') return typeOfSchema(schema);
    if (type === 'multipart/form-data') return 'FormData';
    return type === 'application/x-www-form-urlencoded' ? 'URLSearchParams' : 'Blob';
  });
  return [...new Set(types)].map((type) => `(${type})`).join(' | ');
}

function methodOf(path: string, method: string, operation: Operation): string {
  const { operationId, summary, parameters = [], requestBody, responses } = operation;
  const ofPath = parameters.filter((one) => one.in === 'path');
  const fields = (place: string): string =>
    parameters
      .filter((one) => one.in === place)
      .map(
        ({ name, required, schema }) =>
          `${JSON.stringify(name)}${required ? '' : '?'}: ${typeOfSchema(schema)}`,
      )
      .join('; ');
  const body = requestBody && bodyType(requestBody.content);
  const [query, headers] = [fields('query'), fields('header')];
  const given = [
    ...ofPath.map(({ name }) => `${name}: string`),
    ...(body ? [`body: ${body}`] : []),
    ...(query
      ? [`query: { ${query} }${parameters.some((one) => one.in === 'query' && one.required) ? '' : ' = {}'}`]
      : []),
    ...(headers ? [`headers: { ${headers} } = {}`] : []),
  ];
  const answers = Object.entries(responses).filter(([status]) => Number(status) < 300);
  const types = answers.map(([, { content }]) =>
    content === undefined
      ? 'null'
      : content['application/json']
        ? typeOfSchema(content['application/json'].schema)
        : 'string',
  );
  const address = path.replace(/\{(\w+)\}/g, (_whole, name: string) => `\${encodeURIComponent(${name})}`);
  const parts = [query && 'query', body && 'body', headers && 'headers'].filter(Boolean).join(', ');
  const result = [...new Set(types)].join(' | ') || 'null';
  return `    /** ${summary ?? ''} */\n    ${operationId}: (${given.join(', ')}): Promise<${result}> =>\n      call(options, '${method.toUpperCase()}', \`${address}\`, { ${parts} }),`;
}

/** TypeScript for one file without imports: the nouns as types, and a function for each operation. */
export function clientSource(document: OpenApiDocument): string {
  const schemas = Object.entries(document.components?.schemas ?? {}) as [string, Schema][];
  const types = schemas.map(([name, schema]) => `export type ${name} = ${typeOfSchema(schema)};`);
  const methods = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(([method, operation]) =>
      methodOf(path, method, operation),
    ),
  );
  return [
    '// Made from /api/v1/openapi.json of Standfirst: take it anew after an upgrade.',
    ...types,
    RUNTIME,
    '/** One function for each operation of the API. */',
    'export const standfirst = (options: ClientOptions) =>\n  ({',
    ...methods,
    '  }) as const;\n',
  ].join('\n');
}
