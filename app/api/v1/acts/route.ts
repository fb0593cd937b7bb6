import { z } from 'zod';
import { actorName } from '@/lib/access/acting';
import { MOST_NAME } from '@/lib/desk/flag-filter';
import { actOnFlags, MOST_FLAGS } from '@/lib/store/act-on-flags';
import { canonicalText } from '@/lib/text/canonical';
import { ActResultNoun } from '../../nouns';
import { guarded } from '../../guard';
import { failedResponse, jsonResponse } from '../../problem';
import { readBody } from '../../read-body';

const Remark = z.string().max(2_000).transform(canonicalText).nullish();
const Day = z.iso.date('must be a date, YYYY-MM-DD').refine((day) => day >= '2000', 'is long past');

const Act = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('confirm'), reason: Remark, note: Remark }),
  z.strictObject({
    kind: z.literal('dismiss'),
    reason: z.string().max(2_000).transform(canonicalText),
    note: Remark,
  }),
  z.strictObject({ kind: z.literal('snooze'), until: z.iso.datetime({ offset: true }).nullable() }),
  z.strictObject({
    kind: z.literal('assign'),
    assignee: z
      .string()
      .max(MOST_NAME)
      .regex(/^[^\u0000-\u001f\u007f]*$/, 'has characters that no name has')
      .transform(canonicalText)
      .nullable()
      .optional(),
    dueOn: Day.nullable().optional(),
  }),
]);

const Body = z.strictObject({
  act: Act,
  flags: z
    .array(
      z.strictObject({
        id: z
          .string()
          .min(1)
          .max(200)
          .regex(/^[^\u0000-\u001f\u007f]*$/, 'is no id'),
        version: z.number().int().min(0).max(2_147_483_647),
      }),
    )
    .min(1, 'name at least one')
    .max(MOST_FLAGS, `at most ${MOST_FLAGS} at once`)
    .refine((flags) => new Set(flags.map(({ id }) => id)).size === flags.length, 'names one twice'),
});

/**
 * Confirms, dismisses, snoozes or assigns one flag or many. What somebody else changed since its version stays as it is and
 * is told under `conflicts`; `actId` takes the rest back.
 */
export const POST = guarded(
  {
    needs: 'decide',
    summary: 'Confirms, dismisses, snoozes or assigns one flag or many',
    body: Body,
    key: 'answer',
    answers: { 200: ActResultNoun },
  },
  async (request) => {
    const { act, flags } = await readBody(request, Body);
    const outcome = await actOnFlags(flags, act, actorName());
    if (outcome.ok) return jsonResponse(outcome.value);
    return failedResponse(outcome.problem);
  },
);
