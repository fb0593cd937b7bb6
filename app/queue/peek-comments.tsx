'use client';

import { useLocale, useTranslations } from '#messages';
import type { FlagComment } from '@/lib/types';
import { formatMinute } from '../shell/format-day';
import { useDesk } from './desk-context';

interface Props {
  /** Of the flag. */
  readonly id: string;
  /** As the page had them. */
  readonly comments: readonly FlagComment[];
}

/** Those of the page, and those that were made on it since: a comment loads nothing again, so that what was decided stays in its place. */
function useComments({ id, comments }: Props): readonly FlagComment[] {
  const own = useDesk().state.comments.get(id) ?? [];
  return [...comments, ...own.filter((one) => !comments.some((stored) => stored.id === one.id))];
}

/** What stands behind the peek, before it is opened. */
export function PeekSummary({
  judged,
  repair,
  ...props
}: Props & {
  /** False for what a person raised: there is no phrase with a sentence nearest to it. */
  readonly judged: boolean;
  readonly repair: boolean;
}) {
  const t = useTranslations('queue');
  const count = useComments(props).length;
  const told = [
    judged && t('peek.nearest'),
    repair && t('peek.suggested'),
    count > 0 && t('peek.comments', { count }),
  ].filter(Boolean);
  return told.length > 0 ? told.join(', ') : t('peek.commentsLabel');
}

/** What editors wrote about the flag, the first one first; nothing without any. */
export function PeekComments(props: Props) {
  const t = useTranslations('queue');
  const locale = useLocale();
  const comments = useComments(props);
  if (comments.length === 0) return null;
  return (
    <ol aria-label={t('peek.commentsLabel')} className="space-y-2">
      {comments.map(({ id, text, actor, createdAt }) => (
        <li key={id}>
          <p className="whitespace-pre-line" dir="auto">
            {text}
          </p>
          <p className="text-[13px] text-muted">
            <bdi>{actor}</bdi>, {formatMinute(createdAt, locale)}
          </p>
        </li>
      ))}
    </ol>
  );
}
