import { z } from 'zod';
import { asActor } from '@/lib/access/acting';
import { readCapture } from '@/lib/jobs/read-capture';
import { canonicalInput, submit } from '@/lib/jobs/submit';
import type { Outcome, Submission } from '@/lib/types';
import { Bytes, SubmissionNoun } from '../../nouns';
import { guarded } from '../../guard';
import { onceWithin } from '../../once-by-key';
import { jsonResponse, OWN_HEADERS, Refusal, statusOf } from '../../problem';
import { readForm } from '../../read-form';
import { requireToken } from '../../require-token';

const ADVICE = 'This page is larger than 10 MiB. Select the article, copy it, and paste its text instead.';

/** A page that a form opened in a window of its own is answered with a page; a script with JSON. */
const wantsPage = (request: Request): boolean => /\btext\/html\b/.test(request.headers.get('accept') ?? '');

const seeOther = (location: string): Response =>
  new Response(null, { status: 303, headers: { ...OWN_HEADERS, location } });

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const { code, message } = outcome.problem;
  throw new Refusal(statusOf(code), code, message);
}

const answerOf = (request: Request, submission: Submission): Response =>
  wantsPage(request)
    ? seeOther(`/?follow=${submission.id}`)
    : jsonResponse({ submissions: [submission] }, 202);

async function takeCapture(request: Request): Promise<Response> {
  if (!/^multipart\/form-data\s*;/i.test(request.headers.get('content-type') ?? ''))
    throw new Refusal(
      415,
      'unsupported-content-type',
      'Send a form (multipart/form-data) with the fields url and html.',
    );
  const form = await readForm(request, ADVICE);
  const token = await requireToken(request, form.get('token'));
  const [url, html] = [form.get('url'), form.get('html')];
  const isDoubled = (name: string): boolean => form.getAll(name).length > 1;
  if (typeof url !== 'string' || html === null || ['url', 'html', 'token'].some(isDoubled))
    throw new Refusal(422, 'invalid', 'give the fields url and html, each once');
  const page =
    typeof html === 'string'
      ? html
      : { bytes: new Uint8Array(await html.arrayBuffer()), contentType: html.type };
  const capture = valueOf(await readCapture({ url, html: page, sender: token.tokenName }));
  return asActor(token, () =>
    onceWithin(
      request,
      () => JSON.stringify([canonicalInput(capture)]),
      async (keep) => {
        const handed = await submit([capture], (tx, [kept]) => keep(tx, answerOf(request, kept)));
        return answerOf(request, valueOf(handed)[0]);
      },
    ),
  );
}

/** Each once; `token` unless it is in the header. */
const Form = z.strictObject({ url: z.string().max(2_048), html: Bytes, token: z.string().optional() });

/**
 * Takes what a browser saw, or a script has, of a page on another site. The one route that any page may write to, so it
 * asks for a token, which gives no other right. No CORS header is sent: the answer is nobody's to read but a script's.
 */
export const POST = guarded(
  {
    needs: 'nothing',
    writers: 'anybody',
    summary: 'Takes what a browser saw, or a script has, of a page on another site',
    takes: { 'multipart/form-data': Form },
    key: true,
    answers: { 202: z.strictObject({ submissions: z.array(SubmissionNoun) }), 303: null },
    refuses: { 401: 'No token, or one that is not in force' },
  },
  async (request) => {
    try {
      return await takeCapture(request);
    } catch (error) {
      if (error instanceof Refusal && wantsPage(request))
        return seeOther(`/settings/browser/refused?why=${error.code}`);
      throw error;
    }
  },
);
