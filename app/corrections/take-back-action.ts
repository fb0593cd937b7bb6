'use server';

import { revalidatePath } from 'next/cache';
import { actorName } from '@/lib/access/acting';
import { undoCorrection } from '@/lib/store/corrections';
import { allow } from '../shell/allow';

/** Takes the form of one correction: takes it back. One that was taken back already is gone from the page all the same. */
export async function takeBack(form: FormData): Promise<void> {
  allow('decide');
  await undoCorrection(String(form.get('id') ?? ''), actorName());
  revalidatePath(`/articles/${encodeURIComponent(String(form.get('article') ?? ''))}`);
}
