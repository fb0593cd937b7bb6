import { expect, it } from 'vitest';
import { actor, asActor } from '@/lib/access/acting';
import { NOBODY } from '@/lib/access/actor';
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

it('makes all of it as who asked, also where a socket that has room again reads on as nobody', async () => {
  async function* told() {
    for (let i = 0; i < 20; i++) {
      await new Promise((resolve) => setImmediate(resolve));
      yield `${actor().kind} `.padEnd(16 * 1024);
    }
  }
  const reader = asActor({ kind: 'person', id: 'ada', name: 'Ada', role: 'reader' }, () =>
    streamOf(told()),
  ).getReader();
  let text = '';
  await asActor(NOBODY, async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += new TextDecoder().decode(part.value);
      await new Promise((resolve) => setTimeout(resolve, 10)); // nothing is being made when it reads on
    }
  });
  expect(new Set(text.trim().split(/ +/))).toEqual(new Set(['person']));
});
