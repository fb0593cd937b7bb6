import { describe, expect, it } from 'vitest';
import type { Analysis } from '@/lib/types';
import { aFile, jsonLines, runCli } from './run-cli';

const PASTED = `Ferry fares to rise by 4%

By Ada Marsh

The ferry line will raise fares by 4% next year, its chief executive said on Tuesday.

“We have no choice,” Lena Ortiz told the council, which will vote on the plan in May.`;

describe('check', () => {
  it('tells a person, without colour where there is no terminal', async () => {
    const { code, stdout } = await runCli(['check', aFile('ferry.txt', PASTED)]);
    expect([0, 1]).toContain(code);
    expect(stdout).toContain('Ferry fares to rise by 4%');
    expect(stdout).toContain('text sha256');
    expect(stdout).not.toContain('\u001B');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });
  it('reads standard input and prints an Analysis with --json', async () => {
    const { stdout } = await runCli(['check', '-', '--json'], PASTED);
    const analysis = JSON.parse(stdout) as Analysis;
    expect(analysis.article.headline).toBe('Ferry fares to rise by 4%');
    expect(analysis.article.byline).toEqual(['Ada Marsh']);
  });
  it('reads a page from a file', async () => {
    const body = PASTED.split('\n\n').slice(2).join('</p><p>').repeat(4);
    const file = aFile(
      'page.html',
      `<html><body><article><h1>Fares</h1><p>${body}</p></article></body></html>`,
    );
    const { stdout } = await runCli(['check', '--json', file]);
    expect((JSON.parse(stdout) as Analysis).article.headline).toBe('Fares');
  });
});

describe('export', () => {
  it('refuses a field that the format does not have, and names those it has', async () => {
    const { code, stdout, stderr } = await runCli(['export', '--format', 'csv', '--fields', 'row,colour']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--fields: csv has no field colour; it has: article_id, article_url');
    expect(stderr).not.toContain('    at ');
  });
});

describe('parse', () => {
  it('fills in CoNLL-U and keeps comments, fused words and the last columns', async () => {
    const given = [
      '# text = She doesn’t know.',
      '1\tShe\t_\t_\t_\t_\t_\t_\t_\t_',
      '2-3\tdoesn’t\t_\t_\t_\t_\t_\t_\t_\t_',
      '2\tdoes\t_\t_\t_\t_\t_\t_\t_\t_',
      '3\tn’t\t_\t_\t_\t_\t_\t_\t_\t_',
      '4\tknow\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No',
      '5\t.\t_\t_\t_\t_\t_\t_\t_\t_',
    ];
    const { code, stdout } = await runCli(['parse', '--conllu', '-'], `${given.join('\n')}\n`);
    const lines = stdout.split('\n');
    expect(code).toBe(0);
    expect(lines.slice(0, 3).map((line) => line.split('\t')[1] ?? line)).toEqual([
      given[0],
      'She',
      'doesn’t',
    ]);
    expect(lines[2]).toBe(given[2]);
    expect(lines[5]).toMatch(/^4\tknow\tknow\tVERB\t\w+\t_\t0\troot\t_\tSpaceAfter=No$/);
    expect(lines[1].split('\t').slice(6, 8)).toEqual(['4', 'nsubj']);
  });
  it('tokenises texts itself, with offsets into them', async () => {
    const text = 'She sings 👍. He listens.';
    const { stdout } = await runCli(['parse', '--in', '-'], `${JSON.stringify({ id: 'p', text })}\n`);
    const [{ id, sentences }] = jsonLines(stdout) as unknown as {
      id: string;
      sentences: {
        start: number;
        end: number;
        exact: string;
        tokens: { start: number; end: number; exact: string; pos: string }[];
      }[];
    }[];
    expect(id).toBe('p');
    expect(sentences.map(({ exact }) => exact)).toEqual(['She sings 👍.', 'He listens.']);
    for (const span of sentences.flatMap(({ tokens }) => tokens))
      expect(text.slice(span.start, span.end)).toBe(span.exact);
    expect(sentences[1].tokens[1].pos).toBe('VERB');
  });
});

describe('a command that there is not', () => {
  it.each([
    [['nonsense', 'sub', '--help']],
    [['nonsense', '--help']],
    [['nonsense']],
    [['token', 'nonsense', '--help']],
  ])('%j fails as such', async (args) => {
    const { code, stdout, stderr } = await runCli(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain("unknown command 'nonsense'");
  });
  it.each([[['--help']], [['token', '--help']], [['token', 'add', '--help']], [['help', 'token']]])(
    '%j helps',
    async (args) => {
      const { code, stdout } = await runCli(args);
      expect(code).toBe(0);
      expect(stdout).toContain('Usage: standfirst');
    },
  );
});
