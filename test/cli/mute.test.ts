import { describe, expect, it } from 'vitest';
import type { Analysis } from '@/lib/types';
import { jsonLines, runCli } from './run-cli';

const TEXT = `The ferry line will raise its fares by 4% next year, its chief executive said on Tuesday.

“We have no choice,” Lena Ortiz told the council, which will vote on the plan in May.

The line carried 2,000 passengers a day last year, its annual report says. It runs five boats between the old harbour and the islands, and has put off the purchase of a sixth until the council has voted.

Passengers who use the line every day said that they would look for other ways to work. A spokesperson for the council said that it would hear them in April, and that the last rise was six years ago.`;
const HEADLINE = 'Ferry line to raise its fares by 40% next year';

describe('--mute', () => {
  it('takes a fault out of the check, of its verdict and of the exit code, and says so', async () => {
    const before = await runCli(['check', '-'], `${HEADLINE}\n\n${TEXT}`);
    expect(before.code).toBe(1);
    expect(before.stdout).toContain('“40%”');
    const faults = 'number-changed,headline-partly-backed';
    const after = await runCli(['check', '-', '--mute', faults], `${HEADLINE}\n\n${TEXT}`);
    expect(after.code).toBe(0);
    expect(after.stdout).not.toContain('“40%”');
    expect(after.stdout).toContain('2 rules are muted; kept back here: number-changed (1).');
    const json = await runCli(['check', '-', '--json', '--mute', 'number-changed'], `${HEADLINE}\n\n${TEXT}`);
    expect((JSON.parse(json.stdout) as Analysis).muted).toEqual([{ rule: 'number-changed', hidden: 1 }]);
  });

  it('holds on every line of analyse, and leaves the bytes alone when it is not given', async () => {
    const lines = ['a', 'b'].map((id) => JSON.stringify({ id, headline: HEADLINE, text: TEXT })).join('\n');
    const [plain, muted] = await Promise.all([
      runCli(['analyse', '--in', '-'], lines),
      runCli(['analyse', '--in', '-', '--mute', 'number-changed', '--mute', 'source-wanted'], lines),
    ]);
    expect(plain.stdout).not.toContain('"muted"');
    for (const line of jsonLines(muted.stdout) as unknown as Analysis[]) {
      expect(line.headlines[0].phrases.some(({ fault }) => fault === 'number-changed')).toBe(false);
      expect(line.findings.some(({ rule }) => rule === 'source-wanted')).toBe(false);
      expect(line.muted!.map(({ rule }) => rule)).toEqual(['number-changed', 'source-wanted']);
    }
  });

  it.each(['number-chnaged', 'tone-inflated,nope'])(
    'refuses %s, which is no rule, and names those that are',
    async (rules) => {
      const { code, stdout, stderr } = await runCli(['check', '-', '--mute', rules], TEXT);
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toMatch(/is no rule\. There are: predicate-strengthened, /);
    },
  );
});
