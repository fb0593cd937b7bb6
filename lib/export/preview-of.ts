import { parse } from 'csv-parse/sync';
import type { Analysis } from '../types';
import { exportAnalyses } from './export-analyses';
import type { ExportFormat } from './format';
import { formats } from './formats';

/** The beginning of an export: a table as such, other text by lines; `none` of what is no text. */
export type Preview =
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'text'; readonly lines: readonly string[] }
  | { readonly kind: 'none' };

export const PREVIEW_ROWS = 10;

/** Text that is enough for ten lines of any format, in UTF-16 units: what is longer is cut on the page. */
const ENOUGH = 200_000;

/** What the first ten rows of that export are; reads no further than it must. Errors of `analyses` pass through. */
export async function previewOf(
  format: ExportFormat,
  analyses: AsyncIterable<Analysis>,
  fields: readonly string[] | null,
): Promise<Preview> {
  let rows = 0;
  let text = '';
  for await (const chunk of exportAnalyses(format, analyses, { fields, onRows: (more) => (rows += more) })) {
    if (typeof chunk !== 'string') return { kind: 'none' };
    text += chunk;
    if (rows >= PREVIEW_ROWS || text.length > ENOUGH) break;
  }
  if (!formats[format].mediaType.startsWith('text/csv'))
    // The brackets around a JSON array are no rows of it.
    return {
      kind: 'text',
      lines: text
        .split('\n')
        .filter((line) => !['', '[', ']'].includes(line))
        .slice(0, PREVIEW_ROWS),
    };
  const [columns = [], ...records] = parse(text, { relax_column_count: true, to: PREVIEW_ROWS + 1 });
  return { kind: 'table', columns, rows: records };
}
