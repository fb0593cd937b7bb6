import type { Decision, DecisionAction, Outcome } from '@/lib/types';

interface DecisionBody {
  readonly action: DecisionAction;
  readonly reason: string | null;
  readonly note: string | null;
  /** The version of the flag that the editor saw. */
  readonly version: number;
}

/** Decides a flag through the JSON API; problem `stale` when somebody else decided first. */
export const sendDecision = (flagId: string, body: DecisionBody): Promise<Outcome<Decision>> =>
  post(`/api/v1/flags/${encodeURIComponent(flagId)}/decisions`, body);

/** Takes a decision back through the JSON API. */
export const sendUndo = (decisionId: string): Promise<Outcome<Decision>> =>
  post(`/api/v1/decisions/${encodeURIComponent(decisionId)}/undo`, {});

async function post(path: string, body: object): Promise<Outcome<Decision>> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (response?.ok) return { ok: true, value: (await response.json()) as Decision };
  const answer = (await response?.json().catch(() => null)) as
    { code?: string; detail?: string } | null | undefined;
  const stale = response?.status === 409;
  return {
    ok: false,
    problem: {
      code: answer?.code ?? (stale ? 'stale' : 'failed'),
      message:
        answer?.detail ??
        (stale
          ? 'Somebody decided this headline while you were reading.'
          : 'Nothing was decided: the server did not answer. Try again.'),
    },
  };
}
