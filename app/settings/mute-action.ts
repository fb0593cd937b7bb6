'use server';

import { revalidatePath } from 'next/cache';
import { actorName } from '@/lib/access/acting';
import { isRuleId } from '@/lib/desk/rule-ids';
import { setMuted } from '@/lib/store/muted-rules';
import { allow } from '../shell/allow';

/** Takes the form of one rule: mutes it, or lets it speak again. What is no rule changes nothing. */
export async function muteFromForm(form: FormData): Promise<void> {
  allow('settings');
  const rule = String(form.get('rule') ?? '');
  if (!isRuleId(rule)) return;
  await setMuted(rule, form.get('muted') === 'true', actorName());
  revalidatePath('/', 'layout');
}
