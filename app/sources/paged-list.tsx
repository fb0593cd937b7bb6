import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTranslations } from '#messages';
import { MoreLink } from '../shell/more-link';
import { PageHeading } from '../shell/page-heading';

interface Props {
  readonly title: string;
  /** What is listed, and how many there are. */
  readonly about: string;
  /** Of this page, for the link to what follows. */
  readonly path: string;
  /** The cursor of what follows; `null` at the end. */
  readonly next: string | null;
  /** Its items, each a `<li>`. */
  readonly children: ReactNode;
}

/** A list over all articles that lies under Sources: its heading, a page of it, what follows, and the way back. */
export function PagedList({ title, about, path, next, children }: Props) {
  const t = useTranslations('sources');
  return (
    <>
      <PageHeading title={title}>{about}</PageHeading>
      <ul className="max-w-[760px] divide-y divide-rule border-y border-rule empty:hidden">{children}</ul>
      <MoreLink path={path} next={next} />
      <p className="mt-6 text-sm">
        <Link href="/sources" className="link">
          {t('unnamed.back')}
        </Link>
      </p>
    </>
  );
}
