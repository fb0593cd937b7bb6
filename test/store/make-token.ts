import { LOCAL_ID } from '@/lib/access/actor';
import { asActor } from '@/lib/access/acting';
import { createApiToken } from '@/lib/store/api-tokens';
import type { TokenScope } from '@/lib/types';

const made = (name: string, scopes: readonly TokenScope[], actor: string) =>
  asActor({ kind: 'person', id: LOCAL_ID, name: actor, role: 'admin' }, () =>
    createApiToken({ name, scopes, days: null }, actor),
  );

/** A token of whoever sits at the machine that may hand in captures, as the page Send from a browser makes it. */
export const makeCaptureToken = (name: string, actor: string) => made(name, ['capture'], actor);

/** The secret of a token of the local admin. Throws when none can be made. */
export async function makeToken(name: string, scopes: readonly TokenScope[]): Promise<string> {
  const outcome = await made(name, scopes, 'Ada');
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value.secret;
}
