import { expect, it } from 'vitest';
import {
  acceptCaptureToken,
  createCaptureToken,
  listCaptureTokens,
  revokeCaptureToken,
} from '@/lib/store/capture-tokens';
import { listAudit } from '@/lib/store/audit';
import { database } from '@/lib/store/database';
import { describeWithDatabase } from './scratch-database';

async function made(name: string) {
  const outcome = await createCaptureToken(name, 'Ada');
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
}

describeWithDatabase('capture tokens', () => {
  it('are told once and kept as a hash', async () => {
    const { token, secret } = await made('Firefox');
    expect(secret).toMatch(/^stf_[0-9a-f]{12}_[\w-]{43}$/);
    const row = await database().captureToken.findUniqueOrThrow({ where: { id: token.id } });
    expect(JSON.stringify(row)).not.toContain(secret.slice(17));
    expect(JSON.stringify(await listCaptureTokens())).not.toContain(row.hash);
  });

  it('are accepted while in force, and note their use', async () => {
    const { token, secret } = await made('Chromium');
    expect(token.lastUsedAt).toBeNull();
    expect(await acceptCaptureToken(secret)).toMatchObject({ id: token.id, name: 'Chromium' });
    const listed = (await listCaptureTokens()).find(({ id }) => id === token.id);
    expect(listed?.lastUsedAt).toMatch(/^\d{4}-.*Z$/);
    expect(await revokeCaptureToken(token.id, 'Ada')).toBe(true);
    expect(await revokeCaptureToken(token.id, 'Ada')).toBe(false);
    expect(await acceptCaptureToken(secret)).toBeNull();
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
    expect(await acceptCaptureToken(change(secret))).toBeNull();
  });

  it('have a name of their own', async () => {
    await made('  My\n laptop ');
    expect(await createCaptureToken('My laptop', 'Ada')).toMatchObject({ problem: { code: 'invalid' } });
    expect(await createCaptureToken(' \n', 'Ada')).toMatchObject({ ok: false });
    expect(await createCaptureToken('x'.repeat(61), 'Ada')).toMatchObject({ ok: false });
  });

  it('stand in the audit record, without their secret', async () => {
    const { token, secret } = await made('On record');
    await revokeCaptureToken(token.id, 'Ben');
    const [revoked, created] = (await listAudit({ limit: 2 })).items;
    expect(created).toMatchObject({ actor: 'Ada', action: 'token.create', detail: 'On record' });
    expect(revoked).toMatchObject({ actor: 'Ben', action: 'token.revoke', object: `token ${token.id}` });
    expect(JSON.stringify([revoked, created])).not.toContain(secret.slice(17));
  });
});
