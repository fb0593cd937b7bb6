'use server';

import { revalidatePath } from 'next/cache';
import { actorName } from '@/lib/access/acting';
import { watchFeed } from '@/lib/jobs/feeds/watch-feed';
import { allow } from '../shell/allow';

/** What was typed, and what became of it; `message` is `null` at first. */
export interface AddFeedState {
  readonly message: string | null;
  readonly typed: string;
}

/** Takes the form: watches the feed, which the worker fetches at once. */
export async function addFeedFromForm(_state: AddFeedState, form: FormData): Promise<AddFeedState> {
  allow('submit');
  const typed = String(form.get('address') ?? '').trim();
  if (typed === '') return { message: 'Give the address of a feed, or of a page that has one.', typed };
  const outcome = await watchFeed(typed, actorName());
  if (!outcome.ok) return { message: outcome.problem.message, typed };
  revalidatePath('/feeds');
  return outcome.value.added
    ? { message: null, typed: '' }
    : { message: 'This feed is watched already: it is in the list below.', typed };
}
