'use client';

import { useTranslations } from '#messages';
import { useDesk } from './desk-context';

interface Props {
  readonly id: string;
  readonly headline: string;
  /** Whether a headline is suggested. */
  readonly repair: boolean;
}

/** What can be done from the peek: copy the suggested headline, comment. */
export function PeekActions({ id, headline, repair }: Props) {
  const t = useTranslations('queue');
  const desk = useDesk();
  return (
    <p className="flex flex-wrap gap-2">
      {repair && (
        <button type="button" className="button button-plain" onClick={() => desk.copy(id)}>
          {t('peek.copy')}
        </button>
      )}
      {desk.mayDecide && (
        <button
          type="button"
          className="button button-plain"
          aria-label={t('peek.commentOn', { headline })}
          onClick={() => desk.ask({ kind: 'comment', ids: [id] })}
        >
          {t('peek.comment')}
        </button>
      )}
    </p>
  );
}
