import type { ActResult, FlagAct } from '@/lib/types';
import type { Translate } from '../messages/translate';

const left = (count: number, t: Translate<'queue'>): string =>
  count === 0 ? '' : ` ${t('did.left', { count })}`;

/** What an act came to, with its count. */
export function actWords(act: FlagAct, { done, conflicts }: ActResult, t: Translate<'queue'>): string {
  const kind =
    act.kind === 'snooze' && act.until === null
      ? 'reopen'
      : act.kind === 'assign' && act.assignee === null
        ? 'unassign'
        : act.kind;
  const did = done.length === 0 ? t('did.nothing') : t(`did.${kind}`, { count: done.length });
  return did + left(conflicts.length, t);
}

/** What taking an act back came to. */
export const undoWords = ({ done, conflicts }: ActResult, t: Translate<'queue'>): string =>
  t('did.undo', { count: done.length }) + left(conflicts.length, t);
