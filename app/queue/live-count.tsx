'use client';

import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { FlagState } from '@/lib/desk/flag-filter';
import type { Fault } from '@/lib/types';
import type { Tally } from './tally';

interface Kept {
  /** `null` while nothing was done on this page. */
  readonly tally: Tally | null;
  readonly tell: (tally: Tally | null) => void;
}

const TallyContext = createContext<Kept>({ tally: null, tell: () => {} });

/** Around the counts of the queue and the desk that changes them: decided headlines stay on the page, the counts follow. */
export function LiveCounts({ children }: { readonly children: ReactNode }) {
  const [tally, tell] = useState<Tally | null>(null);
  const kept = useMemo(() => ({ tally, tell }), [tally]);
  return <TallyContext value={kept}>{children}</TallyContext>;
}

/** Tells the counts around it what was done; nothing where there are none. */
export const useTally = (): Kept['tell'] => useContext(TallyContext).tell;

interface Props {
  /** As the server counted. */
  readonly count: number;
  readonly state: FlagState;
  /** Only those with this fault; `null` for all of the state. */
  readonly fault?: Fault | null;
}

/** A count of the queue, with what was done on this page since it was made. */
export function LiveCount({ count, state, fault = null }: Props) {
  const { tally } = useContext(TallyContext);
  const change = tally === null ? 0 : fault === null ? tally.states[state] : (tally.faults.get(fault) ?? 0);
  return <span className="tabular-nums">{Math.max(0, count + change)}</span>;
}

/** In a choice of names: those that headlines were assigned to on this page, and that it does not have yet. */
export function NewAssignees({ known }: { readonly known: readonly string[] }) {
  const { tally } = useContext(TallyContext);
  return tally?.assignees
    .filter((name) => !known.includes(name))
    .map((name) => (
      <option key={name} value={name}>
        {name}
      </option>
    ));
}
