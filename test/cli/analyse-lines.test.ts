import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { afterAll, describe, expect, it } from 'vitest';
import type { Analysis } from '@/lib/types';
import { aFile, jsonLines, readLinesOf, removeFiles, runCli } from './run-cli';

const TEXT =
  'The ferry line will raise fares by 4% next year, its chief executive said on Tuesday. “We have no choice,” Lena Ortiz told the council.\r\n\r\nThe council meets again in May.';
const line = (record: object): string => `${JSON.stringify(record)}\n`;
const ajv = new Ajv2020({ strict: false });
const valid = ajv.compile(JSON.parse(readFileSync('public/schema/analysis.schema.json', 'utf8')));

afterAll(removeFiles);

describe('analyse', () => {
  it('gives a line for each line, in order, with its id, and goes on after a bad one', async () => {
    const file = aFile(
      'mixed.jsonl',
      [
        line({ id: 'first', headline: 'Ferry fares to rise', text: TEXT, extra: 1 }),
        '{"id": "broken", \n',
        '\n',
        line({ id: 'untyped', text: ['no'] }),
        line({ id: 'nothing', headline: 'Only this', text: null, html: null }),
        '"just a string"\n',
        line({
          id: 7,
          html: `<html><body><article><h1>Ferry fares to rise</h1><p>${TEXT.repeat(4)}</p></article></body></html>`,
        }),
        line({ id: 'bare', text: 'No headline here.' }),
        line({ id: 'void', text: '' }),
        line({ id: 'nul', text: 'a\u0000b \ud800 c' }),
        JSON.stringify({
          id: 'last',
          text: 'Der Fahrpreis steigt im nächsten Jahr um vier Prozent, sagte die Vorsitzende am Dienstag in Bremen.',
        }),
      ].join(''),
    );
    const out = aFile('mixed.out.jsonl');
    const { code, stdout, stderr } = await runCli(['analyse', '--in', file, '--out', out, '--jobs', '2']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^standfirst: 4 of 10 lines could not be analysed; line 2: is not JSON\n$/);

    const lines = readLinesOf(out);
    expect(lines.map(({ id }) => id)).toEqual([
      'first',
      null,
      'untyped',
      'nothing',
      null,
      '7',
      'bare',
      'void',
      'nul',
      'last',
    ]);
    expect(lines.map(({ error }) => (error as { code: string } | undefined)?.code ?? null)).toEqual([
      null,
      'bad-json',
      'wrong-type',
      'no-text',
      'wrong-type',
      null,
      null,
      null,
      null,
      null,
    ]);
    for (const analysis of lines.filter(({ error }) => error === undefined))
      expect(valid(analysis), JSON.stringify(valid.errors)).toBe(true);

    const analyses = lines as unknown as Analysis[];
    expect(analyses[0].article.text).toBe(TEXT.replaceAll('\r\n', '\n'));
    expect(analyses[5].article.headline).toBe('Ferry fares to rise');
    expect(analyses[6]).toMatchObject({
      headlines: [],
      article: { headline: null, text: 'No headline here.' },
    });
    expect(analyses[7].findings.map(({ rule }) => rule)).toContain('thin-body');
    expect(analyses[8].article.text).toBe('a\uFFFDb \uFFFD c');
    expect(analyses[9].findings.map(({ rule }) => rule)).toContain('language-not-supported');
  });

  it('passes over a line with a bare NUL or bytes that are no UTF-8, and reads CRLF and a mark at the start', async () => {
    const file = aFile(
      'odd.jsonl',
      Buffer.concat([
        Buffer.from(`\uFEFF${JSON.stringify({ id: 'mark', text: TEXT })}\r\n`),
        Buffer.from(`{"id":"nul","text":"a\0b"}\r\n`),
        Buffer.from('{"id":"latin","text":"K\xF6ln said so."}\n', 'latin1'),
        Buffer.from(JSON.stringify({ id: 'end', text: TEXT })),
      ]),
    );
    const { code, stdout } = await runCli(['analyse', '--in', file]);
    const lines = jsonLines(stdout);
    expect(code).toBe(0);
    expect(lines.map(({ id, error }) => [id, (error as { code: string } | undefined)?.code ?? null])).toEqual(
      [
        ['mark', null],
        [null, 'bad-json'],
        ['latin', null],
        ['end', null],
      ],
    );
    expect((lines[2] as unknown as Analysis).article.text).toBe('K\uFFFDln said so.');
  });

  it('gives the same bytes whatever the number of threads', async () => {
    const lines = Array.from({ length: 20 }, (_, i) =>
      line({ id: `a${i}`, headline: 'Fares', text: `${i}. ${TEXT}` }),
    ).join('');
    const [one, three] = await Promise.all(
      ['1', '3'].map((jobs) => runCli(['analyse', '--in', '-', '--jobs', jobs, '--only', 'headline'], lines)),
    );
    expect(one.code).toBe(0);
    expect(one.stdout).toBe(three.stdout);
    expect(jsonLines(one.stdout).map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, i) => `a${i}`));
  });

  it('lets a headline given with a page go before the one on the page', async () => {
    const html = `<html><head><title>Old title</title></head><body><article><h1>On the page</h1><p>${TEXT.repeat(4)}</p></article></body></html>`;
    const { stdout } = await runCli(
      ['analyse', '--in', '-'],
      line({ id: 'h', headline: 'As given', html, publishedAt: '2026-03-04', outlet: ' The Post ' }),
    );
    const [{ article }] = jsonLines(stdout) as unknown as Analysis[];
    expect(article.headline).toBe('As given');
    expect(article.headlineVariants[0]).toEqual({ from: 'pasted', text: 'As given' });
    expect(article.headlineVariants.map(({ text }) => text)).toContain('Old title');
    expect(article.publishedAt).toBe('2026-03-04');
    expect(article.outlet).toBe('The Post');
  });

  it.each([
    ['20,000 nested divs', '<div>'.repeat(20_000)],
    ['a megabyte of <', '<'.repeat(1_000_000)],
    ['an empty page', ''],
    ['a page without an article', '<html><body><nav>Home</nav></body></html>'],
  ])('survives %s', async (_, html) => {
    const { code, stdout } = await runCli(
      ['analyse', '--in', '-'],
      line({ id: 'bad', html }) + line({ id: 'good', text: TEXT }),
    );
    const lines = jsonLines(stdout);
    expect(code).toBe(0);
    expect(lines.map(({ id }) => id)).toEqual(['bad', 'good']);
    expect(lines[1]).toHaveProperty('article');
  });

  it('ends 2 MB of text without a full stop within its budget, and goes on', async () => {
    const { code, stdout } = await runCli(
      ['analyse', '--in', '-'],
      line({ id: 'long', text: 'word '.repeat(400_000) }) + line({ id: 'good', text: TEXT }),
    );
    const [long, good] = jsonLines(stdout);
    expect(code).toBe(0);
    expect(long.id).toBe('long');
    // An analysis where the machine is fast enough, else the reason why there is none.
    expect((long.error as { code: string } | undefined)?.code ?? 'too-complex').toBe('too-complex');
    expect(good).toHaveProperty('article');
  }, 120_000);
});

