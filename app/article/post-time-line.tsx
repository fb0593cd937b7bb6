import type { PostTime } from '@/lib/types';
import { formatMinute } from '../shell/format-day';

/** Over a post of a live blog: its clock as the page shows it, and the instant that the page states. */
export function PostTimeLine({ post: { at, clock } }: { post: PostTime }) {
  return (
    <p className="post-time">
      {clock && (
        <>
          <bdi>{clock}</bdi>
          {at ? ' · ' : ' by the page’s own clock'}
        </>
      )}
      {at && <time dateTime={at}>{formatMinute(at)}</time>}
    </p>
  );
}
