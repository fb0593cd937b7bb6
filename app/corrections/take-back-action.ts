'use server';

import { revalidatePath } from 'next/cache';
import { undoCorrection } from '@/lib/store/corrections';
import { editor } from '../api/editor';

/** Takes the form of one correction: takes it back. One that was taken back already is gone from the page all the same. */
export async function takeBack(form: FormData): Promise<void> {
  await undoCorrection(String(form.get('id') ?? ''), editor());
  revalidatePath(`/articles/${encodeURIComponent(String(form.get('article') ?? ''))}`);
}
