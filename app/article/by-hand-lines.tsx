import Link from 'next/link';
import { describeChange } from '@/lib/desk/correct/describe-change';
import type { Card } from '../marks/cards-of';
import { formatMinute } from '../shell/format-day';

/** What people did by hand: the sources that they tied it to, and what they changed, each with who and when. */
export function ByHandLines({ card: { attached, corrected } }: { card: Card }) {
  const changed = corrected.filter(({ change }) => change.kind !== 'source');
  return (
    <>
      {attached.map(({ link, document }) => (
        <p key={link.by!.correctionId} className="mt-1.5">
          {document.status === 'wanted' ? (
            <>
              Source wanted: <bdi>{document.title}</bdi>
            </>
          ) : (
            <>
              Source:{' '}
              {document.status === 'linked' && document.url !== null ? (
                <a
                  href={document.url}
                  className="link [overflow-wrap:anywhere]"
                  rel="noreferrer"
                  data-open="address"
                >
                  <bdi>{document.title}</bdi>
                </a>
              ) : (
                <Link
                  href={`/documents/${encodeURIComponent(document.id)}`}
                  className="link"
                  data-open="document"
                >
                  <bdi>{document.title}</bdi>
                </Link>
              )}
            </>
          )}
          <span className="text-muted">
            , attached by <bdi>{link.by!.actor}</bdi>, {formatMinute(link.by!.at)}
          </span>
        </p>
      ))}
      {changed.map(({ id, actor, at, change }) => (
        <p key={id} className="mt-1.5 text-muted">
          Corrected by <bdi>{actor}</bdi>, {formatMinute(at)}
          <span className="card-more" dir="auto">
            : {describeChange(change)}
          </span>
        </p>
      ))}
    </>
  );
}
