import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import ts from 'typescript';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { GET as docsPage } from '@/app/api/docs/route';
import { clientSource } from '@/app/api/openapi/client-source';
import { openApiDocument } from '@/app/api/openapi/document';
import { ROUTES } from '@/app/api/openapi/routes';
import { typeOfSchema } from '@/app/api/openapi/type-of-schema';
import { GET as describeApi } from '@/app/api/v1/openapi.json/route';
import { formats } from '@/lib/export/formats';
import { GET as listRules } from '@/app/api/v1/rules/route';
import { forgetSender } from '@/lib/jobs/queue';
import { transaction } from '@/lib/store/database';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { makeAnalysis, makeArticle } from '../store/make-analysis';
import { makeToken } from '../store/make-token';
import { describeWithDatabase } from '../store/scratch-database';

const HOST = '127.0.0.1:3000';
const folder = path.resolve(__dirname, '../../app/api/v1');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /(^|\/)route\.ts$/.test(name),
);
const none = undefined as never;
const get = (address: string, headers: HeadersInit = {}) =>
  new Request(`http://${HOST}${address}`, { headers: { host: HOST, ...headers } });

it('names every address that there is', () => {
  const there = files
    .map((file) => `/api/v1/${path.dirname(file).replace(/\[(\w+)\]/g, '{$1}')}`)
    .filter((address) => !['/api/v1/openapi.json', '/api/v1/client'].includes(address));
  expect(Object.keys(ROUTES).sort()).toEqual(there.sort());
});

