import Link from 'next/link';
import { faultIds } from '@/lib/desk/rule-ids';
import type { FlagState } from '@/lib/store/flags';
import type { Fault } from '@/lib/types';
import { FAULT_WORDS } from '../verdict/verdict-words';

interface Props {
  readonly state: FlagState;
  /** `null`: any. */
  readonly chosen: Fault | null;
  /** Flags of that state with each fault; a fault that none has is missing. */
  readonly counts: ReadonlyMap<Fault, number>;
  readonly total: number;
}

/** The faults that wait here, the commonest first, each a link that shows only the headlines with it. */
export function FaultFilter({ state, chosen, counts, total }: Props) {
  const listed = faultIds
    .filter((fault) => counts.has(fault) || fault === chosen)
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  if (listed.length === 0) return null;
  const link = (fault: Fault | null, name: string, count: number) => (
    <li key={name}>
      <Link
        href={`/queue?${new URLSearchParams({ state, ...(fault ? { fault } : {}) })}`}
        aria-current={fault === chosen ? 'true' : undefined}
        className="inline-block min-h-6 text-muted hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-2 aria-[current]:underline-offset-[0.4em]"
      >
        {name} <span className="tabular-nums">{count}</span>
      </Link>
    </li>
  );
  return (
    <nav aria-label="Fault" className="border-b border-rule py-3 text-sm">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {link(null, 'Any fault', total)}
        {listed.map((fault) => link(fault, FAULT_WORDS[fault].name, counts.get(fault) ?? 0))}
      </ul>
    </nav>
  );
}