describe('bad input', () => {
  const good = aFile('good.jsonl', line({ id: 'a', text: TEXT }));
  it.each<[string, readonly string[], RegExp]>([
    ['a missing file', ['analyse', '--in', aFile('missing.jsonl')], /there is no such file/],
    ['a folder', ['analyse', '--in', path.dirname(good)], /is a folder/],
    ['an empty file', ['analyse', '--in', aFile('empty.jsonl', '')], /is empty/],
    ['blank lines only', ['analyse', '--in', aFile('blank.jsonl', '\n \n')], /is empty/],
    ['a binary file', ['analyse', '--in', aFile('x.bin', Buffer.from([1, 0, 2, 0]))], /is not a text file/],
    [
      'UTF-16',
      ['analyse', '--in', aFile('u16.jsonl', Buffer.from('\uFEFF{}', 'utf16le'))],
      /save it as UTF-8/,
    ],
    ['an output that is the input', ['analyse', '--in', good, '--out', good], /is the input/],
    [
      'an output in no folder',
      ['analyse', '--in', good, '--out', aFile('no/where.jsonl')],
      /there is no such file/,
    ],
    ['no input', ['analyse'], /required option '--in <file>'/],
    ['no number of threads', ['analyse', '--in', good, '--jobs', 'many'], /a whole number from 1/],
    ['an unknown command', ['frobnicate'], /unknown command/],
    ['a PDF that is none', ['check', aFile('a.pdf', '%PDF-1.7 x')], /This file is damaged/],
    ['a picture', ['check', aFile('a.gif', 'GIF89a')], /none that an article is read from/],
    ['no address', ['check', 'https://'], /not a web address/],
    ['another scheme', ['check', 'ftp://files.example/a'], /Only http and https/],
    ['a private address', ['check', 'http://2130706433/'], /private network/],
    [
      'an address without its scheme',
      ['check', 'news.example/ferry'],
      /write https:\/\/news\.example\/ferry/,
    ],
    ['an empty text', ['check', aFile('white.txt', ' \n ')], /no text here/],
    ['parse without input', ['parse'], /name the input/],
    [
      'CoNLL-U that is none',
      ['parse', '--conllu', aFile('bad.conllu', '1\tOnly\tthree\n')],
      /line 1 is not CoNLL-U/,
    ],
  ])('%s: one clear line, exit 2', async (_, args, message) => {
    const { code, stdout, stderr } = await runCli(args);
    expect(stderr).toMatch(message);
    expect(
      stderr
        .replace(/\(--help lists.*\n/, '')
        .trimEnd()
        .split('\n'),
    ).toHaveLength(1);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('gives the reason line by line when no line can be used, and exits with 2', async () => {
    const { code, stdout, stderr } = await runCli(['analyse', '--in', '-'], 'Not JSON.\nAt all.\n');
    expect(code).toBe(2);
    expect(stderr).toBe('standfirst: standard input: no line could be read; line 1: is not JSON\n');
    expect(jsonLines(stdout).map(({ error }) => (error as { code: string }).code)).toEqual([
      'bad-json',
      'bad-json',
    ]);
  });
});
