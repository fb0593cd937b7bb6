import { describe, expect, it } from 'vitest';
import { aFile, jsonLines, runCli } from './run-cli';

const line = (record: object): string => `${JSON.stringify(record)}\n`;
const documents = aFile(
  'documents.jsonl',
  line({
    id: 'letter',
    text: 'Sirs,\r\nWe refused 96 of the requests that reached us last year.',
    date: '2026-03-09',
  }) +
    'not JSON\n' +
    line({ id: 8, text: 'The harbour will close in May, and the ferry with it.', title: null, extra: 1 }) +
    line({ id: 'letter', text: 'We refused 96 of the requests that reached us last year.' }),
);

describe('trace', () => {
  it('gives a line for each quotation, in order, and goes on after a bad one', async () => {
    const quotes =
      line({ id: 'q1', quote: 'we refused 96 of the requests', speaker: null, unknown: true }) +
      line({ id: 'q2', quote: 'The harbour will shut in May' }) +
      '{"id": "q3"\n' +
      line({ id: 'q4', quote: ['no'] }) +
      line({ id: 'q5', quote: 'in May' }) +
      line({ id: 6, quote: '\u0000\ud800 nobody ever said that in these documents' });
    const { code, stdout, stderr } = await runCli(['trace', '--in', '-', '--documents', documents], quotes);
    expect(code).toBe(0);
    expect(stderr).toContain('1 of 4 lines were left out; line 2: is not JSON');
    expect(stderr).toContain('2 of 6 lines could not be read');
    const lines = jsonLines(stdout);
    expect(lines.map(({ id, status }) => [id, status ?? null])).toEqual([
      ['q1', 'verbatim'],
      ['q2', 'altered'],
      [null, null],
      ['q4', null],
      ['q5', 'not-found'],
      ['6', 'not-found'],
    ]);
    expect(lines[0]).toEqual({
      id: 'q1',
      ranking: ['letter'],
      status: 'verbatim',
      span: { start: 6, end: 35, exact: 'We refused 96 of the requests' },
      exact: 'We refused 96 of the requests',
      changes: [],
      tooShort: false,
    });
    expect(lines[1]).toMatchObject({
      ranking: ['8'],
      changes: [{ kind: 'replaced', quoted: 'shut', original: 'close', marked: false }],
    });
    expect(lines[3].error).toMatchObject({ code: 'wrong-type' });
    expect(lines[4]).toMatchObject({ ranking: ['8'], span: null, exact: null, changes: [], tooShort: true });
  });

  it.each([
    [['trace', '--in', '-', '--documents', '-'], 'standard input can only be read once'],
    [['trace', '--in', documents, '--documents', '/nowhere'], 'there is no such file'],
    [['trace', '--in', documents, '--documents', documents, '--out', documents], 'is the input'],
    [['trace', '--in', documents], '--documents'],
    [['trace', '--in', documents, '--documents', documents], 'no line could be read'],
    [['trace', '--in', documents, '--documents', aFile('blank.jsonl', '\n\n')], 'is empty'],
  ])('says in one line what is wrong with %j', async (args, message) => {
    const { code, stderr } = await runCli(args, '');
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });
});
