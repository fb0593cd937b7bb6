import { expect, it } from 'vitest';
import { streamOf } from '@/app/api/v1/export/stream-of';

it('E4: stops making, and frees what it holds, when the reader goes away', async () => {
  let made = 0;
  let freed = false;
  async function* endless() {
    try {
      for (;;) {
        made++;
        yield 'x'.repeat(16 * 1024);
      }
    } finally {
      freed = true;
    }
  }
  const reader = streamOf(endless()).getReader();
  expect((await reader.read()).value?.length).toBeGreaterThan(0);
  await reader.cancel();
  const then = made;
  await new Promise((resolve) => setImmediate(resolve));
  expect(freed).toBe(true);
  expect(made).toBe(then);
  expect(made).toBeLessThan(20);
});
