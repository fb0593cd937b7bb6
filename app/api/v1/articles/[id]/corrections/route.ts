import { z } from 'zod';
import { actorName } from '@/lib/access/acting';
import { anchorChange, LONGEST_WORDS } from '@/lib/desk/correct/anchor-change';
import { getAnalysis } from '@/lib/store/articles';
import { addCorrection } from '@/lib/store/corrections';
import { getDocument } from '@/lib/store/documents';
import { canonicalText } from '@/lib/text/canonical';
import { guarded } from '../../../../guard';
import { failedResponse, jsonResponse, problemResponse } from '../../../../problem';
import { Loose, pageOf } from '../../../../nouns';
import { readBody } from '../../../../read-body';
import { readId } from '../../../../read-query';

type Context = { params: Promise<{ id: string }> };

/** What people corrected on an article, as it stands now; the whole is part of its analysis, too. */
export const GET = guarded(
  { needs: 'read', summary: 'What people corrected on an article', answers: { 200: pageOf(Loose) } },
  async (_request, context: Context) => {
    const found = await getAnalysis(await readId(context));
    return found
      ? jsonResponse({ items: found.analysis.corrections ?? [], next: null })
      : problemResponse(404, 'not-found', 'There is no such article, or it is not analysed yet.');
  },
);

const line = (most: number) =>
  z
    .string()
    .max(most, `must have at most ${most} characters`)
    .transform((text) => canonicalText(text).replace(/\s+/g, ' ').trim())
    .refine((text) => text !== '' && !/[\u0000-\u001f\u007f]/.test(text), 'must be words in one line');
const Id = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\u0000-\u001f\u007f]*$/, 'is no id');
const Words = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  exact: z.string().max(2 * LONGEST_WORDS),
});
const Address = z
  .url({ protocol: /^https?$/, message: 'must be a web address, from https:// on' })
  .max(2_048)
  .refine((url) => new URL(url).username === '' && new URL(url).password === '', 'must not carry a password')
  .transform((url) => new URL(url).href);

const Body = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('claim'),
    words: Words,
    claimKind: z
      .enum([
        ...['quantity', 'event', 'past-statement', 'causal', 'comparison', 'rule-or-law'],
        ...['prediction', 'opinion', 'hypothetical'],
      ] as const satisfies readonly string[])
      .default('event'),
  }),
  z.strictObject({
    kind: z.literal('part'),
    of: Id.nullable(),
    part: z.enum(['content', 'source', 'cue']),
    words: Words,
  }),
  z.strictObject({ kind: z.literal('speaker'), of: Id, name: line(200).nullable() }),
  z.strictObject({
    kind: z.literal('source'),
    of: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.enum(['attribution', 'claim']), id: Id }),
      z.strictObject({ kind: z.literal('words'), words: Words }),
    ]),
    to: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('document'), id: Id }),
      z.strictObject({ kind: z.literal('address'), url: Address, title: line(500).nullish() }),
      z.strictObject({ kind: z.literal('wanted'), title: line(500) }),
    ]),
  }),
]);

/** Corrects an article: 201 with the correction. Nothing is fetched, and the engine's own output stays as it is. */
export const POST = guarded(
  { needs: 'decide', summary: 'Corrects an article', body: Body, key: 'answer', answers: { 201: Loose } },
  async (request, context: Context) => {
    const id = await readId(context);
    const body = await readBody(request, Body);
    const found = await getAnalysis(id);
    if (!found)
      return problemResponse(404, 'not-found', 'There is no such article, or it is not analysed yet.');
    const asked = body.kind === 'source' ? await withTitle(body) : body;
    if (asked === null) return problemResponse(422, 'no-document', 'There is no such document at hand.');
    const change = anchorChange(asked, found.analysis);
    if (!change.ok) return failedResponse(change.problem);
    const outcome = await addCorrection(id, change.value, actorName());
    return outcome.ok ? jsonResponse(outcome.value, 201) : failedResponse(outcome.problem);
  },
);

/** A document is told by its title too: the record must be read without the library. `null` when it is not held. */
async function withTitle({ to, ...rest }: Extract<z.infer<typeof Body>, { kind: 'source' }>) {
  if (to.kind === 'wanted') return { ...rest, to };
  if (to.kind === 'address') return { ...rest, to: { ...to, title: to.title ?? null } };
  const document = await getDocument(to.id);
  return document && { ...rest, to: { ...to, title: document.title } };
}
