import type { Outcome, Submission } from '@/lib/types';
import type { Translate } from '../messages/translate';
import type { SubmissionBody } from './submission-body';

/** A text, a page or a file goes as it is: JSON is only taken up to 1 MiB. The browser names the type of a form itself. */
function requestOf(body: SubmissionBody): Pick<RequestInit, 'headers' | 'body'> {
  if ('file' in body) {
    const form = new FormData();
    form.append('file', body.file); // its own words tell its kind and its encoding
    return { body: form };
  }
  if ('text' in body) return { headers: { 'content-type': 'text/plain; charset=utf-8' }, body: body.text };
  if ('html' in body) return { headers: { 'content-type': 'text/html; charset=utf-8' }, body: body.html };
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** Hands in through the API. A refusal, and a server that cannot be reached, are problems to show. */
export async function sendSubmissions(
  submission: SubmissionBody,
  t: Translate<'submit'>,
): Promise<Outcome<readonly Submission[]>> {
  const response = await fetch('/api/v1/submissions', {
    method: 'POST',
    ...requestOf(submission),
  }).catch(() => null);
  if (response === null)
    return {
      ok: false,
      problem: {
        code: 'offline',
        message: t('offline'),
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
      message: answer?.detail ?? answer?.title ?? t('refused'),
    },
  };
}
