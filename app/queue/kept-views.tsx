import { useTranslations } from '#messages';
import Link from 'next/link';
import type { SavedView } from '@/lib/types';

interface Props {
  readonly views: readonly SavedView[];
  /** Of the filter that is looked at. */
  readonly query: string;
  /** Why the last one could not be kept; `null` when it could. */
  readonly refused: string | null;
  /** `null` for readers, who keep and forget none. */
  readonly keep: ((form: FormData) => Promise<void>) | null;
  readonly forget: ((form: FormData) => Promise<void>) | null;
}

/** Filters that were kept under a name, and the form that keeps this one. */
export function KeptViews({ views, query, refused, keep, forget }: Props) {
  const t = useTranslations('queue');
  const current = views.find((view) => view.query === query);
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2 border-b border-rule py-3 text-sm">
      {views.length > 0 && (
        <nav aria-label={t('views.label')}>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {views.map((view) => (
              <li key={view.id}>
                <Link
                  href={`/queue?${view.query}`}
                  aria-current={view === current ? 'page' : undefined}
                  className="choice"
                >
                  <bdi>{view.name}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {keep === null || forget === null ? null : current ? (
        <form action={forget}>
          <input type="hidden" name="id" value={current.id} />
          <button
            className="link min-h-6 cursor-pointer text-muted"
            aria-label={t('views.forgetNamed', { name: current.name })}
          >
            {t('views.forget')}
          </button>
        </form>
      ) : (
        <details className="group">
          <summary className="link min-h-6 w-fit cursor-pointer text-muted">{t('views.keepThis')}</summary>
          <form action={keep} className="mt-2 flex items-end gap-2">
            <input type="hidden" name="query" value={query} />
            <label className="block">
              <span className="label">{t('views.name')}</span>
              <input name="name" required maxLength={60} autoComplete="off" className="field mt-0.5" />
            </label>
            <button className="button">{t('views.keep')}</button>
          </form>
        </details>
      )}
      {refused && (
        <p role="alert" className="border-l-2 border-ink pl-3">
          {refused}
        </p>
      )}
    </div>
  );
}
