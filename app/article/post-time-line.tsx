import { useLocale, useTranslations } from '#messages';
import type { PostTime } from '@/lib/types';
import { formatMinute } from '../shell/format-day';

/** Over a post of a live blog: its clock as the page shows it, and the instant that the page states. */
export function PostTimeLine({ post: { at, clock } }: { post: PostTime }) {
  const t = useTranslations('article');
  const locale = useLocale();
  return (
    <p className="post-time">
      {clock && (
        <>
          <bdi>{clock}</bdi>
          {at ? ' · ' : ` ${t('text.ownClock')}`}
        </>
      )}
      {at && <time dateTime={at}>{formatMinute(at, locale)}</time>}
    </p>
  );
}
