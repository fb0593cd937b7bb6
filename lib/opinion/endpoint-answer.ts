import { z } from 'zod';
import { canonicalText } from '../text/canonical';
import type { OpinionAnswer, Outcome } from '../types';
import { findQuotation } from './find-quotation';
import { trouble } from './problem';

const STANCES = ['backs', 'contradicts', 'neither'] as const;

/** What the endpoint is told to answer, as JSON Schema; without limits of length, which not every server takes. */
export const wireSchema = z.toJSONSchema(
  z.strictObject({ stance: z.enum(STANCES), reason: z.string(), quotations: z.array(z.string()) }),
);

/** What is taken: no field more or less, nothing longer than a note. */
const Answer = z.strictObject({
  stance: z.enum(STANCES),
  reason: z.string().trim().min(1).max(600),
  quotations: z.array(z.string().min(1).max(1_000)).max(5),
});

const Completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
};

const NOT_AS_ASKED = 'The endpoint’s answer is not in the form that was asked for, so it is not used.';

/**
 * The endpoint's answer, checked against the text: a sentence that it quotes must stand there, and one that says *backs* or
 * *contradicts* must quote. An answer with one invented sentence is no answer.
 */
export function endpointAnswer(body: string, text: string): Outcome<OpinionAnswer> {
  const completion = Completion.safeParse(parse(body));
  if (!completion.success) return trouble('bad-answer', NOT_AS_ASKED);
  const answer = Answer.safeParse(parse(completion.data.choices[0].message.content));
  if (!answer.success) return trouble('bad-answer', NOT_AS_ASKED);
  const { stance, reason, quotations } = answer.data;
  const spans = quotations.map((quotation) => findQuotation(text, canonicalText(quotation)));
  if (spans.includes(null))
    return trouble(
      'invented-quotation',
      'The endpoint quoted a sentence that does not stand in the text, so its answer is not used.',
    );
  if (stance !== 'neither' && spans.length === 0) return trouble('bad-answer', NOT_AS_ASKED);
  return {
    ok: true,
    value: {
      stance,
      score: null,
      quotations: spans.flatMap((span) => span ?? []),
      reason: canonicalText(reason),
    },
  };
}
