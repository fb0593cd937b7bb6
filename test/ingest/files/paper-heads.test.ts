import { describe, expect, it } from 'vitest';
import type { FileKind } from '@/lib/ingest/files/file-kind';
import { readDocument } from '@/lib/ingest/read-document';
import { docxParts, makePdf, makeZip } from './make-files';

const LONG =
  'The board has looked at every pillar of the north pier and found that eleven of them are cracked below the line of the water, that two have lost their footing, and that the deck moves when a lorry of more than twelve tonnes crosses it, which happens forty times a day.';
const SECOND =
  'Ferries will go from the south pier until the work is done, and the cost of the buses between the two is borne by the harbour, whose reserves were set aside for a storm and not for this; on 3 March 2020 we wrote to your predecessor about it and had no answer.';

/** A line of `[size, text]`, or of the size of the text. */
type Lines = readonly (string | readonly [number, string])[];

/** Each line where a program would set it, long ones over several lines; a blank line is a gap. */
function pdfOf(lines: Lines): Buffer {
  let y = 740;
  const set = lines.flatMap((line) => {
    const [size, text] = typeof line === 'string' ? ([11, line] as const) : line;
    const rows = text.match(/.{1,88}(?:\s|$)/g) ?? [];
    const gap = rows.length > 1 ? 10 : 0;
    y -= gap;
    const placed = rows.map((row) => [size, 72, (y -= size + 3), row.trim()] as const);
    y -= gap;
    return placed;
  });
  return makePdf([set]);
}

const docxOf = (lines: readonly string[], properties = ''): Buffer => {
  const [first, ...rest] = lines;
  const parts = docxParts(first, rest, false);
  return makeZip(
    properties === ''
      ? parts
      : [
          ...parts,
          ['docProps/core.xml', Buffer.from(`<cp:coreProperties>${properties}</cp:coreProperties>`)],
        ],
  );
};

async function headOf(bytes: Uint8Array, kind: FileKind) {
  const read = await readDocument(bytes, kind, '', null);
  if (!read.ok) throw new Error(read.problem.code);
  const { title, author, publishedAt } = read.value;
  return { title, author, publishedAt };
}

const RELEASE = [
  'FOR IMMEDIATE RELEASE',
  '3 March 2026',
  'Kestrel Foods ends its recall of oat milk',
  LONG,
  SECOND,
  'Notes to editors',
  'Contact: press@kestrel.example',
];
const LETTER = [
  'Norwick Harbour Board',
  '1 Quay Street, Norwick',
  '9 March 2026',
  'Rt Hon Ana Duarte MP',
  'Dear Minister,',
  'Re: Safety of the north pier',
  LONG,
  SECOND,
  'Yours sincerely,',
  'Dr Lena Ortiz MBE',
  'Chief Executive',
];
const MEMO = [
  'MEMORANDUM',
  'TO: All staff',
  'FROM: Dana Whitlock, Chief Executive',
  'DATE: January 12, 2026',
  'SUBJECT: Reorganisation of the yards',
  LONG,
  SECOND,
];
const WITNESS = [
  'IN THE HIGH COURT OF JUSTICE',
  'Claim No. AC-2026-LON-000123',
  'WITNESS STATEMENT OF LOU MARSH',
  'I, Lou Marsh, of 4 Mill Lane, will say as follows:',
  LONG,
  SECOND,
  'Dated: 4 March 2026',
];
const MINISTRY = [
  'Press statement',
  'Norwick, 5 March 2026',
  'Statement by Minister Greta Sand on the ferry fire',
  LONG,
  SECOND,
];
const DATELINED = [
  'PRESS RELEASE',
  'Harbour board closes the north pier',
  `NORWICK, March 6, 2026 -- ${LONG}`,
  SECOND,
];

// prettier-ignore
const SHAPES: readonly (readonly [string, readonly string[], { title: string | null; author: string | null; publishedAt: string | null }])[] = [
  ['a press release', RELEASE, { title: 'Kestrel Foods ends its recall of oat milk', author: null, publishedAt: '2026-03-03' }],
  ['a letter', LETTER, { title: 'Safety of the north pier', author: 'Lena Ortiz', publishedAt: '2026-03-09' }],
  ['a memo', MEMO, { title: 'Reorganisation of the yards', author: 'Dana Whitlock', publishedAt: '2026-01-12' }],
  ['a ministry’s statement', MINISTRY, { title: 'Statement by Minister Greta Sand on the ferry fire', author: 'Greta Sand', publishedAt: '2026-03-05' }],
  ['a press release with a dateline', DATELINED, { title: 'Harbour board closes the north pier', author: null, publishedAt: '2026-03-06' }],
];

