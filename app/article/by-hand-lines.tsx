import { useLocale, useTranslations } from '#messages';
import Link from 'next/link';
import { describeChange } from '@/lib/desk/correct/describe-change';
import type { SourceDocument } from '@/lib/types';
import type { Card } from '../marks/card';
import { formatMinute } from '../shell/format-day';

/** What people did by hand: the sources that they tied it to, and what they changed, each with who and when. */
export function ByHandLines({ card: { attached, corrected } }: { card: Card }) {
  const t = useTranslations('article');
  const locale = useLocale();
  const changed = corrected.filter(({ change }) => change.kind !== 'source');
  return (
    <>
      {attached.map(({ link, document }) => (
        <p key={link.by!.correctionId} className="mt-1.5">
          {t.rich(document.status === 'wanted' ? 'card.sourceWanted' : 'card.sourceIs', {
            title: () => <Title document={document} />,
          })}
          <span className="text-muted">
            {t.rich('card.attached', {
              name: () => <bdi>{link.by!.actor}</bdi>,
              at: formatMinute(link.by!.at, locale),
            })}
          </span>
        </p>
      ))}
      {changed.map(({ id, actor, at, change }) => (
        <p key={id} className="mt-1.5 text-muted">
          {t.rich('card.corrected', { name: () => <bdi>{actor}</bdi>, at: formatMinute(at, locale) })}
          <span className="card-more" dir="auto" lang="en">
            : {describeChange(change)}
          </span>
        </p>
      ))}
    </>
  );
}

/** A document's title, leading to where it can be read. */
function Title({ document: { id, status, title, url } }: { document: SourceDocument }) {
  if (status === 'wanted') return <bdi>{title}</bdi>;
  return status === 'linked' && url !== null ? (
    <a href={url} className="link [overflow-wrap:anywhere]" rel="noreferrer" data-open="address">
      <bdi>{title}</bdi>
    </a>
  ) : (
    <Link href={`/documents/${encodeURIComponent(id)}`} className="link" data-open="document">
      <bdi>{title}</bdi>
    </Link>
  );
}
