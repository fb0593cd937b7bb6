import { Readable } from 'node:stream';
import type { ArticleRecord } from '../article-record';
import { BadInput } from '../bad-input';
import { openInput } from '../open-input';
import { readLines } from '../read-lines';
import type { Arrival } from './arrival';
import { csvRows } from './csv-rows';
import { readRecord } from './read-record';

/** What a column may be called, whatever its case, for each field of a record. */
const NAMES: Readonly<Record<Exclude<keyof ArticleRecord, 'id'>, readonly string[]>> = {
  headline: ['headline', 'title'],
  text: ['text', 'body', 'content', 'article'],
  html: ['html'],
  url: ['url', 'link', 'address'],
  publishedAt: ['publishedat', 'published_at', 'published', 'date'],
  outlet: ['outlet', 'publisher', 'newspaper', 'site'],
};

const fieldOf = (column: string): string | false => {
  const plain = column.trim().toLowerCase();
  return Object.entries(NAMES).find(([, names]) => names.includes(plain))?.[0] ?? false;
};

/** The columns' fields; the first column of a kind is taken. Throws BadInput when there is no text in any. */
function fieldsOf(file: string, header: readonly string[]): (string | false)[] {
  const fields = header.map(fieldOf).map((field, i, all) => (all.indexOf(field) === i ? field : false));
  if (!fields.includes('text') && !fields.includes('html'))
    throw new BadInput(
      `${file}: its first line names no column “text” (or body, content) or “html”: ${header.join(', ').slice(0, 200)}`,
    );
  return fields;
}

/** What separates the names of the columns: most often of comma, semicolon and tab. */
function delimiterOf(header: string): string {
  const count = (mark: string): number => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** The cells under the names of their fields; an empty cell is an absent value. */
function recordOf(fields: readonly (string | false)[], cells: readonly string[]): ArticleRecord {
  return Object.fromEntries(
    cells.flatMap((cell, i) => (fields[i] && cell.trim() ? [[fields[i], cell]] : [])),
  ) as ArticleRecord;
}

const LF = 0x0a;
const CR = 0x0d;

/** Lines that end with CR alone, as old spreadsheets wrote them, end with LF. */
async function* withLineFeeds(stream: Readable): AsyncGenerator<Buffer> {
  for await (const chunk of stream as AsyncIterable<Buffer>)
    yield Buffer.from(chunk.map((byte) => (byte === CR ? LF : byte)));
}

/**
 * The articles of a table whose first line, which `head` begins with, names its columns; cells are separated by commas,
 * semicolons or tabs (RFC 4180 otherwise). A row that is not so is an arrival that cannot be read. Throws BadInput where it is no
 * table.
 */
export async function* fromCsv(file: string, head: string): AsyncGenerator<Arrival> {
  const { name, stream } = await openInput(file);
  const ended = /\r(?!\n)/.test(head) && !head.includes('\n') ? Readable.from(withLineFeeds(stream)) : stream;
  const rows = csvRows(readLines(ended), delimiterOf(head.split(/\r\n?|\n/, 1)[0]));
  try {
    const header = await rows.next();
    if (header.done) throw new BadInput(`${name}: is empty`);
    if (!header.value.cells.ok) throw new BadInput(`${name} line 1: ${header.value.cells.problem.message}`);
    const fields = fieldsOf(name, header.value.cells.value);
    for await (const { line, bytes, cells } of rows)
      yield {
        name: `${name} line ${line}`,
        held: cells.ok ? cells.value.reduce((sum, cell) => sum + cell.length, 0) : 0,
        behind: bytes,
        read: async () => (cells.ok ? readRecord(recordOf(fields, cells.value)) : cells),
      };
  } finally {
    stream.destroy();
  }
}
