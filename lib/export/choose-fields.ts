import type { ExportFormat } from './format';
import { formats } from './formats';

type Choice =
  | { readonly fields: readonly string[] | null; readonly problem: null }
  | { readonly fields: null; readonly problem: string };

/**
 * The fields that are asked for of a format, each once, in the order asked; `null` when none are named: all. `problem` tells in
 * words why not, with the names that are known.
 */
export function chooseFields(format: ExportFormat, asked: readonly string[]): Choice {
  const names = [...new Set(asked.map((name) => name.trim()).filter(Boolean))];
  if (names.length === 0) return { fields: null, problem: null };
  const { fields: known } = formats[format];
  if (!known) {
    const choosable = Object.entries(formats).flatMap(([name, { fields }]) => (fields ? [name] : []));
    return {
      fields: null,
      problem: `${format} has no fields to choose; these have: ${choosable.join(', ')}`,
    };
  }
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    return {
      fields: null,
      problem: `${format} has no field ${unknown.join(', ')}; it has: ${known.join(', ')}`,
    };
  return { fields: names, problem: null };
}
