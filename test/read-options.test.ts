import { afterEach, describe, expect, it, vi } from 'vitest';
import { readOptions } from './read-options';

const usage = 'npm run measure -- [subject …] [--data DIR]';
const options = {
  data: { type: 'string', default: 'here' },
  rows: { type: 'boolean', default: false },
} as const;

/** What `args` lead to: the options read, or the code of the exit with what was printed where. */
function tell(args: readonly string[]): unknown {
  const out: string[] = [];
  const err: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void out.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void err.push(text));
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw Object.assign(new Error('exit'), { exit: code });
  });
  try {
    const { values, positionals } = readOptions(usage, options, ['claims', 'copies'], args);
    return { ...values, positionals };
  } catch (error) {
    return { exit: (error as { exit?: number }).exit, out: out.join('\n'), err: err.join('\n') };
  }
}

describe('readOptions', () => {
  afterEach(() => vi.restoreAllMocks());

  it('reads options and words', () => {
    expect(tell(['copies', '--data', 'there'])).toEqual({
      data: 'there',
      rows: false,
      positionals: ['copies'],
    });
  });

  it.each([['--help'], ['-h']])('answers %s with the usage alone, and 0', (flag) => {
    expect(tell([flag])).toEqual({ exit: 0, out: usage, err: '' });
  });

  it.each([
    [['--dat', 'x'], /--dat/],
    [['--data'], /--data/],
    [['clams'], /"clams" is none of claims, copies/],
  ])('names what is wrong with %j, with the usage and 2, and shows no stack', (args, what) => {
    const { exit, out, err } = tell(args) as { exit: number; out: string; err: string };
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(what);
    expect(err).toContain(usage);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
