import { stringify } from 'csv-stringify/sync';
import type { Format } from './format';
import { COLUMNS, rowsOf } from './rows-of';

/**
 * One long table (RFC 4180, UTF-8, CRLF). A cell that a spreadsheet would run as a formula gets an apostrophe in front,
 * unless `raw` is asked for: "=HYPERLINK(…)" as a headline is text, not a command (OWASP, CSV injection).
 */
export const csv: Format = {
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  rows: 'rows',
  fields: COLUMNS,
  counter: () => (analysis) => rowsOf(analysis).length,
  async *write(analyses, { raw, fields, onRows }) {
    const columns = [...(fields ?? COLUMNS)];
    const lines = (records: readonly object[]): string =>
      stringify([...records], {
        columns,
        escape_formulas: !raw,
        record_delimiter: 'windows',
        cast: { boolean: (value) => (value ? 'true' : 'false') },
      });
    yield stringify([columns], { record_delimiter: 'windows' });
    for await (const analysis of analyses) {
      const rows = rowsOf(analysis);
      if (rows.length > 0) yield lines(rows);
      onRows(rows.length);
    }
  },
};
