'use server';

import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { actorName } from '@/lib/access/acting';
import { publicOrigin } from '@/lib/access/public-origin';
import { getTranslations } from 'next-intl/server';
import { createApiToken } from '@/lib/store/api-tokens';
import { bookmarkletOf } from './bookmarklet';
import { allow } from '../../shell/allow';

/** What the form says after it was sent; `made` holds the secret, this once. */
export interface TokenState {
  readonly message: string | null;
  readonly made: {
    readonly name: string;
    readonly secret: string;
    readonly server: string;
    readonly bookmarklet: string;
  } | null;
}

/** Makes a token of the name given and shows it, with its bookmark. */
export async function makeToken(_state: TokenState, form: FormData): Promise<TokenState> {
  allow('capture');
  const outcome = await createApiToken(
    { name: String(form.get('name') ?? ''), scopes: ['capture'], days: null },
    actorName(),
  );
  if (!outcome.ok) return { message: outcome.problem.message, made: null };
  const { token, secret } = outcome.value;
  const server = publicOrigin((await headers()).get('host') ?? '127.0.0.1');
  const t = await getTranslations('tokens');
  const instead = t('browser.instead');
  const words = {
    tooLarge: t('browser.tooLarge', { instead }),
    forbidden: t('browser.forbidden', { instead }),
  };
  revalidatePath('/settings/browser');
  return {
    message: null,
    made: { name: token.name, secret, server, bookmarklet: bookmarkletOf(server, secret, words) },
  };
}