describe('what papers say of themselves', () => {
  it.each(SHAPES)('is read of %s in a Word document', async (_, lines, head) => {
    expect(await headOf(docxOf(lines), 'docx')).toEqual(head);
  });

  it.each(SHAPES)('is read of %s in a PDF', async (_, lines, head) => {
    expect(await headOf(pdfOf(lines), 'pdf')).toEqual(head);
  });

  it('is read of a witness statement', async () => {
    for (const [bytes, kind] of [
      [docxOf(WITNESS), 'docx'],
      [pdfOf(WITNESS), 'pdf'],
    ] as const)
      expect(await headOf(bytes, kind)).toMatchObject({ author: 'Lou Marsh' });
  });

  it('is read of a report with a large title', async () => {
    const bytes = pdfOf([
      [22, 'The state of the piers'],
      'Written by: Hal Winslow',
      'Published 10 March 2026',
      LONG,
      SECOND,
    ]);
    expect(await headOf(bytes, 'pdf')).toEqual({
      title: 'The state of the piers',
      author: 'Hal Winslow',
      publishedAt: '2026-03-10',
    });
  });

  it('is read of a release whose largest type says that it is one', async () => {
    const bytes = pdfOf([
      [24, 'PRESS RELEASE'],
      'Norwick, 3 March 2026',
      'Kestrel Foods ends its recall of oat milk',
      LONG,
      SECOND,
    ]);
    expect(await headOf(bytes, 'pdf')).toMatchObject({
      title: 'Kestrel Foods ends its recall of oat milk',
      publishedAt: '2026-03-03',
    });
  });

  it('is read of a letter in a plain text, whose title the name of the file gives', async () => {
    const letter = ['9 March 2026', 'Dear Minister,', LONG, 'Yours faithfully', 'LENA ORTIZ'].join('\n\n');
    expect(await headOf(Buffer.from(letter), 'text')).toEqual({
      title: null,
      author: 'Lena Ortiz',
      publishedAt: '2026-03-09',
    });
  });

  it('stands in the head of a mail, in text or HTML', async () => {
    for (const [type, body] of [
      ['plain', LONG],
      ['html', `<p>${LONG}</p>`],
    ] as const) {
      const mail = `From: Ada Okoro <press@rail.example>\r\nSubject: Trains stop on Monday\r\nDate: Thu, 05 Feb 2026 14:03:11 +0100\r\nContent-Type: text/${type}; charset=utf-8\r\n\r\n${body}`;
      expect(await headOf(Buffer.from(mail), 'email')).toEqual({
        title: 'Trains stop on Monday',
        author: 'Ada Okoro',
        publishedAt: '2026-02-05T13:03:11.000Z',
      });
    }
  });

  it('stands in the front matter of Markdown', async () => {
    const source = `---\ntitle: "Trains stop on Monday"\nauthor: Ada Okoro\ndate: 2026-02-05\n---\n${LONG}\n`;
    expect(await headOf(Buffer.from(source), 'markdown')).toEqual({
      title: 'Trains stop on Monday',
      author: 'Ada Okoro',
      publishedAt: '2026-02-05',
    });
  });

  it.each([
    ['<dc:title>Piers &amp; quays in 2025</dc:title>', 'Piers & quays in 2025'],
    ['<dc:title>Microsoft Word - letter.doc</dc:title>', null],
    ['<dc:title></dc:title>', null],
  ])('has the title of its properties where none is in sight: %s', async (properties, title) => {
    const { title: read } = await headOf(docxOf([LONG, SECOND], properties), 'docx');
    expect(read).toBe(title);
  });

  it('has neither day nor writer where only its text tells of some', async () => {
    const lines = [
      LONG,
      SECOND,
      'On 3 March 2020 Lena Ortiz wrote to the board, with best wishes for the year.',
      SECOND,
    ];
    for (const [bytes, kind] of [
      [docxOf(lines), 'docx'],
      [pdfOf(lines), 'pdf'],
    ] as const)
      expect(await headOf(bytes, kind)).toEqual({ title: null, author: null, publishedAt: null });
  });

  it('takes no letterhead for a title', async () => {
    const lines = [
      'Norwick Harbour Board',
      '1 Quay Street, Norwick',
      '9 March 2026',
      'Dear Minister,',
      LONG,
      SECOND,
    ];
    for (const [bytes, kind] of [
      [docxOf(lines), 'docx'],
      [pdfOf(lines), 'pdf'],
    ] as const)
      expect(await headOf(bytes, kind)).toEqual({ title: null, author: null, publishedAt: '2026-03-09' });
  });

  it('keeps all its text', async () => {
    for (const [bytes, kind] of [
      [docxOf(LETTER), 'docx'],
      [pdfOf(LETTER), 'pdf'],
    ] as const) {
      const read = await readDocument(bytes, kind, '', null);
      for (const line of LETTER) expect(read.ok && read.value.text).toContain(line);
    }
  });

  it.each(['From: ', 'Date: 3 ', 'Yours sincerely, ', 'I, ', 'A, ', '\n'])(
    'is looked for in a megabyte of %j in a moment',
    async (part) => {
      const from = Date.now();
      await readDocument(Buffer.from(part.repeat(1_000_000 / part.length)), 'text', '', null);
      expect(Date.now() - from).toBeLessThan(3_000);
    },
  );
});
