import { useTranslations } from '#messages';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { FLAG_AGES, NOBODY, type FlagFilter } from '@/lib/desk/flag-filter';
import { NewAssignees } from './live-count';

interface Props {
  readonly filter: FlagFilter;
  readonly outlets: readonly string[];
  readonly assignees: readonly string[];
}

/** Outlet, age and whose it is: a form whose answer is an address, so that it needs no script and a view can be kept. */
export function QueueFilter({ filter, outlets, assignees }: Props) {
  const t = useTranslations('queue');
  const { state, fault, outlet, age, assigned } = filter;
  const listed = (names: readonly string[], chosen: string | null) =>
    chosen === null || chosen === NOBODY || names.includes(chosen) ? names : [chosen, ...names];
  const select = (
    name: string,
    label: string,
    chosen: string | null,
    options: readonly (readonly [string, string])[],
    more: ReactNode = null,
  ) => (
    <label className="block min-w-0">
      <span className="label">{label}</span>
      <select name={name} defaultValue={chosen ?? ''} className="field mt-0.5 sm:w-56">
        <option value="">{t('filter.any')}</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
        {more}
      </select>
    </label>
  );
  const same = (names: readonly string[]) => names.map((name) => [name, name] as const);
  return (
    <form
      key={JSON.stringify(filter)}
      action="/queue"
      aria-label={t('filter.label')}
      className="grid grid-cols-2 items-end gap-x-4 gap-y-2 border-b border-rule py-3 text-sm sm:flex sm:flex-wrap"
    >
      <input type="hidden" name="state" value={state} />
      {fault && <input type="hidden" name="fault" value={fault} />}
      {select('outlet', t('filter.outlet'), outlet, same(listed(outlets, outlet)))}
      {select(
        'age',
        t('filter.age'),
        age,
        FLAG_AGES.map((one) => [one, t(`filter.ages.${one}`)] as const),
      )}
      {select(
        'assigned',
        t('filter.assigned'),
        assigned,
        [[NOBODY, t('filter.nobody')], ...same(listed(assignees, assigned))],
        <NewAssignees known={listed(assignees, assigned)} />,
      )}
      <button className="button">{t('filter.show')}</button>
      {(outlet ?? age ?? assigned) !== null && (
        <Link
          href={`/queue?${new URLSearchParams({ state, ...(fault ? { fault } : {}) })}`}
          className="link min-h-6 pb-1.5 text-muted"
        >
          {t('filter.clear')}
        </Link>
      )}
    </form>
  );
}
