import { chooseFields } from '@/lib/export/choose-fields';
import type { ExportFormat } from '@/lib/export/format';
import { formats, isExportFormat } from '@/lib/export/formats';

/** What a page's address asks for. */
export interface Choice {
  readonly format: ExportFormat;
  /** `null`: all that the format has. */
  readonly fields: readonly string[] | null;
}

/**
 * Format and fields of a page's address: fields come one by one from its form, and apart by commas from a link. What the
 * format does not know is left out rather than refused. `of`: the format whose fields the form showed; when another one is
 * chosen they are not its fields, though some of the names are the same.
 */
export function readChoice(query: Readonly<Record<string, string | string[] | undefined>>): Choice {
  const name = [query.format].flat()[0] ?? '';
  const format = isExportFormat(name) ? name : 'csv';
  const known = formats[format].fields ?? [];
  if (query.of !== undefined && query.of !== format) return { format, fields: null };
  const asked = [query.fields].flat().flatMap((names) => names?.split(',') ?? []);
  const { fields } = chooseFields(
    format,
    asked.filter((field) => known.includes(field)),
  );
  return { format, fields: fields?.length === known.length ? null : fields };
}

/** The same as parameters of GET /api/v1/export. */
export const writeChoice = ({ format, fields }: Choice): Record<string, string> => ({
  format,
  ...(fields === null ? {} : { fields: fields.join(',') }),
});
