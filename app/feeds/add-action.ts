'use server';

import { revalidatePath } from 'next/cache';
import { actorName } from '@/lib/access/acting';
import { getTranslations } from 'next-intl/server';
import { watchFeed } from '@/lib/jobs/feeds/watch-feed';
import { tellProblem } from '../messages/tell-problem';
import { allow } from '../shell/allow';

/** What was typed, and what became of it; `message` is `null` at first. */
export interface AddFeedState {
  readonly message: string | null;
  readonly typed: string;
}

/** Takes the form: watches the feed, which the worker fetches at once. */
export async function addFeedFromForm(_state: AddFeedState, form: FormData): Promise<AddFeedState> {
  allow('submit');
  const t = await getTranslations('feeds');
  const typed = String(form.get('address') ?? '').trim();
  if (typed === '') return { message: t('add.empty'), typed };
  const outcome = await watchFeed(typed, actorName());
  if (!outcome.ok) return { message: await tellProblem(outcome.problem), typed };
  revalidatePath('/feeds');
  return outcome.value.added ? { message: null, typed: '' } : { message: t('add.known'), typed };
}
