import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { GET as getSubmission } from '@/app/api/v1/submissions/[id]/route';
import { POST as handIn } from '@/app/api/v1/submissions/route';
import { closeParsePool } from '@/lib/ingest/parse-pool';
import { forgetSender, sender } from '@/lib/jobs/queue';
import { realSteps } from '@/lib/jobs/real-steps';
import { takeJobs, type Taking } from '@/lib/jobs/take-jobs';
import { database } from '@/lib/store/database';
import type { Submission } from '@/lib/types';
import { BAD_PAGES, hostileSite } from '../ingest/hostile-site';
import type { LocalSite } from '../ingest/local-site';
import { describeWithDatabase } from '../store/scratch-database';

const HEADERS = { host: '127.0.0.1:3000', 'content-type': 'application/json' };
const none = undefined as never;

async function submissionsOf(body: object): Promise<readonly Submission[]> {
  const request = new Request('http://127.0.0.1:3000/api/v1/submissions', {
    method: 'POST',
    headers: HEADERS,
    body: JSON.stringify(body),
  });
  const response = await handIn(request, none);
  expect(response.status).toBe(202);
  return ((await response.json()) as { submissions: readonly Submission[] }).submissions;
}

async function look(id: string): Promise<Submission> {
  const request = new Request(`http://127.0.0.1:3000/api/v1/submissions/${id}`, { headers: HEADERS });
  return (await (await getSubmission(request, { params: Promise.resolve({ id }) })).json()) as Submission;
}

const until = (id: string, hold: (one: Submission) => boolean): Promise<Submission> =>
  vi.waitFor(
    async () => {
      const one = await look(id);
      if (!hold(one)) throw new Error(`still ${JSON.stringify(one)}`);
      return one;
    },
    { timeout: 60_000, interval: 100 },
  );

/** Real fetching and parsing of hostile pages, as the worker does it. */
describeWithDatabase('the JSON API on hostile pages', () => {
  let site: LocalSite;
  let taking: Taking;

  beforeAll(async () => {
    site = await hostileSite();
    vi.stubEnv('STANDFIRST_ALLOW_PRIVATE', site.host);
    taking = takeJobs(await sender(), realSteps, { lanes: 2, pollMs: 20 });
  });
  afterEach(async () => expect(await database().article.count()).toBe(0));
  afterAll(async () => {
    await taking.stop(5_000);
    await closeParsePool();
    await site.close();
    vi.unstubAllEnvs();
    forgetSender();
  });

  it(
    'ends each of many addresses with its own reason, and keeps nothing of them',
    { timeout: 90_000 },
    async () => {
      const handed = await submissionsOf({ urls: BAD_PAGES.map(([, path]) => site.url + path) });
      const ended = await Promise.all(handed.map(({ id }) => until(id, ({ state }) => state === 'failed')));
      expect(ended.map(({ problem }, i) => [BAD_PAGES[i][0], problem?.code])).toEqual(
        BAD_PAGES.map(([name, , code]) => [name, code]),
      );
      ended.forEach(({ problem }, i) => expect(problem?.message).toMatch(BAD_PAGES[i][3]));
    },
  );

  it('H11: tells the reason of what is tried again while it waits', { timeout: 90_000 }, async () => {
    const [closed] = await submissionsOf({ url: `${site.url}/short` });
    const waiting = await until(closed.id, ({ problem }) => problem !== null);
    expect(waiting).toMatchObject({ state: 'waiting', articleId: null });
    expect(waiting.problem?.message).toMatch(/could not be reached/);
  });
});
