'use server';

import { revalidatePath } from 'next/cache';
import { fetchNow, removeFeed, setPaused } from '@/lib/store/feeds';
import { editor } from '../api/editor';
import { allow } from '../shell/allow';

const DO: Readonly<Record<string, (id: string) => Promise<boolean>>> = {
  fetch: (id) => fetchNow(id),
  pause: (id) => setPaused(id, true, editor()),
  resume: (id) => setPaused(id, false, editor()),
  remove: (id) => removeFeed(id, editor()),
};

/** Takes the form of one feed: what its button says. Anything else changes nothing. */
export async function feedFromForm(form: FormData): Promise<void> {
  allow('submit');
  const name = String(form.get('do') ?? '');
  if (!Object.hasOwn(DO, name)) return;
  await DO[name](String(form.get('id') ?? ''));
  revalidatePath('/feeds');
}
