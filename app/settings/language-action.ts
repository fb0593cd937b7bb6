'use server';

import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import { LOCALE_COOKIE, LOCALES } from '../messages/locales';
import { allow } from '../shell/allow';

/** A choice is kept for a year; browsers keep none for longer than 400 days. */
const KEPT_SECONDS = 365 * 24 * 60 * 60;

/** Takes the form: the language that this browser reads the pages in; anything else leaves it to what the browser asks for. */
export async function languageFromForm(form: FormData): Promise<void> {
  allow('read');
  const locale = LOCALES.find((one) => one === form.get('language'));
  const jar = await cookies();
  if (locale)
    jar.set(LOCALE_COOKIE, locale, { path: '/', maxAge: KEPT_SECONDS, sameSite: 'lax', httpOnly: true });
  else jar.delete(LOCALE_COOKIE);
  revalidatePath('/', 'layout');
}
