import Link from 'next/link';
import type { WrongField } from '@/lib/explore/filter-fields';
import { useTranslations } from '#messages';

const VERDICTS = ['not-backed', 'partly-backed', 'backed', 'cannot-tell'] as const;

interface Props {
  /** The page that lists them. */
  readonly path: string;
  readonly given: Readonly<Record<string, string>>;
  /** What of the address was no filter. */
  readonly wrong: readonly WrongField[];
  /** What else of that page's address is to stay. */
  readonly hidden?: Readonly<Record<string, string>>;
}

/** Which articles are meant; a plain form, whose fields stand in the address. */
export function FilterForm({ path, given, wrong, hidden = {} }: Props) {
  const t = useTranslations('articles');
  const verdict = useTranslations('verdict');
  const some = Object.keys(given).length > 0;
  const field = (name: string, label: string, type: 'date' | 'text', hint?: string) => (
    <label className="block min-w-0">
      <span className="label">{label}</span>
      <input
        type={type}
        name={name}
        defaultValue={given[name]}
        placeholder={hint}
        autoComplete="off"
        maxLength={2000}
        dir={type === 'text' ? 'auto' : undefined}
        className="field mt-0.5"
      />
    </label>
  );
  return (
    <>
      {wrong.map(({ name, why }) => (
        <p key={`${name} ${why}`} role="status" className="mb-3 border-l-2 border-ink pl-3">
          {why === 'backwards'
            ? t('filter.backwards')
            : t('filter.unreadable', { field: t(`filter.${name}`) })}
        </p>
      ))}
      <details open={some} className="mb-6">
        <summary className="link w-fit cursor-pointer text-sm text-muted">{t('filter.open')}</summary>
        <form action={path} className="mt-3 grid gap-4 sm:grid-cols-2">
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {field('from', t('filter.from'), 'date')}
          {field('to', t('filter.to'), 'date')}
          {field('outlet', t('filter.outlet'), 'text', 'The Harbour Post | Norwire')}
          {field('source', t('filter.source'), 'text', 'Mara Quill | Harrow Ferries')}
          <label className="block min-w-0">
            <span className="label">{t('filter.verdict')}</span>
            <select name="verdict" defaultValue={given.verdict ?? ''} className="field mt-0.5">
              <option value="">{t('filter.any')}</option>
              <option value="not-backed|partly-backed">{t('filter.flagged')}</option>
              {VERDICTS.map((value) => (
                <option key={value} value={value}>
                  {verdict(`word.${value}`)}
                </option>
              ))}
            </select>
          </label>
          <p className="flex flex-wrap items-end gap-3">
            <button className="button button-ink">{t('filter.show')}</button>
            {some && (
              <Link
                href={Object.keys(hidden).length > 0 ? `${path}?${new URLSearchParams(hidden)}` : path}
                className="button button-plain"
              >
                {t('filter.all')}
              </Link>
            )}
          </p>
        </form>
      </details>
    </>
  );
}
