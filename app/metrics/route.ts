import { metricsText, storeMetrics } from '@/lib/store/metrics';
import { guarded } from '../api/guard';
import { OWN_HEADERS } from '../api/problem';

export const dynamic = 'force-dynamic';

/** Figures for Prometheus, which shows a token of the scope `read` where people sign in; 503 while the database is away. */
export const GET = guarded(
  { needs: 'read', summary: 'Figures for Prometheus', answers: { 200: 'text/plain' } },
  async () => {
    const { rss } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    const own = [
      ['standfirst_pages_memory_bytes', 'Resident memory of the process of the pages', rss],
      ['standfirst_pages_cpu_seconds', 'Processor time of the process of the pages', (user + system) / 1e6],
    ] as const;
    const metrics = [
      ...(await storeMetrics()),
      ...own.map(([name, help, value]) => ({ name, help, values: [{ labels: {}, value }] })),
    ];
    return new Response(metricsText(metrics), {
      headers: { ...OWN_HEADERS, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
    });
  },
);