it.each(files)('describes what %s holds a request to, and nothing else', (file) => {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const read = [...text.matchAll(/\bread(?:Query|Body)\(\s*request,\s*(\w+)/g)].map(([, schema]) => schema);
  const told = [...text.matchAll(/\b(?:query|body): (\w+)/g)].map(([, schema]) => schema);
  expect([...new Set(told)].sort()).toEqual([...new Set(read.filter((name) => name !== 'z'))].sort());
});

it.each(files)('describes every status that %s answers with in so many words', (file) => {
  const address = `/api/v1/${path.dirname(file).replace(/\[(\w+)\]/g, '{$1}')}`;
  if (!(address in ROUTES)) return;
  const text = readFileSync(path.join(folder, file), 'utf8');
  const said = [...text.matchAll(/(?:problemResponse\(|new Refusal\(|status:)\s*(\d{3})/g)].map(
    ([, status]) => status,
  );
  const told = Object.values(openApiDocument().paths![address]).flatMap((one: { responses: object }) =>
    Object.keys(one.responses),
  );
  expect(told).toEqual(expect.arrayContaining([...new Set(said)]));
});

it('describes what is refused and what may be handed in', () => {
  const { paths } = openApiDocument() as unknown as {
    paths: Record<
      string,
      Record<string, { responses: object; requestBody?: { content: Record<string, unknown> } }>
    >;
  };
  const of = (address: string, method: string) => paths[`/api/v1/${address}`][method];
  const statuses = (address: string, method: string) => Object.keys(of(address, method).responses);
  expect(statuses('articles', 'get')).toEqual(['200', '304', '401', '403', '421', '422', '429', '503']);
  expect(statuses('articles/{id}', 'get')).toEqual(expect.arrayContaining(['304', '404']));
  expect(statuses('flags/{id}/decisions', 'post')).toEqual(expect.arrayContaining(['404', '409', '415']));
  expect(statuses('captures', 'post')).toEqual('202 303 400 401 413 415 421 422 429 503'.split(' '));
  const types = (address: string) => Object.keys(of(address, 'post').requestBody!.content);
  expect(types('captures')).toEqual(['multipart/form-data']);
  expect(types('submissions')).toEqual(
    expect.arrayContaining([
      'application/json',
      'text/plain',
      'text/html',
      'application/pdf',
      'multipart/form-data',
    ]),
  );
  expect(types('fact-checks')).toEqual(expect.arrayContaining(['application/json', 'application/ld+json']));
});

it('is OpenAPI 3.1 whose references all lead somewhere, with a name of its own for each operation', () => {
  const document = openApiDocument();
  const text = JSON.stringify(document);
  expect(document.openapi).toBe('3.1.0');
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
    expect(document.components?.schemas).toHaveProperty(name);
  const names = [...text.matchAll(/"operationId":"(\w+)"/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(35);
  expect(new Set(names).size).toBe(names.length);
  for (const item of Object.values(document.paths!))
    for (const { responses, security } of Object.values(item) as {
      responses: object;
      security: object[];
    }[]) {
      expect(responses).toHaveProperty('429');
      expect(security).toBeDefined();
    }
});

it.each([
  [{ type: ['string', 'null'] }, 'string | null'],
  [{ type: 'array', items: { $ref: '#/components/schemas/Flag' } }, 'readonly (Flag)[]'],
  [
    { type: 'object', properties: { a: { type: 'integer' }, 'b c': { enum: ['x', null] } }, required: ['a'] },
    '{ readonly "a": number; readonly "b c"?: "x" | null }',
  ],
  [{ oneOf: [{ const: 1 }, { type: 'boolean' }] }, '(1) | (boolean)'],
  [{ type: 'object', additionalProperties: {} }, 'Readonly<Record<string, unknown>>'],
  [{}, 'unknown'],
])('reads the schema %j as %s', (schema, type) => expect(typeOfSchema(schema)).toBe(type));

interface Client {
  readonly [name: string]: (...given: unknown[]) => Promise<Record<string, unknown>>;
}

describeWithDatabase('the API by its own description', () => {
  const analysis = makeAnalysis();
  beforeAll(async () => {
    vi.stubEnv('STANDFIRST_RATE', '40');
    await transaction((tx) => saveAnalysis(tx, analysis));
  });
  afterAll(() => {
    forgetSender();
    vi.unstubAllEnvs();
  });

  const ajv = new Ajv2020({ strict: false });
  beforeAll(() => void ajv.addSchema({ $id: 'api', ...(openApiDocument() as object) }));

  /** Every answer here is one that the description tells of, with its content type, and with what it has in it. */
  async function holdToDescription(template: string, method: string, response: Response): Promise<void> {
    const { status, headers } = response;
    const item = openApiDocument().paths![template] as Record<string, { responses: object }>;
    const told = item[method.toLowerCase()].responses as Record<string, { content?: object }>;
    expect(Object.keys(told), `${method} ${template}`).toContain(String(status));
    const type = (headers.get('content-type') ?? '').split(';')[0];
    if (status !== 304)
      expect(Object.keys(told[status].content ?? { '': 0 }), `${method} ${template}`).toContain(type);
    if (!/[/+]json$/.test(type) || status === 304) return;
    const at = [template, method.toLowerCase(), 'responses', String(status), 'content', type, 'schema'];
    const pointer = at.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
    const fits = ajv.validate({ $ref: `api#/paths/${encodeURI(pointer)}` }, await response.clone().json());
    expect(fits, `${method} ${template} ${status}: ${ajv.errorsText()}`).toBe(true);
  }

  /** What a fetch of the client would meet: the route of that address itself. */
  const send = vi.fn(async (address: string, init: RequestInit) => {
    const url = new URL(address);
    for (const [template, routes] of Object.entries(ROUTES)) {
      const found = new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(url.pathname);
      if (!found) continue;
      const run = (routes as Record<string, unknown>)[init.method!] as (
        ...all: unknown[]
      ) => Promise<Response>;
      const request = new Request(address, init);
      request.headers.set('host', HOST);
      const response = await run(request, {
        params: Promise.resolve(
          Object.fromEntries(Object.entries(found.groups ?? {}).map(([k, v]) => [k, decodeURIComponent(v)])),
        ),
      });
      await holdToDescription(template, init.method!, response);
      return response;
    }
    throw new Error(`no route for ${address}`);
  });

  const source = () => clientSource(openApiDocument());
  async function client(token?: string): Promise<Client> {
    const js = ts.transpile(source(), { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 });
    const loaded = (await import(`data:text/javascript,${encodeURIComponent(js)}`)) as {
      standfirst: (options: object) => Client;
    };
    return loaded.standfirst({ base: `http://${HOST}`, token, fetch: send });
  }

  it('gives a client that compiles under strict types', () => {
    const name = 'standfirst-client.ts';
    const options: ts.CompilerOptions = {
      strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], types: [],
    }; // prettier-ignore
    const host = ts.createCompilerHost(options);
    const read = host.getSourceFile.bind(host);
    const use = `${source()}
      export const proof = async () => {
        const page = await standfirst({ base: '' }).getArticles({ limit: 2 });
        const api = standfirst({ base: '' });
        const file = new File(['x'], 'a.pdf', { type: 'application/pdf' });
        const form = new FormData();
        form.append('file', file);
        for (const body of [file, form, { text: 'x' }]) (await api.postSubmissions(body)).submissions[0].state;
        await api.postCaptures(form, { 'Idempotency-Key': 'k' });
        await api.postFactChecks(new Blob(['{}'], { type: 'application/ld+json' }));
        const verdict: 'backed' | 'partly-backed' | 'not-backed' | 'cannot-tell' | null = page.items[0].verdict;
        return verdict;
      };`;
    host.getSourceFile = (file, version, ...rest) =>
      file === name ? ts.createSourceFile(name, use, version) : read(file, version, ...rest);
    const program = ts.createProgram([name], options, host);
    const told = ts
      .getPreEmitDiagnostics(program)
      .map((one) => ts.flattenDiagnosticMessageText(one.messageText, ' '));
    expect(told).toEqual([]);
  });

  it('answers as it is described: every list and noun is held against its schema', async () => {
    const { getArticles, getArticlesId, getFlags, getRules, getViews, getFeeds, getDocuments, getFactChecks, postSubmissions, getSubmissions, postActs, postFlagsIdComments, postViews } = await client(); // prettier-ignore
    const check = (name: string, value: unknown): void => {
      const valid = ajv.validate({ $ref: `api#/components/schemas/${name}` }, value);
      expect(valid, `${name}: ${ajv.errorsText()}`).toBe(true);
    };
    const items = async (page: Promise<Record<string, unknown>>) =>
      (await page).items as { id: string; version: number }[];
    const handed = (await postSubmissions({ text: 'Ferry sails' }, { 'Idempotency-Key': 'k' })) as {
      submissions: object[];
    };
    check('Submission', handed.submissions[0]);
    for (const one of await items(getSubmissions())) check('Submission', one);
    const [article] = await items(getArticles({ limit: 1 }));
    check('ArticleSummary', article);
    check('Analysis', await getArticlesId(article.id));
    const [flag] = await items(getFlags({ state: 'open' }));
    check('Flag', flag);
    check('FlagComment', await postFlagsIdComments(flag.id, { text: 'Look again.' }));
    check(
      'ActResult',
      await postActs({ act: { kind: 'confirm' }, flags: [{ id: flag.id, version: flag.version }] }),
    );
    check('SavedView', await postViews({ name: 'Mine', filter: { state: 'open' } }));
    for (const one of await items(getViews())) check('SavedView', one);
    for (const one of await items(getRules())) check('RuleSetting', one);
    for (const list of [getFeeds, getDocuments, getFactChecks]) expect(await items(list())).toEqual([]);
  });

  it('describes what is null in an analysis, a document with how it came, and each kind of file', async () => {
    const article = makeArticle({ id: 'no-headline', headline: null });
    const span = { rule: 'no-headline', severity: 'note', span: null, expected: null, evidence: [] } as const;
    const findings = [{ ...span, message: 'There is no headline to check.' }];
    await transaction((tx) => saveAnalysis(tx, makeAnalysis({ article, headlines: [], findings })));
    const { getArticlesId, postDocuments, getDocumentsId, getExport } = await client();
    expect(await getArticlesId('no-headline')).toMatchObject({ findings: [{ span: null }] });
    const { id } = (await postDocuments({ title: 'A letter', text: 'We will stop.' })) as { id: string };
    expect(await getDocumentsId(id)).toMatchObject({ origin: { kind: 'paste' }, text: 'We will stop.' });
    for (const format of Object.keys(formats)) await getExport({ format });
    const refused = await listRules(get('/api/v1/rules?colour=red'), none);
    await holdToDescription('/api/v1/rules', 'GET', refused);
  });

  it('lets the client hand in a file, and a form', async () => {
    const { postSubmissions, postCaptures, postFactChecks } = await client();
    const labels = async (body: Blob | FormData) =>
      ((await postSubmissions(body)).submissions as { kind: string }[]).map(({ kind }) => kind);
    const page = new File(['<h1>Ferry sails</h1><p>It left at noon.'], 'ferry.html', { type: 'text/html' });
    const form = new FormData();
    form.append('file', page);
    expect([...(await labels(page)), ...(await labels(form))]).toEqual(['html', 'html']);
    await expect(postSubmissions(new Blob(['x'], { type: 'image/png' }))).rejects.toMatchObject({
      status: 415,
    });
    await expect(postCaptures(form)).rejects.toMatchObject({ status: 401, code: 'no-token' });
    await expect(postFactChecks(new Blob(['{}'], { type: 'application/ld+json' }))).rejects.toMatchObject({
      status: 422,
      code: 'no-claim-reviews',
    });
  });

  it('describes what is refused, whatever is sent', async () => {
    const ask = async (address: string, init: RequestInit = {}) =>
      (await send(`http://${HOST}${address}`, { method: 'GET', ...init })).status;
    const post = (address: string, type: string, body: string) =>
      ask(address, { method: 'POST', headers: { 'content-type': type }, body });
    const [comments, articles] = ['/api/v1/flags/none/comments', '/api/v1/articles'];
    const etag = (await send(`http://${HOST}${articles}`, { method: 'GET' })).headers.get('etag')!;
    expect(await ask(articles, { headers: { 'if-none-match': etag } })).toBe(304);
    expect(await ask(`${articles}/none`)).toBe(404);
    expect(await ask(`${articles}/none/text`)).toBe(404);
    expect(await ask(`${articles}?colour=red`)).toBe(422);
    expect(await post(comments, 'application/json', '{"text":"x"}')).toBe(404);
    expect(await post(comments, 'application/json', '{')).toBe(400);
    expect(await post(comments, 'text/plain', 'x')).toBe(415);
    expect(await post(comments, 'application/json', '{}')).toBe(422);
    expect(await post('/api/v1/acts/none/undo', 'application/json', '{}')).toBe(404);
    expect(await post('/api/v1/captures', 'text/plain', 'x')).toBe(415);
    expect(await post('/api/v1/captures', 'multipart/form-data; boundary=x', 'no form')).toBe(400);
    expect(await post('/api/v1/feeds/none/fetch', 'application/json', '{}')).toBe(404);
    expect(await post('/api/v1/views', 'application/json', '{"name":"","filter":{}}')).toBe(422);
    expect(await ask('/api/v1/views/none', { method: 'DELETE' })).toBe(404);
  });

  it('tells the client of a refusal by its code', async () => {
    const { getArticlesId, getArticles } = await client();
    await expect(getArticlesId('none')).rejects.toMatchObject({ status: 404, code: 'not-found' });
    await expect(getArticles({ limit: 0 })).rejects.toMatchObject({ status: 422, code: 'invalid' }); // A6
    const { getArticles: withoutToken } = await client('stf_none');
    await expect(withoutToken()).rejects.toMatchObject({ status: 401, code: 'not-signed-in' });
  });

  it('answers 304 to who has it already', async () => {
    const first = await describeApi(get('/x'), none);
    const etag = first.headers.get('etag')!;
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    const list = await ROUTES['/api/v1/articles'].GET;
    const run = list as unknown as (request: Request, context: never) => Promise<Response>;
    const held = (await run(get('/x'), none)).headers.get('etag')!;
    const again = await run(get('/x', { 'if-none-match': `"other", W/${held}` }), none);
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', held]);
    expect((await run(get('/x', { 'if-none-match': '"other"' }), none)).status).toBe(200);
  });

  it('makes a token that asks too much wait, and nobody else', async () => {
    const [busy, calm] = [await makeToken('busy', ['read']), await makeToken('calm', ['read'])];
    const run = ROUTES['/api/v1/rules'].GET as unknown as (
      request: Request,
      context: never,
    ) => Promise<Response>;
    const ask = (token: string) => run(get('/x?wrong', { authorization: `Bearer ${token}` }), none);
    let last = await ask(busy);
    for (let i = 1; i < 40; i += 1) last = await ask(busy);
    expect(last.status).toBe(422);
    last = await ask(busy);
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask(calm)).status).toBe(422);
  });

  it('shows its description as a page that runs nothing inline', async () => {
    const page = await docsPage(get('/api/docs'), none);
    const html = await page.text();
    expect(html).not.toMatch(/<script>|<style|\son\w+=|https?:/);
    expect(page.headers.get('content-security-policy')).toMatch(
      /default-src 'none'; script-src 'self'; style-src 'self';/,
    );
  });
});
