'use server';

import { revalidatePath } from 'next/cache';
import { actorName } from '@/lib/access/acting';
import { fetchNow, removeFeed, setPaused } from '@/lib/store/feeds';
import { allow } from '../shell/allow';

const DO: Readonly<Record<string, (id: string) => Promise<boolean>>> = {
  fetch: (id) => fetchNow(id),
  pause: (id) => setPaused(id, true, actorName()),
  resume: (id) => setPaused(id, false, actorName()),
  remove: (id) => removeFeed(id, actorName()),
};

/** Takes the form of one feed: what its button says. Anything else changes nothing. */
export async function feedFromForm(form: FormData): Promise<void> {
  allow('submit');
  const name = String(form.get('do') ?? '');
  if (!Object.hasOwn(DO, name)) return;
  await DO[name](String(form.get('id') ?? ''));
  revalidatePath('/feeds');
}
