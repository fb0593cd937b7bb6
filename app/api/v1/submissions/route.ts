import { z } from 'zod';
import { canonicalInput, submit } from '@/lib/jobs/submit';
import { listSubmissions, type SubmissionInput } from '@/lib/store/submissions';
import type { Submission } from '@/lib/types';
import { SubmissionNoun, pageOf } from '../../nouns';
import { guarded } from '../../guard';
import { onceWithin } from '../../once-by-key';
import { failedResponse, jsonResponse, Refusal } from '../../problem';
import { readBody } from '../../read-body';
import { cursorOf, Limit, readQuery } from '../../read-query';
import { readUpload, UPLOADS } from '../../read-upload';

const MOST_URLS = 100;
const LONGEST_URL = 2_048;

const Body = z
  .strictObject({
    url: z.string().min(1).optional(),
    urls: z
      .array(z.string().min(1))
      .min(1)
      .max(MOST_URLS, `too many (at most ${MOST_URLS} at once)`)
      .optional(),
    text: z.string().min(1).optional(),
    html: z.string().min(1).optional(),
  })
  .refine((body) => Object.values(body).filter((value) => value !== undefined).length === 1, {
    message: 'give exactly one of url, urls, text and html',
  });

function inputsOf({ url, urls, text, html }: z.infer<typeof Body>): readonly SubmissionInput[] {
  if (text !== undefined) return [{ kind: 'text', input: text }];
  if (html !== undefined) return [{ kind: 'html', input: html }];
  const addresses = url === undefined ? (urls ?? []) : [url];
  if (addresses.some((address) => address.length > LONGEST_URL))
    throw new Refusal(400, 'not-a-url', `An address is longer than ${LONGEST_URL} characters.`);
  return addresses.map((input) => ({ kind: 'url', input }));
}

const answerOf = (submissions: readonly Submission[]): Response => jsonResponse({ submissions }, 202);

const Query = z.strictObject({ limit: Limit, cursor: cursorOf('submissions') });

/** Hands in one or several as JSON, or a page or text as the body itself; answers at once with submissions that wait. */
export const POST = guarded(
  {
    needs: 'submit',
    summary: 'Hands in one or several as JSON, or a page or text as the body itself',
    body: Body,
    takes: UPLOADS,
    key: true,
    answers: { 202: z.strictObject({ submissions: z.array(SubmissionNoun) }) },
  },
  async (request) => {
    const upload = await readUpload(request);
    const inputs = upload ? [upload] : inputsOf(await readBody(request, Body));
    return onceWithin(
      request,
      () => JSON.stringify(inputs.map(canonicalInput)),
      async (keep) => {
        const outcome = await submit(inputs, (tx, submissions) => keep(tx, answerOf(submissions)));
        return outcome.ok ? answerOf(outcome.value) : failedResponse(outcome.problem);
      },
    );
  },
);

/** The latest submissions. */
export const GET = guarded(
  {
    needs: 'read',
    summary: 'The latest submissions',
    query: Query,
    answers: { 200: pageOf(SubmissionNoun) },
  },
  async (request) => jsonResponse(await listSubmissions(readQuery(request, Query))),
);
