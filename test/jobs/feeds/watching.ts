import { afterEach, beforeEach, expect, vi } from 'vitest';
import { tendFeeds } from '@/lib/jobs/feeds/tend-feeds';
import { sender } from '@/lib/jobs/queue';
import { realFetching } from './real-fetching';
import { takeJobs, type Taking } from '@/lib/jobs/take-jobs';
import { database } from '@/lib/store/database';
import { addFeed, getFeed } from '@/lib/store/feeds';
import type { Feed } from '@/lib/types';
import { newsSite, type NewsSite } from './news-site';

export interface Watching {
  readonly site: NewsSite;
  /** Watches an address of the site and returns the feed's id. */
  readonly add: (path: string) => Promise<string>;
  /** Makes rounds until nothing is due and no job is left, then gives the feed. */
  readonly settle: (id: string) => Promise<Feed>;
  /** Makes everything due that ever will be, as if days had passed. */
  readonly passTime: () => Promise<void>;
}

/** A paper on loopback, the jobs of a worker, and no pause between requests, for each test anew. */
export function watching(): Watching {
  let site: NewsSite;
  let taking: Taking;
  beforeEach(async () => {
    site = await newsSite();
    vi.stubEnv('STANDFIRST_ALLOW_PRIVATE', site.host);
    vi.stubEnv('STANDFIRST_HOST_PAUSE', '0');
    taking = takeJobs(await sender(), realFetching, { lanes: 4, pollMs: 20 });
  });
  afterEach(async () => {
    await taking.stop(30_000);
    await site.close();
    vi.unstubAllEnvs();
    await database()
      .$executeRaw`TRUNCATE "Feed", "FeedItem", "WatchedPage", "Turn", "Robots", "Submission", "Article" CASCADE`;
  });
  const busy = async (): Promise<boolean> => {
    const [{ count }] = await database().$queryRaw<{ count: number }[]>`
      SELECT (SELECT count(*) FROM pgboss.job WHERE state IN ('created', 'retry', 'active'))::int
        + (SELECT count(*) FROM "Feed" WHERE NOT "paused" AND "nextAt" <= now())::int
        + (SELECT count(*) FROM "WatchedPage" p WHERE p."takenAt" IS NOT NULL)::int
        + (SELECT count(*) FROM "WatchedPage" p JOIN "FeedItem" i ON i."url" = p."url" JOIN "Feed" f ON f."id" = i."feedId"
           WHERE p."nextAt" <= now() AND NOT f."paused" AND (p."articleId" IS NULL OR i."lastSeenAt" = f."okAt"))::int AS count`;
    return count > 0;
  };
  return {
    get site() {
      return site;
    },
    add: async (path) => (await addFeed(site.url + path, 'test'))!.id,
    settle: async (id) => {
      await vi.waitFor(
        async () => {
          await database()
            .$executeRaw`UPDATE pgboss.job SET start_after = now() - interval '1 s' WHERE state = 'retry'`;
          await tendFeeds(await sender());
          expect(await busy()).toBe(false);
        },
        { timeout: 50_000, interval: 30 },
      );
      return (await getFeed(id))!;
    },
    passTime: async () => {
      await database().$executeRaw`UPDATE "Turn" SET "freeAt" = now()`;
      await database().$executeRaw`UPDATE "Feed" SET "nextAt" = now()`;
      await database().$executeRaw`UPDATE "WatchedPage" SET "nextAt" = now() WHERE "nextAt" IS NOT NULL`;
    },
  };
}
