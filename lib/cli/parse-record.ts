import type { z } from 'zod';
import type { Outcome } from '../types';
import type { Line } from './read-lines';

const failure = (code: string, message: string): Outcome<never> => ({
  ok: false,
  problem: { code, message },
});

/** A line of JSON as `schema` wants it, or why not, with the line's number: `bad-json`, `wrong-type`, `too-large`. */
export function parseRecord<T>(line: Line, schema: z.ZodType<T>): Outcome<T> {
  if (line.text === null) return failure('too-large', `line ${line.number}: is longer than 32 MiB`);
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    return failure('bad-json', `line ${line.number}: is not JSON`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const [issue] = parsed.error.issues;
  const where = issue.path.length > 0 ? `“${issue.path.join('.')}”` : 'the line';
  return failure('wrong-type', `line ${line.number}: ${where}: ${issue.message}`);
}

/** The `id` of a line that is otherwise no good, so that the error can be told whose it is; `null` when there is none. */
export function idOf(line: Line): string | null {
  try {
    const { id } = JSON.parse(line.text ?? '') as { id?: unknown };
    return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
  } catch {
    return null;
  }
}
