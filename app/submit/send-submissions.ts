import type { Outcome, Submission } from '@/lib/types';
import type { SubmissionBody } from './submission-body';

/** A text or a page goes as it is: JSON is only taken up to 1 MiB. */
function requestOf(body: SubmissionBody): { readonly type: string; readonly body: string | Blob } {
  if ('file' in body) return { type: 'text/html', body: body.file }; // its own words tell its encoding
  if ('text' in body) return { type: 'text/plain; charset=utf-8', body: body.text };
  if ('html' in body) return { type: 'text/html; charset=utf-8', body: body.html };
  return { type: 'application/json', body: JSON.stringify(body) };
}

/** Hands in through the API. A refusal, and a server that cannot be reached, are problems to show. */
export async function sendSubmissions(submission: SubmissionBody): Promise<Outcome<readonly Submission[]>> {
  const { type, body } = requestOf(submission);
  const response = await fetch('/api/v1/submissions', {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  }).catch(() => null);
  if (response === null)
    return {
      ok: false,
      problem: {
        code: 'offline',
        message: 'Standfirst does not answer. Is it still running? What you pasted is still here.',
      },
    };
  const answer = (await response.json().catch(() => null)) as {
    submissions?: readonly Submission[];
    code?: string;
    detail?: string;
    title?: string;
  } | null;
  if (response.ok && answer?.submissions) return { ok: true, value: answer.submissions };
  return {
    ok: false,
    problem: {
      code: answer?.code ?? 'refused',
      message: answer?.detail ?? answer?.title ?? 'This was refused, and the server did not say why.',
    },
  };
}
