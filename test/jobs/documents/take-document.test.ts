import { createHash } from 'node:crypto';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { analyse } from '@/lib/analyse';
import { closeParsePool } from '@/lib/ingest/parse-pool';
import type { TypedAbout } from '@/lib/jobs/documents/given-document';
import type { DocumentInput } from '@/lib/jobs/documents/read-given-document';
import { takeDocument } from '@/lib/jobs/documents/take-document';
import { forgetSender } from '@/lib/jobs/queue';
import { database, transaction } from '@/lib/store/database';
import { originOfDocument } from '@/lib/store/documents';
import { saveAnalysis } from '@/lib/store/save-analysis';
import { answers, articlePage, hostileSite } from '../../ingest/hostile-site';
import { docxParts, encryptedPdf, makePdf, makeZip } from '../../ingest/files/make-files';
import type { LocalSite } from '../../ingest/local-site';
import { makeAnalysis, makeArticle } from '../../store/make-analysis';
import { describeWithDatabase } from '../../store/scratch-database';

const LINES = ['The depot lost 14 million crowns.', 'It cannot be saved. Lena Ortiz, director'];
const letterPdf = (title = 'Letter to the council') =>
  makePdf([
    [
      [22, 72, 720, title],
      [11, 72, 690, LINES[0]],
      [11, 72, 640, LINES[1]],
    ],
  ]);
const SRT = `1\n00:00:01,000 --> 00:00:04,000\nMARSH: We will keep the depot open\n\n2\n0:05 -> 00:00:xx\nuntil the end of the year.\n`;

const serve = (body: string | Buffer, type: string) =>
  ((_, response) => response.writeHead(200, { 'content-type': type }).end(body)) as (typeof answers)[string];
answers['/letter.pdf'] = serve(letterPdf(), 'application/pdf');
answers['/filing.docx'] = serve(makeZip(docxParts('Filing of 2026', LINES)), 'application/octet-stream');
answers['/hearing.srt'] = serve(SRT, 'text/plain');
answers['/hearing.vtt'] = serve(`WEBVTT\n\n${SRT.slice(2).replaceAll(',', '.')}`, 'text/vtt');
answers['/readme.md'] = serve(articlePage('A page that is called a file'), 'text/html');
answers['/locked.pdf'] = serve(encryptedPdf(), 'application/pdf');
answers['/scan.pdf'] = serve(makePdf([[]]), 'application/pdf');
answers['/to-letter'] = (_, response) => response.writeHead(302, { location: '/letter.pdf' }).end();
answers['/bomb.pdf'] = (_, response) =>
  response
    .writeHead(200, { 'content-type': 'application/pdf', 'content-encoding': 'gzip' })
    .end(gzipSync(Buffer.alloc(60 * 1024 * 1024), { level: 1 }));

const file = (name: string, bytes: Buffer | string, contentType = ''): DocumentInput => ({
  kind: 'file',
  file: { name, contentType, bytes: Buffer.from(bytes) },
});

