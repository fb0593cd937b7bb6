import { afterEach, describe, expect, it, vi } from 'vitest';
import { archiveOf } from '@/lib/ingest/archive/archive-of';
import { wayback } from '@/lib/ingest/archive/wayback';
import { tcpSite, type LocalSite } from '../local-site';
import { fakeArchive, json, raw } from './fake-archive';

const STORY = 'https://lantern.example/2026/ferry?id=7&x=ä';
const HELD = {
  archived_snapshots: {
    closest: { available: true, status: '200', timestamp: '20261126021400', url: 'http://evil.example/' },
  },
};
const open: LocalSite[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(open.splice(0).map((site) => site.close()));
});

async function archive(...answers: Parameters<typeof fakeArchive>[0]) {
  const fake = await fakeArchive(answers);
  open.push(fake);
  vi.stubEnv('STANDFIRST_ALLOW_PRIVATE', fake.host);
  const options = {
    availability: fake.url,
    archive: fake.url,
    key: 'access:secret',
    questionMs: 400,
    pollMs: 20,
    saveMs: 300,
  };
  return { fake, ...wayback(options) };
}
const codeOf = (outcome: { ok: true } | { ok: false; problem: { code: string } }) =>
  outcome.ok ? 'ok' : outcome.problem.code;
const hang = () => {};

describe('the Wayback Machine, asked for a copy', () => {
  it('gives the moment, and an address that it makes itself', async () => {
    const { fake, find } = await archive(json(HELD));
    expect(await find(STORY)).toEqual({
      ok: true,
      value: { url: `${fake.url}/web/20261126021400/${STORY}`, takenAt: '2026-11-26T02:14:00.000Z' },
    });
    expect(fake.asked).toEqual([
      {
        method: 'GET',
        path: `/wayback/available?url=${encodeURIComponent(STORY)}`,
        authorization: null,
        body: '',
      },
    ]);
  });

  it.each([
    ['no copy', { archived_snapshots: {} }],
    [
      'a copy that is not available',
      { archived_snapshots: { closest: { available: false, timestamp: '20261126021400' } } },
    ],
  ])('tells %s as null', async (_, answer) =>
    expect(await (await archive(json(answer))).find(STORY)).toEqual({ ok: true, value: null }),
  );

  it.each([
    ['no JSON', raw('<html>busy</html>'), 'archive-unclear'],
    ['JSON cut off', raw('{"archived_snapshots":{"closest"'), 'archive-unclear'],
    ['null', json(null), 'archive-unclear'],
    ['a list', json([]), 'archive-unclear'],
    [
      'a moment that is none',
      json({ archived_snapshots: { closest: { available: true, timestamp: '20269999999999' } } }),
      'archive-unclear',
    ],
    [
      'a moment that leads elsewhere',
      json({ archived_snapshots: { closest: { available: true, timestamp: '../../evil' } } }),
      'archive-unclear',
    ],
    ['__proto__', raw('{"__proto__":{"archived_snapshots":{}}}'), 'archive-unclear'],
    ['429', json({}, 429), 'archive-rate-limited'],
    ['503', json({}, 503), 'archive-unreachable'],
    ['a redirect to another place', raw('', 302, { location: 'http://evil.example/' }), 'archive-unclear'],
    ['a redirect to itself', raw('', 301, { location: '/wayback/available' }), 'archive-unclear'],
    ['2 MB', json({ archived_snapshots: {}, more: 'x'.repeat(2_000_000) }), 'archive-unclear'],
    ['no answer at all', hang, 'archive-timeout'],
  ])('tells %s as a problem', async (_, answer, code) => {
    const { fake, find } = await archive(answer);
    expect(codeOf(await find(STORY))).toBe(code);
    expect(fake.asked).toHaveLength(1);
  });

  it('tells a closed port as unreachable', async () => {
    const closed = await tcpSite(() => {});
    await closed.close();
    vi.stubEnv('STANDFIRST_ALLOW_PRIVATE', closed.host);
    const { find } = wayback({ availability: closed.url, archive: closed.url, key: null });
    expect(codeOf(await find(STORY))).toBe('archive-unreachable');
  });

  it('asks no private address that is not allowed', async () => {
    const { fake, find } = await archive(json(HELD));
    vi.stubEnv('STANDFIRST_ALLOW_PRIVATE', '');
    expect(codeOf(await find(STORY))).toBe('archive-unreachable');
    expect(fake.asked).toEqual([]);
  });
});

describe('the Wayback Machine, asked to save', () => {
  const begun = json({ url: STORY, job_id: 'spn2-abc' });
  const pending = json({ status: 'pending' });

  it('waits until the page is taken', async () => {
    const { fake, save } = await archive(
      begun,
      pending,
      pending,
      json({ status: 'success', timestamp: '20261126021500' }),
    );
    expect(await save(STORY)).toMatchObject({ ok: true, value: { takenAt: '2026-11-26T02:15:00.000Z' } });
    const [first, ...others] = fake.asked;
    expect(first).toMatchObject({ method: 'POST', path: '/save', authorization: 'LOW access:secret' });
    expect(new URLSearchParams(first.body).get('url')).toBe(STORY);
    expect(new Set(others.map(({ method, path }) => `${method} ${path}`))).toEqual(
      new Set(['GET /save/status/spn2-abc']),
    );
  });

  it.each([
    ['a page that never ends', [begun, pending], 'archive-timeout'],
    ['a refusal in words', [json({ status: 'error', message: 'This host is blocked.' })], 'archive-refused'],
    [
      'an error of the taking',
      [begun, json({ status: 'error', message: 'The server said 404.' })],
      'archive-refused',
    ],
    ['a job that leads elsewhere', [json({ job_id: '../../evil' })], 'archive-unclear'],
    ['a job that is a number', [json({ job_id: 7 })], 'archive-unclear'],
    ['success without a moment', [begun, json({ status: 'success' })], 'archive-unclear'],
    ['no key', [json({}, 401)], 'archive-refused'],
    ['429 at the start', [json({}, 429)], 'archive-rate-limited'],
    ['429 on the way', [begun, json({}, 429)], 'archive-rate-limited'],
    [
      'a redirect that would take the key away',
      [raw('', 307, { location: 'http://evil.example/' })],
      'archive-unclear',
    ],
    ['HTML', [raw('<html>', 200)], 'archive-unclear'],
  ])('tells %s as a problem', async (_, answers, code) => {
    const outcome = await (await archive(...answers)).save(STORY);
    expect(codeOf(outcome)).toBe(code);
    if (!outcome.ok) expect(outcome.problem.message).not.toContain('secret');
  });
});

describe('archiveOf', () => {
  it.each([
    [{}],
    [{ STANDFIRST_WAYBACK: '' }],
    [{ STANDFIRST_WAYBACK: 'off' }],
    [{ STANDFIRST_WAYBACK: 'ftp://x' }],
    [{ STANDFIRST_WAYBACK: 'perhaps' }],
  ])('asks nobody by %o', (environment) => expect(archiveOf(environment)).toBeNull());
  it.each(['on', 'TRUE', 'https://archive.example/'])('asks by STANDFIRST_WAYBACK=%s', (setting) =>
    expect(archiveOf({ STANDFIRST_WAYBACK: setting })).not.toBeNull(),
  );
});
