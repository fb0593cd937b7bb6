import type { ActResult, FlagAct } from '@/lib/types';

/** "12 headlines", "One headline", to begin or to end a sentence. */
export const headlines = (count: number, begins = false): string =>
  count === 1 ? `${begins ? 'O' : 'o'}ne headline` : `${count} headlines`;

const DID: Record<FlagAct['kind'], string> = {
  confirm: 'Confirmed',
  dismiss: 'Dismissed',
  snooze: 'Snoozed',
  assign: 'Assigned',
};

const left = (count: number): string =>
  count === 0
    ? ''
    : ` ${headlines(count, true)} ${count === 1 ? 'was' : 'were'} changed by others meanwhile and left as ${
        count === 1 ? 'it is' : 'they are'
      }: see there.`;

/** What an act came to, with its count. */
export function actWords(act: FlagAct, { done, conflicts }: ActResult): string {
  const verb =
    act.kind === 'snooze' && act.until === null
      ? 'Opened again'
      : act.kind === 'assign' && act.assignee === null
        ? 'Left to nobody'
        : DID[act.kind];
  const did = done.length === 0 ? 'Nothing was done.' : `${verb}: ${headlines(done.length)}.`;
  return did + left(conflicts.length);
}

/** What taking an act back came to. */
export const undoWords = ({ done, conflicts }: ActResult): string =>
  `Taken back: ${headlines(done.length)}.${left(conflicts.length)}`;
