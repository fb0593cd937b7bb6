'use server';

import { revalidatePath } from 'next/cache';
import { actorName } from '@/lib/access/acting';
import { TOKEN_SCOPES } from '@/lib/access/can';
import { createApiToken } from '@/lib/store/api-tokens';
import { allow } from '../../shell/allow';

/** What the form says after it was sent; `made` holds the secret, this once. */
export interface NewTokenState {
  readonly message: string | null;
  readonly made: { readonly name: string; readonly secret: string } | null;
}

/** Takes the form: makes a token of whoever sends it, and shows it. */
export async function makeApiToken(_state: NewTokenState, form: FormData): Promise<NewTokenState> {
  allow('tokens');
  const days = String(form.get('days') ?? '');
  const outcome = await createApiToken(
    {
      name: String(form.get('name') ?? ''),
      scopes: TOKEN_SCOPES.filter((scope) => form.getAll('scope').includes(scope)),
      days: days === 'never' ? null : Number(days || Number.NaN),
    },
    actorName(),
  );
  if (!outcome.ok) return { message: outcome.problem.message, made: null };
  const { token, secret } = outcome.value;
  revalidatePath('/settings/tokens');
  return { message: null, made: { name: token.name, secret } };
}