describeWithDatabase('taking a document in', () => {
  let site: LocalSite;
  let asked: string[] = [];
  const at = (place: string): DocumentInput => ({ kind: 'address', address: `${site.url}${place}` });
  const take = async (input: DocumentInput, about: TypedAbout = {}) => {
    const taken = await takeDocument(input, about);
    if (!taken.ok) throw new Error(`${taken.problem.code}: ${taken.problem.message}`);
    return taken.value;
  };
  const refusal = async (input: DocumentInput, about: TypedAbout = {}) => {
    const taken = await takeDocument(input, about);
    return taken.ok ? null : taken.problem;
  };
  beforeAll(async () => {
    vi.stubEnv('STANDFIRST_ROOT', path.resolve(__dirname, '../../..'));
    site = await hostileSite((request) => asked.push(request.url!));
    vi.stubEnv('STANDFIRST_ALLOW_PRIVATE', site.host);
    await transaction((tx) =>
      saveAnalysis(tx, makeAnalysis({ article: makeArticle({ headline: 'Depot to close' }) })),
    );
  });
  beforeEach(async () => {
    asked = [];
    await database().document.deleteMany();
    await database().$executeRaw`DELETE FROM pgboss.job WHERE name = 'reanalysis'`.catch(() => {});
  });
  afterAll(async () => {
    await site.close();
    await closeParsePool();
    forgetSender();
    vi.unstubAllEnvs();
  });

  it(
    'takes a PDF at an address: all of its text, its title, and how it came',
    { timeout: 60_000 },
    async () => {
      const { document, added } = await take(at('/letter.pdf'));
      expect(added).toBe(true);
      expect(document).toMatchObject({ title: 'Letter to the council', url: `${site.url}/letter.pdf` });
      for (const line of LINES) expect(document.text).toContain(line);
      for (const { span } of document.blocks)
        expect(document.text.slice(span.start, span.end)).toBe(span.exact);
      expect(document.sha256).toBe(createHash('sha256').update(document.text).digest('hex'));
      expect(await originOfDocument(document.id)).toMatchObject({
        kind: 'fetch',
        hops: [`${site.url}/letter.pdf`],
        status: 200,
        sha256: createHash('sha256').update(letterPdf()).digest('hex'),
      });
      const jobs = await database().$queryRaw`SELECT 1 FROM pgboss.job WHERE name = 'reanalysis'`;
      expect(jobs).toHaveLength(1);
    },
  );

  it('keeps the address that was given, which is what articles link to, and the hops after it', async () => {
    const { document } = await take(at('/to-letter#page=2'));
    expect(document.url).toBe(`${site.url}/to-letter`);
    expect(await originOfDocument(document.id)).toMatchObject({
      hops: [`${site.url}/to-letter`, `${site.url}/letter.pdf`],
    });
  });

  it('takes an article as the document that it is, with what its page says of itself', async () => {
    const { document } = await take(at('/story'));
    expect(document.title).toBe('Harbour Rail to close its depot in Köln');
    expect(document.text).toContain('would close its depot in Köln');
  });

  it('tells a Word document, subtitles and a page by what they are', async () => {
    expect((await take(at('/filing.docx'))).document).toMatchObject({ title: 'Filing of 2026' });
    expect((await take(at('/hearing.srt'))).document).toMatchObject({ title: 'hearing', text: SRT.trim() });
    expect((await take(at('/hearing.vtt'))).document.text).toMatch(/^WEBVTT/);
    expect((await take(at('/readme.md'))).document.title).toBe('A page that is called a file');
  });

  it.each<[string, DocumentInput, string, string]>([
    ['a PDF', file('letter.pdf', letterPdf('')), 'letter', LINES[1]],
    ['a PDF that is called a text', file('letter.txt', letterPdf()), 'Letter to the council', LINES[0]],
    ['a Word document', file('f.docx', makeZip(docxParts('Filing', LINES))), 'Filing', LINES[1]],
    ['a saved page', file('story.html', articlePage('Depot stays')), 'Depot stays', 'would close its depot'],
    ['a text', file('C:\\Users\\me\\open_letter.txt', LINES.join('\n')), 'open letter', LINES[0]],
    ['Markdown', file('a.md', `# Report\n\n${LINES[0]}\n\nSigned.`), 'Report', 'Signed.'],
    ['a mail', file('m.eml', `Subject: Depot\r\n\r\n${LINES[0]}`), 'Depot', LINES[0]],
    ['subtitles', file('hearing.srt', SRT, 'application/x-subrip'), 'hearing', '00:00:01,000 --> '],
    ['subtitles of a type alone', file('hearing', `WEBVTT\n\n${SRT}`, 'text/vtt'), 'hearing', 'MARSH'],
  ])('takes %s as a file', async (_, input, title, words) => {
    const { document } = await take(input);
    expect(document.title).toBe(title);
    expect(document.text).toContain(words);
    expect(await originOfDocument(document.id)).toMatchObject({ kind: 'file', bytes: expect.any(Number) });
  });

  it('finds a quotation over two cues of subtitles, one of whose times is broken', async () => {
    const { document } = await take(file('hearing.srt', SRT));
    const text =
      '“We will keep the depot open until the end of the year,” Tomas Marsh told the council on Tuesday evening.';
    const article = makeArticle({ headline: 'Depot to stay', text });
    expect(analyse(article, [document]).evidence).toContainEqual(
      expect.objectContaining({ documentId: document.id, stance: 'verbatim' }),
    );
  });

  it('keeps what somebody says of a document rather than what it says itself', async () => {
    const about = {
      title: ' The  letter ',
      author: 'Lena Ortiz',
      publisher: 'Harbour Rail',
      publishedAt: '11 March 2026',
      type: 'letter',
      url: 'https://rail.example/letter',
    } as const;
    const { document } = await take(file('letter.pdf', letterPdf()), about);
    expect(document).toMatchObject({ ...about, title: 'The letter', publishedAt: '2026-03-11' });
    expect(asked).toEqual([]);
  });

  it('tells what is held when the same text comes again, and does nothing', async () => {
    const first = await take({ kind: 'text', text: LINES[0] }, { title: 'First', publisher: 'Rail' });
    const again = await take({ kind: 'text', text: `${LINES[0]}\n` }, { title: 'Second' });
    expect(again).toEqual({ document: first.document, added: false, comparing: 0 });
    expect(again.document).toMatchObject({ title: 'First', publisher: 'Rail' });
  });

  it.each<[string, (here: string) => DocumentInput, string, RegExp]>([
    ['a private address', () => ({ kind: 'address', address: 'http://10.0.0.8/x' }), 'private-address', /private network/],
    ['a redirect to one', (here) => ({ kind: 'address', address: `${here}/to-metadata` }), 'private-address', /private network/],
    ['a file of this machine', () => ({ kind: 'address', address: 'file:///etc/passwd' }), 'unsupported-scheme', /Only http/],
    ['no address', () => ({ kind: 'address', address: 'the letter' }), 'not-a-url', /not a web address/],
    ['a loop of redirects', (here) => ({ kind: 'address', address: `${here}/loop` }), 'too-many-redirects', /in circles/],
    ['a page that is not there', (here) => ({ kind: 'address', address: `${here}/missing` }), 'not-found', /404/],
    ['a page for subscribers', (here) => ({ kind: 'address', address: `${here}/pay` }), 'paywall', /Status 402.*hand in the file/],
    ['a picture', (here) => ({ kind: 'address', address: `${here}/jpeg` }), 'unsupported-type', /It gives image\/jpeg\. .*PDF/],
    ['data', (here) => ({ kind: 'address', address: `${here}/json` }), 'unsupported-type', /It gives application\/json\./],
    ['a page of nothing', (here) => ({ kind: 'address', address: `${here}/no-article` }), 'not-an-article', /save it as a file/],
    ['an empty answer', (here) => ({ kind: 'address', address: `${here}/empty` }), 'empty', /The site sent nothing/],
    ['an answer without end', (here) => ({ kind: 'address', address: `${here}/endless` }), 'too-large', /5 MiB at an address/],
    ['a packed bomb', (here) => ({ kind: 'address', address: `${here}/bomb.pdf` }), 'too-large', /10 MiB/],
    ['a locked PDF on the web', (here) => ({ kind: 'address', address: `${here}/locked.pdf` }), 'encrypted', /password/],
    ['a scan on the web', (here) => ({ kind: 'address', address: `${here}/scan.pdf` }), 'no-text', /OCR/],
    ['a locked PDF', () => file('a.pdf', encryptedPdf()), 'encrypted', /password/],
    ['a scan', () => file('a.pdf', makePdf([[]])), 'no-text', /OCR/],
    ['a damaged PDF', () => file('a.pdf', '%PDF-1.7 nothing more'), 'damaged', /damaged/],
    ['a locked Word document', () => file('a.docx', makeZip(docxParts('x', LINES), { flags: 1 })), 'encrypted', /password/],
    ['a zip bomb', () => file('a.docx', makeZip(docxParts('x', LINES).map(([name, data]) => [name, name === 'word/document.xml' ? Buffer.alloc(60 * 1024 * 1024, 0x20) : data]), { declared: 100 })), 'too-large', /document can be/],
    ['a picture called a text', () => file('a.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1])), 'unsupported-file', /\.srt, \.vtt/],
    ['a picture called subtitles', () => file('a.srt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1])), 'unsupported-file', /\.srt, \.vtt/],
    ['a spreadsheet', () => file('a.xlsx', makeZip([['xl/workbook.xml', Buffer.from('x')]])), 'unsupported-file', /Word document/],
    ['subtitles in which nobody says anything', () => file('a.vtt', 'WEBVTT\n\n1\n00:01.000 --> 00:02.000\n\n2\n00:03.000 --> xx\n'), 'empty', /no text in it/],
    ['a file of nothing', () => file('a.txt', ''), 'empty', /no text in it/],
    ['a text of more than 1 MiB', () => file('a.txt', 'word '.repeat(230_000)), 'too-large', /1 MiB of text/],
    ['a text without a title', () => ({ kind: 'text', text: 'We will stop.' }), 'no-title', /a title/],
  ])('refuses %s in words', { timeout: 60_000 }, async (_, input, code, words) => {
    const problem = await refusal(input(site.url));
    expect(problem).toMatchObject({ code, message: expect.stringMatching(words) as string });
    expect(problem!.message).not.toMatch(/article/i);
    expect(await database().document.count()).toBe(0);
  }); // prettier-ignore

  it.each(['31 February 2026', '2026-02-31', 'soon'])('refuses the day %s before it fetches anything', async (publishedAt) => {
    expect(await refusal(at('/letter.pdf'), { publishedAt })).toMatchObject({
      code: 'no-such-day',
      message: expect.stringContaining(publishedAt) as string,
    });
    expect(asked).toEqual([]);
  }); // prettier-ignore
});
