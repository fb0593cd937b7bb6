import { describe, expect, it } from 'vitest';
import { aFile, jsonLines, runCli } from './run-cli';

const line = (record: object): string => `${JSON.stringify(record)}\n`;
const claims = aFile(
  'claims.jsonl',
  line({
    id: 'shark',
    claim: 'A photograph shows a shark in a flooded street.',
    title: 'Shark in the Street?',
  }) +
    line({ id: 2, claim: 'Two lemons a day cure the common cold.', title: null }) +
    '{"id": "torn"\n' +
    line({ id: 'ferry', claim: 'The mayor fell off a ferry.' }),
);

describe('match', () => {
  it('ranks the pool for each query and goes on after a bad line', async () => {
    const queries =
      line({ id: 'q1', query: 'No cold ever again: lemons!' }) +
      line({ id: 'q2' }) +
      line({ id: 3, query: 'sharks!! in our street pic.twitter.com/abc' });
    const { code, stdout, stderr } = await runCli(['match', '--in', '-', '--claims', claims], queries);
    expect(code).toBe(0);
    expect(stderr).toContain('1 of 4 lines were left out; line 3: is not JSON');
    const [lemons, bad, shark] = jsonLines(stdout) as {
      id: string;
      ranking: { id: string; score: number }[];
      error: { code: string };
    }[];
    expect(lemons.ranking.map(({ id }) => id)[0]).toBe('2');
    expect(lemons.ranking).toHaveLength(3);
    expect(bad.error.code).toBe('wrong-type');
    expect([shark.id, shark.ranking[0].id]).toEqual(['3', 'shark']);
    expect(shark.ranking[0].score).toBeGreaterThan(shark.ranking[1].score);
  });

  it('ends with one line and 2 when there is no pool', async () => {
    const { code, stderr } = await runCli(['match', '--in', '-', '--claims', '/nowhere'], '');
    expect([code, stderr]).toEqual([2, 'standfirst: /nowhere: there is no such file\n']);
  });
});
