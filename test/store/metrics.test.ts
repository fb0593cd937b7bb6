import { expect, it } from 'vitest';
import { GET } from '@/app/metrics/route';
import { submit } from '@/lib/jobs/submit';
import { describeWithDatabase } from './scratch-database';

describeWithDatabase('metrics', () => {
  it('tells what the queue holds as Prometheus reads it, and no text of anybody', async () => {
    await submit([{ kind: 'text', input: 'Ferry boss slams “the tide”' }]);
    const answer = await GET(
      new Request('http://127.0.0.1:3000/metrics', { headers: { host: '127.0.0.1:3000' } }),
      {},
    );
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(text).toMatch(/^standfirst_jobs\{queue="submission",state="created"\} 1$/m);
    expect(text).toMatch(/^standfirst_pages_memory_bytes \d+$/m);
    expect(text).not.toContain('Ferry');
    for (const line of text.trim().split('\n'))
      expect(line).toMatch(/^(?:# (?:HELP|TYPE) \S+ .+|[a-z_]+(?:\{[^}]*\})? -?[\d.e+-]+)$/);
  });
});
