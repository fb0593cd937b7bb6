'use client';

import { useTranslations } from '#messages';

/** Shown when a page breaks: what to do, and the number that the log knows it by. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations('shell');
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  return (
    <div className="max-w-[62ch] pt-10">
      <h1 className="text-4xl">{t('error.title')}</h1>
      <p className="mt-3 text-muted">{t('error.about')}</p>
      <p className="mt-6 flex gap-3">
        <button type="button" className="button button-ink" onClick={() => retry()}>
          {t('error.retry')}
        </button>
        {/* A plain link on purpose: it loads the page anew, whatever state this one is in. */}
        {/* eslint-disable-next-line @next/next/no-html-link-for-pages */}
        <a href="/" className="button">
          {t('pages.home.name')}
        </a>
      </p>
      {digest && <p className="receipt mt-6">{t('error.digest', { digest })}</p>}
    </div>
  );
}
