import { afterAll, describe, expect, it } from 'vitest';
import type { Analysis } from '@/lib/types';
import { docxParts, encryptedPdf, makePdf, makeZip } from '../ingest/files/make-files';
import { MADE_ARTICLES } from '../ingest/made-articles';
import { aFile, removeFiles, runCli } from './run-cli';

const bomb = (): Buffer =>
  makeZip([...docxParts('A', []).slice(0, 2), ['word/document.xml', Buffer.alloc(60 * 1024 * 1024, 32)]]);

afterAll(removeFiles);

describe('check, on files that cannot be used', { timeout: 60_000 }, () => {
  it.each<[string, string, () => Buffer | null, RegExp]>([
    ['one that is not there', 'nowhere.pdf', () => null, /there is no such file/],
    ['one of 0 bytes', 'nothing.txt', () => Buffer.alloc(0), /is empty/],
    ['one of blanks', 'blank.txt', () => Buffer.from(' \n\n'), /no text here/],
    ['one of 11 MiB', 'huge.html', () => Buffer.alloc(11 * 1024 * 1024, 97), /larger than 10 MiB/],
    ['a scan', 'scan.pdf', () => makePdf([[]]), /pictures of pages and no text/],
    ['a locked PDF', 'locked.pdf', encryptedPdf, /locked with a password/],
    [
      'a locked Word document',
      'locked.docx',
      () => makeZip(docxParts('A', []), { flags: 1 }),
      /locked with a password/,
    ],
    ['a zip bomb', 'bomb.docx', bomb, /larger than an article can be/],
    ['a damaged PDF', 'torn.pdf', () => Buffer.from('%PDF-1.7 nothing more'), /damaged/],
    [
      'a picture called a text',
      'cat.txt',
      () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]),
      /none that an article is read from/,
    ],
  ])('%s: one clear line, exit 2', async (_, name, make, words) => {
    const { code, stdout, stderr } = await runCli(['check', aFile(name, make())]);
    expect(stderr).toMatch(words);
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringMatching(/^standfirst: .*/)]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  const prose = 'The ferry line said on Tuesday that it would raise its fares by four per cent next year.';
  it.each<[string, string, () => Buffer]>([
    [
      'a Word document',
      'fares.docx',
      () => makeZip(docxParts('Ferry fares to rise', [prose, `${prose} It did.`])),
    ],
    [
      'a text in UTF-16',
      'fares.txt',
      () => Buffer.from(`\uFEFFFerry fares to rise\r\n\r\n${prose}`, 'utf16le'),
    ],
    [
      'a page in UTF-16',
      'fares.html',
      () =>
        Buffer.from(
          `\uFEFF<!doctype html><h1>Ferry fares to rise</h1><p>${prose}</p><p>${prose} It did.`,
          'utf16le',
        ),
    ],
  ])('reads %s', async (_, name, make) => {
    const { code, stdout, stderr } = await runCli(['check', '--json', aFile(name, make())]);
    expect(stderr).toBe('');
    expect([0, 1]).toContain(code);
    const { article } = JSON.parse(stdout) as Analysis;
    expect(article).toMatchObject({ headline: 'Ferry fares to rise', text: expect.stringContaining(prose) });
  });

  it('a text in another language is told, exit 0', async () => {
    const [{ title, text }] = MADE_ARTICLES;
    const { code, stdout } = await runCli(['check', aFile('german.txt', `${title}\n\n${text}`)]);
    expect(code).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'The text is in German. Standfirst reads English only, so nothing was checked.',
    );
    expect(stdout).not.toMatch(/Backed|Cannot tell/);
  });
});
