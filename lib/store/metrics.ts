import { database } from './database';
import { workerAge } from './workers';

/** One figure as Prometheus reads it. */
export interface Metric {
  readonly name: string;
  readonly help: string;
  readonly values: readonly { readonly labels: Readonly<Record<string, string>>; readonly value: number }[];
}

interface JobCount {
  readonly queue: string;
  readonly state: string;
  readonly count: number;
  /** Age of the oldest in seconds. */
  readonly oldest: number;
}

/** Jobs that are not done; none before the first worker has made the queue. */
async function queuedJobs(): Promise<readonly JobCount[]> {
  const [{ made }] = await database().$queryRaw<
    { made: boolean }[]
  >`SELECT to_regclass('pgboss.job') IS NOT NULL AS made`;
  if (!made) return [];
  return database().$queryRaw<JobCount[]>`
    SELECT name AS queue, state::text, count(*)::int AS count,
      max(greatest(0, extract(epoch FROM now() - created_on)))::float8 AS oldest
    FROM pgboss.job WHERE state IN ('created', 'retry', 'active') GROUP BY 1, 2 ORDER BY 1, 2`;
}

const one = (name: string, help: string, value: number | null): Metric => ({
  name,
  help,
  values: value === null ? [] : [{ labels: {}, value }],
});

/** What the store and the queue hold. Nothing here reads the whole archive: the count of articles is PostgreSQL's own estimate. */
export async function storeMetrics(): Promise<readonly Metric[]> {
  const [jobs, [counts], [table], age] = await Promise.all([
    queuedJobs(),
    database().$queryRaw<{ waiting: number; workers: number }[]>`
      SELECT (SELECT count(*) FROM "Article" WHERE "engine" IS NULL AND "problem" IS NULL)::int AS waiting,
        (SELECT count(*) FROM "Worker" WHERE "seenAt" > now() - interval '30 s')::int AS workers`,
    database().$queryRaw<{ articles: number }[]>`
      SELECT greatest(0, reltuples)::float8 AS articles FROM pg_class WHERE oid = '"Article"'::regclass`,
    workerAge(),
  ]);
  return [
    {
      name: 'standfirst_jobs',
      help: 'Jobs by queue and state',
      values: jobs.map(({ queue, state, count }) => ({ labels: { queue, state }, value: count })),
    },
    {
      name: 'standfirst_oldest_job_seconds',
      help: 'Age of the oldest job by queue and state',
      values: jobs.map(({ queue, state, oldest }) => ({ labels: { queue, state }, value: oldest })),
    },
    one('standfirst_articles_estimated', 'Articles held, as PostgreSQL estimates them', table.articles),
    one(
      'standfirst_articles_waiting',
      'Articles that were never analysed and are not given up',
      counts.waiting,
    ),
    one('standfirst_workers', 'Worker processes that were alive within 30 s', counts.workers),
    one('standfirst_worker_age_seconds', 'Since the last sign of life of any worker', age),
  ];
}

const label = (value: string): string =>
  value.replace(/[\\"\n]/g, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`));

/** Prometheus' text format 0.0.4; all are gauges. */
export const metricsText = (metrics: readonly Metric[]): string =>
  metrics
    .filter(({ values }) => values.length > 0)
    .map(({ name, help, values }) =>
      [
        `# HELP ${name} ${help}`,
        `# TYPE ${name} gauge`,
        ...values.map(({ labels, value }) => {
          const named = Object.entries(labels).map(([key, text]) => `${key}="${label(text)}"`);
          return `${name}${named.length > 0 ? `{${named.join(',')}}` : ''} ${value}`;
        }),
      ].join('\n'),
    )
    .join('\n')
    .concat('\n');
