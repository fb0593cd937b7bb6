import { describe, expect, it } from 'vitest';
import { readState } from '@/lib/ingest/page/read-state';

const paragraph = (n: number): string =>
  `The harbour board met for the ${n}th time this month and put the question of the night boats off again, the chair said.`;
const body = { content: [1, 2, 3, 4].map((n) => ({ type: 'text', content: paragraph(n) })) };

const pushed = (stream: string): string => `self.__next_f.push([1,${JSON.stringify(stream)}])`;

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
    [
      'rows that stand for each other in a chain',
      pushed(
        Array.from(
          { length: 60_000 },
          (_, n) => `${n.toString(16)}:["$","p",null,{"children":"$${(n + 1).toString(16)}"}]\n`,
        ).join(''),
      ),
    ],
    [
      'rows that all stand for all others',
      pushed(
        Array.from(
          { length: 800 },
          (_, n) =>
            `${n.toString(16)}:["$","p",null,{"children":[${Array.from({ length: 800 }, (__, m) => `"$${m.toString(16)}"`).join(',')}]}]\n`,
        ).join(''),
      ),
    ],
    [
      'a long row that thousands stand for',
      pushed(
        `0:T${(1_500_000).toString(16)},${'a '.repeat(750_000)}` +
          Array.from(
            { length: 20_000 },
            (_, n) => `${(n + 1).toString(16)}:["$","p",null,{"children":"$0"}]\n`,
          ).join(''),
      ),
    ],
    ['a row that says it is longer than the page', pushed(`0:Tffffffff,${'a'.repeat(1_000_000)}`)],
    [
      'a row of lists within lists',
      pushed(`0:${'["$","p",null,{"children":'.repeat(4_000)}1${'}]'.repeat(4_000)}\n`),
    ],
    ['a piece that is cut off', 'self.__next_f.push([1,"0:[\\"$\\",'],
    ['line ends without rows', pushed('\n'.repeat(1_000_000))],
  ])('makes nothing of %s, and soon', (_, script) => {
    const began = process.cpuUsage();
    expect(readState([script])).toBeNull();
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1_000).toBeLessThan(1_000);
  });
});
