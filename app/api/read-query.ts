import { z } from 'zod';
import { parseCursor, type ListName } from '@/lib/store/cursor';
import { Refusal } from './problem';
import { invalid } from './read-body';

/** `limit` of every list. */
export const Limit = z.coerce
  .number('must be a number')
  .int('must be a whole number')
  .min(1, 'must be at least 1')
  .max(100, 'must be at most 100')
  .default(20);

/** `cursor` of a list: one that this list gave. */
export const cursorOf = (list: ListName) =>
  z
    .string()
    .max(500)
    .refine((cursor) => parseCursor(list, cursor) !== null, 'is none that this list gave')
    .optional();

/** The query as `schema` has it; 422 for a parameter that is unknown, given twice or wrong. */
export function readQuery<T>(request: Request, schema: z.ZodType<T>): T {
  const parameters = new URL(request.url).searchParams;
  const names = [...parameters.keys()];
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new Refusal(422, 'invalid', `${twice}: given twice`);
  const parsed = schema.safeParse(Object.fromEntries(parameters));
  if (!parsed.success) throw invalid(parsed.error);
  return parsed.data;
}

/** An id in the path; 404 for what no id can be. */
export async function readId(context: { params: Promise<{ id: string }> }): Promise<string> {
  const { id } = await context.params;
  if (id.length > 200 || /[\u0000-\u001f\u007f]/.test(id))
    throw new Refusal(404, 'not-found', 'There is nothing of this id.');
  return id;
}
