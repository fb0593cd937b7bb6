import { createContext, useContext } from 'react';
import type { FlagAct, FlagStanding } from '@/lib/types';
import type { Asking, DeskState } from './desk-state';

/** What a part of the queue may read and do. */
export interface Desk {
  /** Whether who looks may decide, comment and assign. */
  readonly mayDecide: boolean;
  readonly state: DeskState;
  /** How a flag stands now: by the page, or by what was done since. */
  readonly standingOf: (stored: FlagStanding) => FlagStanding;
  readonly select: (id: string, range: boolean) => void;
  readonly selectNothing: () => void;
  readonly ask: (asking: Asking | null) => void;
  readonly act: (act: FlagAct, ids: readonly string[]) => void;
  /** Takes away what is told of the last act. */
  readonly hush: () => void;
  /** Takes the last act back; without one, the decision on the headline `at` (`null`: none). */
  readonly undo: (at: string | null) => void;
  readonly undoDecision: (id: string) => void;
  /** Adds a comment to a flag. */
  readonly comment: (id: string, text: string) => void;
  readonly copy: (id: string) => void;
}

export const DeskContext = createContext<Desk | null>(null);

/** The desk around this part of the page. Throws when there is none. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('a part of the queue stands outside of QueueDesk');
  return desk;
}
