import type { Analysis } from '../types';
import type { ExportFormat, FormatOptions } from './format';
import { formats } from './formats';

/**
 * Analyses as one file, chunk by chunk, in memory that does not grow with their number (save for the keys of what articles share).
 * Stopping early frees what was opened. Errors of `analyses` pass through.
 */
export function exportAnalyses(
  format: ExportFormat,
  analyses: AsyncIterable<Analysis>,
  { raw = false, fields = null, onRows = () => {} }: Partial<FormatOptions> = {},
): AsyncIterable<string | Uint8Array> {
  return formats[format].write(analyses, { raw, fields, onRows });
}

/**
 * How many rows that export would hold, in the format's own `rows`: for a header that goes out before the first byte. Nothing is
 * written for it, neither to the reader nor to disk.
 */
export async function countRows(format: ExportFormat, analyses: AsyncIterable<Analysis>): Promise<number> {
  const count = formats[format].counter();
  let total = 0;
  for await (const analysis of analyses) total += count(analysis);
  return total;
}
