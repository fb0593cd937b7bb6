import { describe, expect, it } from 'vitest';
import { jsonLines, runCli } from './run-cli';

const line = (record: object): string => `${JSON.stringify(record)}\n`;

describe('evidence', () => {
  it('judges each pair and goes on after a bad one', async () => {
    const document = 'Sirs,\r\nThe ferry carried 2.4 million passengers last year. It has nine ships.';
    const { code, stdout, stderr } = await runCli(
      ['evidence', '--in', '-'],
      line({ id: 1, claim: 'The ferry carried 2.4 million passengers last year.', document }) +
        line({ id: 'two', claim: null, document }) +
        line({ id: 'three', claim: 'Whales were seen off the coast of Norway.', document: '' }),
    );
    expect(code).toBe(0);
    expect(stderr).toContain('1 of 3 lines could not be read');
    const [first, second, third] = jsonLines(stdout);
    const exact = 'The ferry carried 2.4 million passengers last year.';
    expect(first).toMatchObject({ id: '1', stance: 'supports', spans: [{ start: 6, end: 57, exact }] });
    expect(first.score).toBeGreaterThan(0.5);
    expect(second).toMatchObject({ id: 'two', error: { code: 'wrong-type' } });
    expect(third).toEqual({ id: 'three', stance: 'not-found', score: 0, spans: [] });
  });
});

describe('strength', () => {
  it('tells an exaggeration from a faithful claim', async () => {
    const source = 'Coffee intake was associated with lower blood pressure.';
    const { code, stdout } = await runCli(
      ['strength', '--in', '-'],
      line({ id: 'a', claim: 'Coffee lowers blood pressure.', source }) +
        line({ id: 'b', claim: source, source }),
    );
    expect(code).toBe(0);
    expect(jsonLines(stdout)).toEqual([
      { id: 'a', label: 'exaggerates', claim: 3, source: 1 },
      { id: 'b', label: 'same', claim: 1, source: 1 },
    ]);
  });
});
