import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { wrongSettings } from '@/lib/launch/check-settings.mjs';
import { logTo, withoutSecrets } from '@/lib/store/log';
import { launch } from './launch';

const root = path.resolve(__dirname, '../..');

it('names every setting that cannot be used in one line, before anything is started, and no secret', async () => {
  const env = {
    PORT: '99999',
    PUBLIC_URL: 'news.example',
    STANDFIRST_JOBS: 'many',
    OIDC_ISSUER: 'http://id.example',
    OIDC_ROLES: 'desk=owner',
    STANDFIRST_WEBHOOK_URL: 's3cret',
  };
  const started = launch(root, ['lib/launch/start.mjs'], { env });
  expect(await started.exit).toBe(2);
  expect(started.err()).toContain(
    'the settings cannot be used: PORT must be a port from 0 to 65535; PUBLIC_URL must be',
  );
  expect(started.err()).toContain('STANDFIRST_JOBS must be a whole number from 1 to 16');
  expect(started.err()).toContain('OIDC_ISSUER must be an address that begins with https://');
  expect(started.err()).toContain('OIDC_ROLES must be VALUE=reader, editor or admin');
  expect(started.err()).toContain('OIDC_CLIENT_ID must be what the provider knows Standfirst by');
  expect(started.err()).toContain('STANDFIRST_WEBHOOK_SECRET must be at least 24 bytes');
  expect(started.err()).not.toContain('s3cret');
  expect(started.err().trim().split('\n')).toHaveLength(1);
});

it('looks through them before a worker on another machine begins, too', async () => {
  const started = launch(root, ['lib/launch/cli.mjs', 'worker'], { env: { STANDFIRST_JOBS: 'many' } });
  expect(await started.exit).toBe(2);
  expect(started.err()).toMatch(/^standfirst: the settings cannot be used: STANDFIRST_JOBS must be/);
});

it.each<[string, Record<string, string>]>([
  // Read as “off” and as “no proxy”, each of these would open what it was to close.
  ['STANDFIRST_SIGN_IN', { STANDFIRST_SIGN_IN: 'true' }],
  ['STANDFIRST_PROXY', { STANDFIRST_PROXY: '10.0.0.2, nonsense' }],
  ['STANDFIRST_PROXY', { STANDFIRST_PROXY: '10.0.0.0/33' }],
  ['STANDFIRST_RATE', { STANDFIRST_RATE: '-5' }],
  ['STANDFIRST_RATE', { STANDFIRST_RATE: '1.5' }],
  ['PUBLIC_HOST', { PUBLIC_HOST: 'https://desk.example/' }],
  ['STANDFIRST_WAYBACK', { STANDFIRST_WAYBACK: 'maybe' }],
  ['STANDFIRST_WAYBACK_KEY', { STANDFIRST_WAYBACK_KEY: 's3cret' }],
  ['STANDFIRST_NLI_MODEL', { STANDFIRST_NLI_MODEL: '/nowhere/at/all' }],
  ['STANDFIRST_OPINION_SECONDS', { STANDFIRST_OPINION_SECONDS: 'soon' }],
  ['STANDFIRST_OPINION_MODEL', { STANDFIRST_OPINION_URL: 'http://127.0.0.1:8000/v1' }],
  ['STANDFIRST_WEBHOOK_SECRET', { STANDFIRST_WEBHOOK_URL: 'https://desk.example/flags' }],
  [
    'STANDFIRST_WEBHOOK_SECRET',
    { STANDFIRST_WEBHOOK_URL: 'https://desk.example/flags', STANDFIRST_WEBHOOK_SECRET: 'whsec_czNjcmV0' },
  ],
])('tells that %s cannot be used: %o', (name, env) => {
  const wrong = wrongSettings(env);
  expect(wrong).toEqual([expect.stringMatching(new RegExp(`^${name} must be `))]);
  expect(wrong.join()).not.toMatch(/s3cret|czNjcmV0/);
});

it('takes what the documentation gives as examples', () => {
  const rows = readFileSync(path.join(root, 'docs/settings.md'), 'utf8').matchAll(
    /^\| `(\w+)` +\| [^|]+\| `([^`]+)`(?: and base64)? +\|/gm,
  );
  const env = Object.fromEntries([...rows].map(([, name, example]) => [name, example]));
  expect(Object.keys(env).length).toBeGreaterThan(30);
  const key = `whsec_${Buffer.alloc(24).toString('base64')}`;
  expect(wrongSettings({ ...env, STANDFIRST_NLI_MODEL: root, STANDFIRST_WEBHOOK_SECRET: key })).toEqual([]);
  expect(wrongSettings({ STANDFIRST_WAYBACK: 'http://127.0.0.1:8081', PUBLIC_HOST: '[::1]:8080' })).toEqual(
    [],
  );
});

it.each([
  ['cannot reach postgresql://ada:hunter2@db:5432/x', 'cannot reach postgresql://…@db:5432/x'],
  ['at redis://:hunter2@cache/0', 'at redis://…@cache/0'],
  ['postgresql://db/x?user=ada&password=hunter2&sslmode=require', 'postgresql://db/x?user=ada&password=…&sslmode=require'],
  ['host=db password=hunter2 user=ada', 'host=db password=… user=ada'],
  ['https://a.example/v1?key=hunter2hunter2', 'https://a.example/v1?key=…'],
  ['refused: Bearer abcdefghijkl', 'refused: Bearer…'],
  ['authorization: Basic YWRhOmh1bnRlcjI=', 'authorization: Basic…'],
  ['signed with whsec_aHVudGVyMg==', 'signed with whsec_…'],
  ['of token stf_0123456789ab_hunter2hunter2hunter2', 'of token stf_…'],
  ['cookie: __Host-standfirst=hunter2hunter2hunter2; a=b', 'cookie: __Host-standfirst=…; a=b'],
  ['/open/hunter2hunter2hunter2hunter2hunter2hunter2hun cannot be answered', '/open/… cannot be answered'],
  ['The key of the story: news at 12:30, basic facts', 'The key of the story: news at 12:30, basic facts'],
])('takes passwords and tokens out of what is logged: %s', (reason, told) =>
  expect(withoutSecrets(reason)).toBe(told),
); // prettier-ignore

it('takes them out of a stack, and of what libraries tell of an error, as well', () => {
  vi.stubEnv('LOG_LEVEL', 'info');
  const lines: string[] = [];
  const log = logTo({ write: (line) => void lines.push(line) });
  vi.unstubAllEnvs();
  const error = Object.assign(new Error('cannot reach postgresql://ada:hunter2@db:5432/x'), {
    config: { connection: { password: 'hunter2' } },
  });
  log.error({ reason: error.message, stack: error.stack }, 'a request failed');
  log.error(error, 'as it is: postgresql://ada:hunter2@db/x');
  log.warn({ err: error, headers: { authorization: 'Bearer hunter2hunter2' } }, 'as pino knows it');
  log.warn({ request: { body: { password: 'hunter2' } } }, 'deeper');
  expect(lines.map((line) => (JSON.parse(line) as { level: number }).level)).toEqual([50, 50, 40, 40]);
  expect(lines[0]).toMatch(/"stack":"Error: cannot reach postgresql:..…@db:5432.x\\n +at /);
  expect(lines.join('')).not.toContain('hunter2');
});
