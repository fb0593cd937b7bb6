import type { Line } from './pdf-lines';

/** A paragraph of a PDF; `isTitle` for the largest type at the top of the first page. */
export interface PdfParagraph {
  readonly text: string;
  readonly isTitle: boolean;
}

/** A line that stands at the same height on this share of the pages, figures aside, is a running head or a page number. */
const RUNNING = 0.5;
const FEWEST_PAGES = 3;
/** Lines further apart than this, as a share of the size of the type, begin a new paragraph. */
const NEW_PARAGRAPH = 1.75;
const OTHER_SIZE = 0.12;
/** Type this much larger than the text is a title. */
const TITLE = 1.25;
const TITLE_LINES = 4;
/** A last line ends well before the right edge of the column. */
const SHORT_LINE = 0.8;
/** A line this much shorter than the column, before a capital or a figure, is an address, a date or a heading, and no running text. */
const LONE_LINE = 0.6;

const bare = (line: Line): string => `${Math.round(line.y / 4)} ${line.text.replace(/\d+/g, '#')}`;

/** Lines by page → paragraphs: running heads left out, words that a line end divides put together, the title found. */
export function pdfParagraphs(pages: readonly (readonly Line[])[]): readonly PdfParagraph[] {
  const onPages = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(page.map(bare))) onPages.set(key, (onPages.get(key) ?? 0) + 1);
  const isRunning = (line: Line): boolean =>
    (pages.length >= FEWEST_PAGES && onPages.get(bare(line))! >= RUNNING * pages.length) ||
    /^(?:page )?\d{1,4}(?: of \d{1,4})?$/i.test(line.text);
  const body = pages.map((page) => page.filter((line) => !isRunning(line)));
  const size = commonSize(body.flat());
  const widest = Math.max(0, ...body.flat().map(({ x, right }) => right - x));
  const paragraphs: { text: string; size: number }[] = [];
  let last: Line | null = null;
  for (const page of body)
    for (const [index, line] of page.entries()) {
      if (last !== null && continues(last, line, index === 0, widest)) {
        const paragraph = paragraphs[paragraphs.length - 1];
        paragraph.text = join(paragraph.text, line.text);
      } else paragraphs.push({ text: line.text, size: line.size });
      last = line;
    }
  const largest = Math.max(0, ...paragraphs.slice(0, TITLE_LINES).map((each) => each.size));
  const title = largest >= TITLE * size ? paragraphs.findIndex((each) => each.size === largest) : -1;
  return paragraphs.map(({ text }, index) => ({ text, isTitle: index === title }));
}

function continues(last: Line, line: Line, turnsPage: boolean, widest: number): boolean {
  if (Math.abs(last.size - line.size) > OTHER_SIZE * last.size) return false;
  const ends = /[.!?:”"]$/.test(last.text);
  // Over the foot of a page, or from the foot of one column to the head of the next.
  if (turnsPage || line.y > last.y) return !ends;
  if (last.y - line.y > NEW_PARAGRAPH * line.size) return false;
  if (ends && line.x > last.x + line.size && line.x < last.x + 5 * line.size) return false; // an indent
  if (last.right - last.x < LONE_LINE * widest && /^[\p{Lu}\d]/u.test(line.text) && !/-$/.test(last.text))
    return false;
  return !(ends && last.right - last.x < SHORT_LINE * widest && last.y - line.y > 1.45 * line.size);
}

/** "exam-" + "ple" is a word; "well-" + "known" cannot be told from it, and the hyphen goes. */
const join = (text: string, next: string): string =>
  /\p{Ll}[-\u00AD]$/u.test(text) && /^\p{Ll}/u.test(next) ? text.slice(0, -1) + next : `${text} ${next}`;

/** The size that most characters have. */
function commonSize(lines: readonly Line[]): number {
  const sizes = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length);
  }
  return [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
