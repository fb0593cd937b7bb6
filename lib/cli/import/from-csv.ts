import { CsvError, parse } from 'csv-parse';
import { articleOfRecord, type ArticleRecord } from '../article-record';
import { BadInput } from '../bad-input';
import { openInput } from '../open-input';
import { MAX_LINE_BYTES } from '../read-lines';
import { unfetched, type Arrival } from './arrival';

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

interface Row {
  readonly info: { readonly lines: number; readonly bytes: number };
  readonly record: ArticleRecord;
}

/** An empty cell is an absent value. */
const withoutEmpty = ({ text, html, ...record }: ArticleRecord): ArticleRecord => ({
  ...record,
  text: text?.trim() ? text : null,
  html: html?.trim() ? html : null,
  id: null,
});

/**
 * The articles of a table whose first line, which `head` begins with, names its columns; cells are separated by commas,
 * semicolons or tabs (RFC 4180 otherwise). Throws BadInput where it is no table.
 */
export async function* fromCsv(file: string, head: string): AsyncGenerator<Arrival> {
  const { name, stream } = await openInput(file);
  const rows = stream.pipe(
    parse({
      bom: true,
      delimiter: delimiterOf(head.split(/\r?\n/, 1)[0]),
      relax_quotes: true,
      columns: (header: string[]) => fieldsOf(name, header),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MAX_LINE_BYTES,
      info: true,
    }),
  );
  stream.on('error', (error) => rows.destroy(error));
  try {
    for await (const { info, record } of rows as AsyncIterable<Row>)
      yield {
        name: `${name} line ${info.lines}`,
        held: (record.text?.length ?? 0) + (record.html?.length ?? 0),
        behind: info.bytes,
        read: async () => unfetched(await articleOfRecord(withoutEmpty(record))),
      };
  } catch (error) {
    if (error instanceof CsvError) throw new BadInput(`${name}: ${error.message.replace(/\.?$/, '')}`);
    throw error;
  }
}
