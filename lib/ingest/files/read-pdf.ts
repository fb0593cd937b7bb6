import type { Outcome } from '../../types';
import { failure } from '../problem';
import { asPage, escapeHtml } from './as-page';
import { pdfLines, type Line, type Piece } from './pdf-lines';
import { pdfParagraphs, type PdfParagraph } from './pdf-paragraphs';
import type { FileText } from './file-text';
import { findTitle } from './find-title';
import { readPaperHead } from './read-paper-head';
import { ownTitle } from './title-in-properties';

const MOST_PAGES = 1_000;

/** Where no type is larger than the text the headline is told by its look, as in text that was pasted. `told` is the title in the file's properties. */
function pageOf(paragraphs: readonly PdfParagraph[], told: string | null): string {
  const texts = paragraphs.map(({ text }) => text);
  const large = paragraphs.findIndex(({ isTitle }) => isTitle);
  const { title, standfirst } = large >= 0 ? { title: large, standfirst: -1 } : findTitle(texts);
  const head = readPaperHead(texts, title);
  const body = texts.map((text, index) => {
    if (index === head.title) return `<h1>${escapeHtml(text)}</h1>`;
    const isStandfirst = index === standfirst && head.title === title;
    return `<p${isStandfirst ? ' class="standfirst"' : ''}>${escapeHtml(text)}</p>`;
  });
  return asPage({ ...head, title: texts[head.title] ?? head.subject ?? told }, body.join('\n'));
}

/** A PDF as a page: its lines put together to paragraphs. A scan holds pictures and no text: `no-text`. */
export async function readPdf(bytes: Uint8Array): Promise<Outcome<FileText>> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({
    data: new Uint8Array(bytes), // pdf.js takes its input away
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > MOST_PAGES) return failure('too-large');
    const pages: (readonly Line[])[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const pieces = items.flatMap((item): Piece[] =>
        'str' in item
          ? [
              {
                text: item.str,
                x: item.transform[4],
                y: item.transform[5],
                width: item.width,
                size: Math.hypot(item.transform[2], item.transform[3]),
              },
            ]
          : [],
      );
      pages.push(pdfLines(pieces));
      page.cleanup();
    }
    const { info } = await document.getMetadata().catch(() => ({ info: {} }));
    const told = ownTitle((info as { readonly Title?: unknown }).Title);
    const paragraphs = pdfParagraphs(pages);
    if (paragraphs.length === 0) return failure('no-text');
    return { ok: true, value: { kind: 'html', text: pageOf(paragraphs, told) } };
  } catch (error) {
    const { name } = error as Error;
    if (name === 'PasswordException') return failure('encrypted');
    if (/^(?:InvalidPDF|FormatError|UnknownError|MissingPDF|Unexpected|XRef|ParserEOF)/.test(name))
      return failure('damaged');
    throw error;
  } finally {
    await loading.destroy();
  }
}
