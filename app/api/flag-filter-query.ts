import { z } from 'zod';
import { FLAG_AGES, FLAG_STATES, MOST_NAME } from '@/lib/desk/flag-filter';
import { faultIds } from '@/lib/desk/rule-ids';
import { canonicalText } from '@/lib/text/canonical';

const Name = z
  .string()
  .trim()
  .min(1, 'is empty')
  .max(MOST_NAME, `must have at most ${MOST_NAME} characters`)
  .regex(/^[^\u0000-\u001f\u007f]*$/, 'has characters that no name has')
  .transform(canonicalText);

/** The filter of the queue as parameters of an address; unlike on the page, what is wrong is refused. */
export const FlagFilterQuery = z.strictObject({
  state: z.enum(FLAG_STATES).default('open'),
  fault: z.enum(faultIds).nullable().default(null),
  outlet: Name.nullable().default(null),
  age: z.enum(FLAG_AGES).nullable().default(null),
  /** A name, or `nobody`. */
  assigned: Name.nullable().default(null),
});
