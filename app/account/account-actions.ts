'use server';

import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { changeOwnPassword, renameSelf } from '@/lib/store/account';
import { sessionSecret } from '@/lib/store/authenticate';
import type { FormState } from '../shell/form-state';
import { allow } from '../shell/allow';

/** Takes the form: the record bears the new name from now on. */
export async function renameFromForm(_state: FormState, form: FormData): Promise<FormState> {
  allow('account');
  const outcome = await renameSelf(String(form.get('name') ?? ''));
  if (!outcome.ok) return { message: outcome.problem.message, good: false };
  revalidatePath('/', 'layout');
  return {
    message: (await getTranslations('account'))('name.done', { name: outcome.value.name }),
    good: true,
  };
}

/** Takes the form: another password, and every other browser signed out. */
export async function passwordFromForm(_state: FormState, form: FormData): Promise<FormState> {
  allow('account');
  const text = (name: string): string => String(form.get(name) ?? '').slice(0, 1_000);
  const secret = sessionSecret((await headers()).get('cookie'));
  const outcome = await changeOwnPassword(text('before'), text('after'), secret);
  return outcome.ok
    ? { message: (await getTranslations('account'))('newPassword.done'), good: true }
    : { message: outcome.problem.message, good: false };
}
