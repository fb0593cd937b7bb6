'use client';

import { useLocale, useTranslations } from '#messages';
import { useActionState } from 'react';
import type { ArchivedPage } from '@/lib/types';
import { formatMinute } from '../shell/format-day';
import { askForCopy } from './archive-action';

interface Props {
  readonly articleId: string;
  /** Where the article stood. */
  readonly url: string;
  /** What the archive is known to hold. */
  readonly archived: ArchivedPage | null;
  /** Whether Standfirst may ask the archive; else there is only a link for the reader. */
  readonly canAsk: boolean;
}

/** The way to a copy of the page in the Wayback Machine, where somebody else vouches for what it said. */
export function ArchiveLink({ articleId, url, archived, canAsk }: Props) {
  const t = useTranslations('reading');
  const locale = useLocale();
  const [{ message }, action, busy] = useActionState(askForCopy, { message: null });
  return (
    <div className="mt-3 text-sm">
      {archived && (
        <p>
          <a href={archived.url} className="link" rel="noreferrer">
            {t('archive.copy')}
          </a>
          , {t('archive.taken')}{' '}
          <time dateTime={archived.takenAt}>{formatMinute(archived.takenAt, locale)}</time>.
        </p>
      )}
      {!archived && !canAsk && (
        <p>
          <a href={`https://web.archive.org/web/*/${url}`} className="link" rel="noreferrer">
            {t('archive.look')}
          </a>{' '}
          <span className="text-muted">{t('archive.lookWhy')}</span>
        </p>
      )}
      {canAsk && (
        <form action={action} className="no-print mt-2 flex flex-wrap items-center gap-2">
          <input type="hidden" name="id" value={articleId} />
          {!archived && (
            <button name="act" value="find" className="button button-plain" disabled={busy}>
              {t('archive.look')}
            </button>
          )}
          <button name="act" value="save" className="button button-plain" disabled={busy}>
            {t('archive.save')}
          </button>
          <span className="text-muted">{t(busy ? 'archive.asking' : 'archive.sends')}</span>
        </form>
      )}
      <p role="status" className={message === null ? 'sr-only' : 'mt-2 border-l-2 border-ink pl-3'}>
        {message}
      </p>
    </div>
  );
}
