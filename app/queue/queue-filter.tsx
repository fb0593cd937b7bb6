import Link from 'next/link';
import { FLAG_AGES, NOBODY, type FlagAge, type FlagFilter } from '@/lib/desk/flag-filter';

const AGE_WORDS: Record<FlagAge, string> = {
  day: 'In the last day',
  week: 'In the last week',
  month: 'In the last month',
  older: 'More than a week ago',
};

interface Props {
  readonly filter: FlagFilter;
  readonly outlets: readonly string[];
  readonly assignees: readonly string[];
}

/** Outlet, age and whose it is: a form whose answer is an address, so that it needs no script and a view can be kept. */
export function QueueFilter({ filter, outlets, assignees }: Props) {
  const { state, fault, outlet, age, assigned } = filter;
  const listed = (names: readonly string[], chosen: string | null) =>
    chosen === null || chosen === NOBODY || names.includes(chosen) ? names : [chosen, ...names];
  const select = (
    name: string,
    label: string,
    chosen: string | null,
    options: readonly (readonly [string, string])[],
  ) => (
    <label className="block min-w-0">
      <span className="label">{label}</span>
      <select name={name} defaultValue={chosen ?? ''} className="field mt-0.5 sm:w-56">
        <option value="">Any</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
  const same = (names: readonly string[]) => names.map((name) => [name, name] as const);
  return (
    <form
      key={JSON.stringify(filter)}
      action="/queue"
      aria-label="Filter"
      className="grid grid-cols-2 items-end gap-x-4 gap-y-2 border-b border-rule py-3 text-sm sm:flex sm:flex-wrap"
    >
      <input type="hidden" name="state" value={state} />
      {fault && <input type="hidden" name="fault" value={fault} />}
      {select('outlet', 'Outlet', outlet, same(listed(outlets, outlet)))}
      {select(
        'age',
        'Flagged',
        age,
        FLAG_AGES.map((one) => [one, AGE_WORDS[one]] as const),
      )}
      {select('assigned', 'Assigned to', assigned, [
        [NOBODY, 'Nobody'],
        ...same(listed(assignees, assigned)),
      ])}
      <button className="button">Show</button>
      {(outlet ?? age ?? assigned) !== null && (
        <Link
          href={`/queue?${new URLSearchParams({ state, ...(fault ? { fault } : {}) })}`}
          className="link min-h-6 pb-1.5 text-muted"
        >
          Any outlet, age and editor
        </Link>
      )}
    </form>
  );
}
