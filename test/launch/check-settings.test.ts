import path from 'node:path';
import { expect, it } from 'vitest';
import { withoutSecrets } from '@/lib/store/log';
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
  expect(started.err()).not.toContain('s3cret');
  expect(started.err().trim().split('\n')).toHaveLength(1);
});

it('takes passwords and tokens out of reasons in the log', () => {
  expect(withoutSecrets('cannot reach postgresql://ada:hunter2@db:5432/x')).toBe(
    'cannot reach postgresql://…@db:5432/x',
  );
  expect(withoutSecrets('refused: Bearer abcdefghijkl')).toBe('refused: Bearer…');
});
