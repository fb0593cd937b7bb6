import type { Outcome } from '@/lib/types';

/** Sends JSON to our own API; a failure comes back in words. */
export async function send<T>(path: string, body: object): Promise<Outcome<T>> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (response?.ok) return { ok: true, value: (await response.json()) as T };
  const answer = (await response?.json().catch(() => null)) as
    { code?: string; detail?: string } | null | undefined;
  return {
    ok: false,
    problem: {
      code: answer?.code ?? 'failed',
      message: answer?.detail ?? 'Nothing was kept: the server did not answer. Try again.',
    },
  };
}
