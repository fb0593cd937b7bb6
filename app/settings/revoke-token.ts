'use server';

import { revalidatePath } from 'next/cache';
import { actorName } from '@/lib/access/acting';
import { revokeApiToken } from '@/lib/store/api-tokens';
import { allow } from '../shell/allow';

/** Ends a token; one that is gone already, or another's, is left so. */
export async function revokeToken(form: FormData): Promise<void> {
  allow('tokens');
  await revokeApiToken(String(form.get('id') ?? ''), actorName());
  revalidatePath('/settings/tokens');
  revalidatePath('/settings/browser');
}
