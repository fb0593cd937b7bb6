import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type PgBoss from 'pg-boss';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { postBytes } from '@/lib/ingest/post-bytes';
import { openQueue } from '@/lib/jobs/queue';
import { takeJobs, type Taking } from '@/lib/jobs/take-jobs';
import { tendWebhook } from '@/lib/jobs/webhook/tend-webhook';
import { webhookOf } from '@/lib/jobs/webhook/webhook-of';
import { closeDatabase, database, transaction } from '@/lib/store/database';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { listDeliveries } from '@/lib/store/webhook-deliveries';
import { httpSite, type LocalSite } from '../ingest/local-site';
import { makeAnalysis, makeArticle, makeCheck } from '../store/make-analysis';
import { describeWithDatabase } from '../store/scratch-database';
import { stubSteps } from './stub-steps';

const SECRET = `whsec_${Buffer.from('a key of thirty-two bytes, no less').toString('base64')}`;

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
let received: Received[] = [];
/** What the receiver answers, in turn; 204 when there is nothing more. */
let answers: number[] = [];
let site: LocalSite;
beforeAll(async () => {
  site = await httpSite((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      const status = answers.shift() ?? 204;
      response.writeHead(status, status === 302 ? { location: `${site.url}/elsewhere` } : {}).end();
    });
  });
});
afterAll(() => site.close());
beforeEach(() => {
  received = [];
  answers = [];
});
afterEach(() => vi.unstubAllEnvs());

describe('the webhook of the environment', () => {
  it('is off until an address is set', () => {
    expect(webhookOf({})).toBeNull();
    expect(webhookOf({ STANDFIRST_WEBHOOK_URL: ' ', STANDFIRST_WEBHOOK_SECRET: SECRET })).toBeNull();
  });
  it.each([undefined, '', 'short', 'whsec_c2hvcnQ='])('takes no secret that can be guessed: %s', (secret) => {
    expect(() =>
      webhookOf({ STANDFIRST_WEBHOOK_URL: 'https://a.example/', STANDFIRST_WEBHOOK_SECRET: secret }),
    ).toThrow(/at least 24 bytes/);
  });
});

describe('what is sent', () => {
  it.each([
    ['this machine', () => site.url],
    ['a private network', () => 'http://10.1.2.3/hook'],
    ['a name of this machine', () => 'http://localhost/hook'],
    ['the metadata of a cloud', () => 'http://169.254.169.254/latest'],
  ])('goes to no address of %s unless that is allowed', async (_, address) => {
    expect(await postBytes(address(), '{}', {})).toMatchObject({
      ok: false,
      problem: { code: 'private-address' },
    });
    expect(received).toEqual([]);
  });
  it('goes to no private address that a public name leads to', async () => {
    const resolve = (_: string, done: (error: null, found: { address: string; family: number }[]) => void) =>
      done(null, [{ address: '127.0.0.1', family: 4 }]);
    expect(await postBytes('http://hook.example/', '{}', {}, { resolve })).toMatchObject({
      problem: { code: 'private-address' },
    });
  });
  it('follows no redirect', async () => {
    answers = [302];
    expect(await postBytes(site.url, '{}', {}, { allow: [site.host] })).toMatchObject({
      ok: false,
      problem: { code: 'server-error' },
    });
    expect(received).toHaveLength(1);
  });
  it('waits no longer than it may', async () => {
    const silent = await httpSite(() => {});
    expect(await postBytes(silent.url, '{}', {}, { allow: [silent.host], totalMs: 300 })).toMatchObject({
      problem: { code: 'timeout' },
    });
    await silent.close();
  });
});

describeWithDatabase('new flags', () => {
  let boss: PgBoss;
  let taking: Taking;
  let made = 0;
  const flag = async () => {
    made += 1;
    const article = makeArticle({ headline: `Pilot ${made} slams fog <&>` });
    const analysis = makeAnalysis({ article, headlines: [makeCheck(article, [['slams', 'tone-inflated']])] });
    await transaction((tx) => saveAnalysis(tx, analysis));
    return article;
  };
  const target = () => webhookOf(process.env);
  beforeAll(async () => {
    boss = await openQueue({ supervise: false });
    taking = takeJobs(boss, stubSteps(), { lanes: 1, pollMs: 50 });
  });
  afterAll(async () => {
    await taking.stop(2_000);
    await boss.stop({ graceful: false });
    await closeDatabase();
  });
  beforeEach(() => {
    vi.stubEnv('STANDFIRST_WEBHOOK_URL', `${site.url}/hook?token=x`);
    vi.stubEnv('STANDFIRST_WEBHOOK_SECRET', SECRET);
    vi.stubEnv('STANDFIRST_ALLOW_PRIVATE', site.host);
  });
  /** Tries again at once: pg-boss waits for seconds. */
  const hurry = () =>
    database()
      .$executeRaw`UPDATE pgboss.job SET start_after = now() WHERE name = 'delivery' AND state = 'retry'`;
  const latest = async () => (await listDeliveries(target()!.address, 1))[0];
  const until = (state: string) =>
    vi.waitFor(async () => expect((await latest())?.state).toBe(state), { timeout: 30_000, interval: 100 });

  it('from before the webhook was configured are not sent', async () => {
    await flag();
    await tendWebhook(boss, null);
    await tendWebhook(boss, target());
    expect(await database().webhookDelivery.count()).toBe(0);
  });

  it('are sent once, signed so that the receiver can check it', async () => {
    const article = await flag();
    await Promise.all([tendWebhook(boss, target()), tendWebhook(boss, target())]);
    await tendWebhook(boss, target());
    await until('delivered');
    expect(received).toHaveLength(1);
    const { headers, body } = received[0];
    const { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signature } = headers;
    const key = Buffer.from(SECRET.slice(6), 'base64');
    const expected = createHmac('sha256', key)
      .update(`${String(id)}.${String(time)}.${body}`)
      .digest('base64');
    expect(signature).toBe(`v1,${expected}`);
    expect(Math.abs(Date.now() / 1_000 - Number(time))).toBeLessThan(60);
    expect(JSON.parse(body)).toMatchObject({
      type: 'flag.opened',
      data: {
        articleId: article.id,
        headline: article.headline,
        verdict: 'not-backed',
        phrases: [{ phrase: 'slams', fault: 'tone-inflated' }],
        link: null,
      },
    });
  });

  it('that could not be delivered are sent again under the same id, with the reason told meanwhile', async () => {
    answers = [500, 429];
    await flag();
    await tendWebhook(boss, target());
    await vi.waitFor(async () => expect((await latest()).tries).toBe(1), { timeout: 30_000 });
    expect(await latest()).toMatchObject({ state: 'waiting', problem: expect.stringContaining('500') });
    await vi.waitFor(
      async () => {
        await hurry();
        expect((await latest()).state).toBe('delivered');
      },
      { timeout: 45_000, interval: 200 },
    );
    expect(await latest()).toMatchObject({ tries: 3, problem: null });
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
  });

  it('are given up when the receiver says that it is gone', async () => {
    answers = [410];
    await flag();
    await tendWebhook(boss, target());
    await until('failed');
    expect((await latest()).tries).toBe(1);
  });

  it('are given up when the address may not be sent to', async () => {
    vi.stubEnv('STANDFIRST_ALLOW_PRIVATE', '');
    await flag();
    await tendWebhook(boss, target());
    await until('failed');
    expect(received).toEqual([]);
    expect((await latest()).problem).toContain('private network');
  });
});
