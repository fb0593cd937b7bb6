import { describe, expect, it } from 'vitest';
import { readState } from '@/lib/ingest/page/read-state';

const paragraph = (n: number): string =>
  `The harbour board met for the ${n}th time this month and put the question of the night boats off again, the chair said.`;
const body = { content: [1, 2, 3, 4].map((n) => ({ type: 'text', content: paragraph(n) })) };

describe('readState', () => {
  it('finds the body in what a page hands its scripts', () => {
    expect(readState([`window.__APP_STATE__ = ${JSON.stringify({ story: body })};`])).toContain(paragraph(3));
  });

  it('finds it behind an object that is no JSON and one that never closes', () => {
    const script = `__DATA__ = {a: 'x'}; __STATE__ = {"open": 1; __APP_STATE__ = ${JSON.stringify({ story: body })};`;
    expect(readState([script.replace('__STATE__ = {"open"', '__APP_DATA__ = {"open"')])).toContain(
      paragraph(1),
    );
  });

  it.each([
    ['objects that open and never close', '__APP_DATA__={'.repeat(200_000)],
    ['one string that never ends', `__APP_DATA__={"${'{'.repeat(3_000_000)}`],
    ['lists within lists', `__APP_DATA__={"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`],
    ['names of no object', '__data='.repeat(500_000)],
    ['a prototype', '__APP_DATA__={"__proto__":{"content":[1,2,3]}}'],
  ])('makes nothing of %s, and soon', (_, script) => {
    const began = process.cpuUsage();
    expect(readState([script])).toBeNull();
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1_000).toBeLessThan(1_000);
  });
});
