'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { actorName } from '@/lib/access/acting';
import { readFlagFilter } from '@/lib/desk/flag-filter';
import { removeView, saveView } from '@/lib/store/saved-views';
import { canonicalText } from '@/lib/text/canonical';
import { allow } from '../shell/allow';

const field = (form: FormData, name: string): string => canonicalText(String(form.get(name) ?? ''));

/** Takes the form that keeps the queue's filter under a name, then shows it; what cannot be kept is told on the page. */
export async function keepView(form: FormData): Promise<void> {
  allow('decide');
  const parameters = new URLSearchParams(field(form, 'query'));
  const filter = readFlagFilter((name) => parameters.get(name) ?? undefined);
  const outcome = await saveView(field(form, 'name').slice(0, 200), filter, actorName());
  revalidatePath('/queue');
  if (outcome.ok) redirect(`/queue?${outcome.value.query}`);
  parameters.set('refused', outcome.problem.code);
  redirect(`/queue?${parameters}`);
}

/** Takes the form that forgets a kept view. */
export async function forgetView(form: FormData): Promise<void> {
  allow('decide');
  await removeView(field(form, 'id'));
  revalidatePath('/queue');
}
