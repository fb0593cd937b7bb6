import fc from 'fast-check';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fileKind } from '@/lib/ingest/files/file-kind';
import { readFile } from '@/lib/ingest/files/read-file';
import { closeParsePool, readFileSafely } from '@/lib/ingest/parse-pool';
import { readPage } from '@/lib/ingest/read-page';
import { readPasted } from '@/lib/ingest/read-pasted';
import { docxParts, lockedDocx, makePdf, makeZip } from './make-files';

const TITLE = 'Harbour Rail to close its Norwick depot';
const PROSE = [
  'Harbour Rail said on Tuesday that it would close its depot in Norwick by the end of the year, with the loss of 240 jobs.',
  'The company wrote in a letter to the council that the depot had lost 14 million crowns since 2023 and could not be saved.',
  'Lena Ortiz, who leads the drivers’ union, said the figures were wrong and asked the council to look into them.',
];
const kindOf = (name: string, bytes: Uint8Array, type = '') => fileKind(name, type, bytes);

/** Lines of about eighty characters, as a word processor would set them. */
function set(text: string, width = 80): readonly string[] {
  const lines = [''];
  for (const word of text.split(' '))
    if (lines[lines.length - 1].length + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${lines[lines.length - 1]} ${word}`.trim();
  return lines;
}

function pdfOf(title: string, paragraphs: readonly string[], head = 'Harbour Rail press office'): Buffer {
  const lines: (readonly [number, number, number, string])[] = [
    [8, 72, 770, head],
    [22, 72, 720, title],
  ];
  let y = 690;
  for (const paragraph of paragraphs) {
    for (const line of set(paragraph.replace('’', "'"))) lines.push([11, 72, (y -= 14), line]);
    y -= 14;
  }
  return makePdf([
    lines,
    [
      [8, 72, 770, head],
      [11, 72, 700, 'A second page says more about it.'],
    ],
    [[8, 72, 770, head]],
  ]);
}

describe('fileKind', () => {
  it.each([
    ['a.pdf', Buffer.from('%PDF-1.7\n'), '', 'pdf'],
    ['called .txt and a PDF', Buffer.from('%PDF-1.7\n'), 'text/plain', 'pdf'],
    ['a.docx', makeZip(docxParts(TITLE, PROSE)), '', 'docx'],
    ['a.eml', Buffer.from('Subject: x\n\ny'), '', 'email'],
    ['a.md', Buffer.from('# x'), '', 'markdown'],
    ['a.HTM', Buffer.from('<p>x'), '', 'html'],
    ['notes', Buffer.from('x'), '', 'text'],
    ['', Buffer.from('x'), 'text/plain; charset=utf-8', 'text'],
    ['P6 a page named .csv', Buffer.from('<!doctype html><p>x'), 'text/csv', null],
    ['a.docx', Buffer.from('x'), '', 'text'],
    ['a.txt', Buffer.from('<!doctype html><title>x</title><p>y'), 'text/plain', 'html'],
    ['a.txt', Buffer.from('\uFEFF<p>The ferry line <b>said</b> so.</p>', 'utf16le'), '', 'html'],
    ['a.txt', Buffer.from('A lone <b> in prose, and 5 < 6.'), '', 'text'],
    ['locked.docx', lockedDocx(), '', 'docx'],
    ['a.doc', Buffer.concat([lockedDocx().subarray(0, 900), Buffer.from('Word.Document.8')]), '', null],
    ['a.zip', makeZip([['a.txt', Buffer.from('x')]]), '', null],
    ['a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1]), 'image/png', null],
    ['a.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1]), 'text/plain', null],
  ])('takes %s for what it is', (name, bytes, type, kind) => expect(kindOf(name, bytes, type)).toBe(kind));
});

async function articleOf(bytes: Uint8Array, name: string) {
  const read = await readFile(bytes, kindOf(name, bytes)!);
  if (!read.ok) throw new Error(read.problem.code);
  const article = read.value.kind === 'text' ? readPasted(read.value.text) : readPage(read.value.text, null);
  if (!article.ok) throw new Error(article.problem.code);
  return article.value;
}

describe('readFile', () => {
  it('reads a PDF: title, paragraphs put together, running heads left out', async () => {
    const { headline, text } = await articleOf(pdfOf(TITLE, PROSE), 'a.pdf');
    expect(headline).toBe(TITLE);
    expect(text.split('\n\n').slice(0, 2)).toEqual(PROSE.slice(0, 2));
    expect(text).toContain('A second page says more');
    expect(text).not.toContain('press office');
  });

  it('puts a word together that the end of a line divides', async () => {
    const [first] = PROSE;
    const lines = ['The audit exam-', 'ined all 40 depots and found no fault.'];
    const pdf = makePdf([
      [
        [20, 72, 720, TITLE],
        ...set(first).map((line, i) => [11, 72, 690 - 14 * i, line] as const),
        ...lines.map((line, i) => [11, 72, 600 - 14 * i, line] as const),
      ],
    ]);
    expect((await readFile(pdf, 'pdf')) as { value: { text: string } }).toMatchObject({
      value: { text: expect.stringContaining('The audit examined all 40 depots') as string },
    });
  });

  it('reads a Word document with its title', async () => {
    const { headline, text } = await articleOf(makeZip(docxParts(TITLE, PROSE)), 'a.docx');
    expect(headline).toBe(TITLE);
    expect(text.split('\n\n')).toEqual(PROSE);
  });

  it('reads the headline of a Word document or a PDF that no style marks, as in text that was pasted', async () => {
    const signed = ['By Jane Smith', ...PROSE];
    const pdf = makePdf([
      [TITLE, ...signed].flatMap((paragraph, i) =>
        set(paragraph.replace('’', "'")).map((line, j) => [11, 72, 720 - 50 * i - 13 * j, line] as const),
      ),
    ]);
    for (const [name, bytes] of [
      ['a.docx', makeZip(docxParts(TITLE, signed, false))],
      ['a.pdf', pdf],
    ] as const) {
      const { headline, byline, text } = await articleOf(bytes, name);
      expect(headline).toBe(TITLE);
      expect(byline).toEqual(['Jane Smith']);
      expect(text.split('\n\n')[0]).toBe(PROSE[0]);
    }
    const { headline } = await articleOf(makeZip(docxParts(PROSE[0], PROSE.slice(1), false)), 'a.docx');
    expect(headline).toBeNull();
  });

  it('reads Markdown with its front matter', async () => {
    const source = `---\ntitle: "${TITLE}"\ndraft: false\n---\n${PROSE.join('\n\n')}\n`;
    const { headline, text } = await articleOf(Buffer.from(source), 'a.md');
    expect(headline).toBe(TITLE);
    expect(text.split('\n\n')).toEqual(PROSE);
  });

  it('reads a mail, encoded as mails are', async () => {
    const body = Buffer.from(PROSE.join('\r\n\r\n')).toString('base64');
    const mail = `From: Press office <press@rail.example>\r\nSubject: =?utf-8?Q?${TITLE.replace(/ /g, '_')}?=\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}`;
    const read = await readFile(Buffer.from(mail), 'email');
    expect(read).toMatchObject({ ok: true, value: { kind: 'text' } });
    expect(read.ok && read.value.text.replaceAll('\r\n', '\n')).toBe(
      [TITLE, 'By Press office', PROSE.join('\n\n')].join('\n\n'),
    );
  });

  it.each([
    ['text', 'text/plain', PROSE.join('\r\n\r\n')],
    ['HTML', 'text/html', PROSE.map((each) => `<p>${each}</p>`).join('')],
  ])('takes writer and day of a mail in %s from its head', async (_, type, body) => {
    const mail = `From: Ada Okoro <press@rail.example>\r\nSubject: ${TITLE}\r\nDate: Thu, 05 Feb 2026 14:03:11 +0100\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${body}`;
    const { headline, byline, publishedAt, text } = await articleOf(Buffer.from(mail), 'a.eml');
    expect({ headline, byline, publishedAt }).toEqual({
      headline: TITLE,
      byline: ['Ada Okoro'],
      publishedAt: '2026-02-05T13:03:11Z',
    });
    expect(text.split('\n\n')).toEqual(PROSE);
  });

  const codeOf = async (bytes: Uint8Array, kind: Parameters<typeof readFile>[1]) => {
    const read = await readFile(bytes, kind);
    return read.ok ? 'ok' : read.problem.code;
  };
  it('says that a scan holds no text', async () =>
    expect(await codeOf(makePdf([[]]), 'pdf')).toBe('no-text'));
  it('says that a PDF is damaged', async () =>
    expect(await codeOf(Buffer.from('%PDF-1.7 nothing more'), 'pdf')).toBe('damaged'));
  it('says that a Word document is locked', async () =>
    expect(await codeOf(makeZip(docxParts(TITLE, PROSE), { flags: 1 }), 'docx')).toBe('encrypted'));
  it('says that a Word document asks for a password', async () =>
    expect(await codeOf(lockedDocx(), 'docx')).toBe('encrypted'));
  it('says that a Word document is damaged', async () => {
    expect(await codeOf(makeZip([['word/document.xml', Buffer.from('<w:broken')]]), 'docx')).toBe('damaged');
    expect(await codeOf(Buffer.from('PK\x03\x04 word/document.xml'), 'docx')).toBe('damaged');
  });
  it('P1 does not unpack a zip bomb, whatever size it declares', async () => {
    const bomb = docxParts(TITLE, PROSE).map(([name, data]) =>
      name === 'word/document.xml'
        ? ([name, Buffer.alloc(60 * 1024 * 1024, 0x20)] as const)
        : ([name, data] as const),
    );
    const zip = makeZip(bomb, { declared: 100 });
    const before = process.memoryUsage().rss;
    expect(await codeOf(zip, 'docx')).toBe('too-large');
    expect(process.memoryUsage().rss - before).toBeLessThan(120 * 1024 * 1024);
  });
  it('says that an empty mail has no text', async () =>
    expect(await codeOf(Buffer.from('Subject: x\r\n\r\n'), 'email')).toBe('empty'));
});

describe('in the pool', () => {
  beforeAll(() =>
    vi.stubEnv('STANDFIRST_ROOT', path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')),
  );
  afterAll(async () => {
    await closeParsePool();
    vi.unstubAllEnvs();
  });

  it(
    'reads a PDF in a worker',
    async () =>
      expect(await readFileSafely(pdfOf(TITLE, PROSE), 'pdf')).toMatchObject({
        ok: true,
        value: { kind: 'html' },
      }),
    60_000,
  );

  it('never throws, whatever is cut out of a file or put into it', async () => {
    const seeds = [
      pdfOf(TITLE, PROSE),
      makeZip(docxParts(TITLE, PROSE)),
      Buffer.from('Subject: a\r\n\r\nb'),
      Buffer.from('# a\n\nb'),
    ];
    const kinds = ['pdf', 'docx', 'email', 'markdown'] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(3),
        fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) }), {
          maxLength: 20,
        }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (which, edits, cut) => {
          const bytes = Buffer.from(seeds[which].subarray(0, Math.ceil(seeds[which].length * (1 - cut / 2))));
          for (const { at, byte } of edits) bytes[Math.floor(at * (bytes.length - 1))] = byte;
          const read = await readFileSafely(bytes, kinds[which]);
          if (!read.ok)
            expect(['damaged', 'encrypted', 'empty', 'no-text', 'too-large', 'too-complex']).toContain(
              read.problem.code,
            );
        },
      ),
      { numRuns: 60, seed: 5 },
    );
  }, 120_000);
});
