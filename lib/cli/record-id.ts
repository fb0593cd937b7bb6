import { z } from 'zod';

/** The `id` of an input line: a string, or a whole number that is written out. */
export const recordId = z.union([z.string(), z.int()]).transform(String);
