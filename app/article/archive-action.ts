'use server';

import { getTranslations } from 'next-intl/server';
import { revalidatePath } from 'next/cache';
import { archiveArticle } from '@/lib/jobs/archive-article';
import { allow } from '../shell/allow';

/** What the archive said; `null` before it was asked, and after it gave what the page then shows. */
export interface ArchiveState {
  readonly message: string | null;
}

/** Takes the form: `act` is `find` or `save`, `id` that of the article. */
export async function askForCopy(_state: ArchiveState, form: FormData): Promise<ArchiveState> {
  allow('submit');
  const id = String(form.get('id') ?? '');
  const outcome = await archiveArticle(id, form.get('act') === 'save' ? 'save' : 'find');
  if (!outcome.ok) return { message: outcome.problem.message };
  if (outcome.value === null) return { message: (await getTranslations('reading'))('archive.none') };
  revalidatePath(`/articles/${encodeURIComponent(id)}`);
  return { message: null };
}
