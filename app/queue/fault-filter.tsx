import { useTranslations } from '#messages';
import Link from 'next/link';
import { flagFilterQuery, type FlagFilter } from '@/lib/desk/flag-filter';
import { faultIds } from '@/lib/desk/rule-ids';
import type { Fault } from '@/lib/types';
import { LiveCount } from './live-count';

interface Props {
  readonly filter: FlagFilter;
  /** Flags that the rest of the filter lets through with each fault; a fault that none has is missing. */
  readonly counts: ReadonlyMap<Fault, number>;
  readonly total: number;
}

/** The faults that wait here, the commonest first, each a link that shows only the headlines with it. */
export function FaultFilter({ filter, counts, total }: Props) {
  const t = useTranslations('queue');
  const verdict = useTranslations('verdict');
  const chosen = filter.fault;
  const listed = faultIds
    .filter((fault) => counts.has(fault) || fault === chosen)
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  if (listed.length === 0) return null;
  const link = (fault: Fault | null, name: string, count: number) => (
    <li key={name}>
      <Link
        href={`/queue?${new URLSearchParams(flagFilterQuery({ ...filter, fault }))}`}
        aria-current={fault === chosen ? 'true' : undefined}
        className="choice"
      >
        {name} <LiveCount count={count} state={filter.state} fault={fault} />
      </Link>
    </li>
  );
  return (
    <nav aria-label={t('fault.label')} className="border-b border-rule py-3 text-sm">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {link(null, t('fault.any'), total)}
        {listed.map((fault) => link(fault, verdict(`fault.${fault}.name`), counts.get(fault) ?? 0))}
      </ul>
    </nav>
  );
}
