import { expect, it } from 'vitest';
import { acceptApiToken, listApiTokens, revokeApiToken } from '@/lib/store/api-tokens';
import { makeCaptureToken } from './make-token';
import { listAudit } from '@/lib/store/audit';
import { database } from '@/lib/store/database';
import { describeWithDatabase } from './scratch-database';

async function made(name: string) {
  const outcome = await makeCaptureToken(name, 'Ada');
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
}

describeWithDatabase('capture tokens', () => {
  it('are told once and kept as a hash', async () => {
    const { token, secret } = await made('Firefox');
    expect(secret).toMatch(/^stf_[0-9a-f]{12}_[\w-]{43}$/);
    const row = await database().apiToken.findUniqueOrThrow({ where: { id: token.id } });
    expect(JSON.stringify(row)).not.toContain(secret.slice(17));
    expect(JSON.stringify(await listApiTokens())).not.toContain(row.hash);
  });

  it('are accepted while in force, and note their use', async () => {
    const { token, secret } = await made('Chromium');
    expect(token.lastUsedAt).toBeNull();
    expect(await acceptApiToken(secret)).toMatchObject({
      kind: 'token',
      tokenId: token.id,
      tokenName: 'Chromium',
      scopes: ['capture'],
    });
    const listed = (await listApiTokens()).find(({ id }) => id === token.id);
    expect(listed?.lastUsedAt).toMatch(/^\d{4}-.*Z$/);
    expect(await revokeApiToken(token.id, 'Ada')).toBe(true);
    expect(await revokeApiToken(token.id, 'Ada')).toBe(false);
    expect(await acceptApiToken(secret)).toBeNull();
  });

  it.each([
    ['nothing', () => ''],
    ['another secret', (secret: string) => `${secret.slice(0, -2)}${secret.endsWith('AA') ? 'BB' : 'AA'}`],
    ['another id', (secret: string) => secret.replace(/^stf_.{12}/, 'stf_000000000000')],
    ['more behind it', (secret: string) => `${secret}x`],
    ['a wildcard', () => 'stf_%%%%%%%%%%%%_%'],
    ['NUL', (secret: string) => `${secret}\0`],
  ])('are not %s', async (name, change) => {
    const { secret } = await made(`against ${name}`);
    expect(await acceptApiToken(change(secret))).toBeNull();
  });

  it('have a name of their own', async () => {
    await made('  My\n laptop ');
    expect(await makeCaptureToken('My laptop', 'Ada')).toMatchObject({ problem: { code: 'invalid' } });
    expect(await makeCaptureToken(' \n', 'Ada')).toMatchObject({ ok: false });
    expect(await makeCaptureToken('x'.repeat(61), 'Ada')).toMatchObject({ ok: false });
  });

  it('stand in the audit record, without their secret', async () => {
    const { token, secret } = await made('On record');
    await revokeApiToken(token.id, 'Ben');
    const [revoked, created] = (await listAudit({ limit: 2 })).items;
    expect(created).toMatchObject({ actor: 'Ada', action: 'token.create', detail: 'On record (capture)' });
    expect(revoked).toMatchObject({ actor: 'Ben', action: 'token.revoke', object: `token ${token.id}` });
    expect(JSON.stringify([revoked, created])).not.toContain(secret.slice(17));
  });
});
