import type { Outcome } from '@/lib/types';

/** Sends JSON to our own API; a failure comes back in words, `silent` when the server did not answer. */
export async function postJson<T>(path: string, body: object, silent: string): Promise<Outcome<T>> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (response?.ok) return { ok: true, value: (await response.json()) as T };
  const answer = (await response?.json().catch(() => null)) as
    { code?: string; detail?: string } | null | undefined;
  return { ok: false, problem: { code: answer?.code ?? 'failed', message: answer?.detail ?? silent } };
}
