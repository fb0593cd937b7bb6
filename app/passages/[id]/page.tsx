import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { cache, Fragment } from 'react';
import { useLocale, useTranslations } from '#messages';
import { markVariant } from '@/lib/across/likeness/mark-variant';
import { citedBy } from '@/lib/across/chain/trace-origins';
import { getCluster, type FoundCluster, type Member } from '@/lib/store/clusters';
import { ArticleName } from '../../article/article-name';
import { WhereAndWhen } from '../../article/elsewhere';
import type { Translate } from '../../messages/translate';
import { formatDay } from '../../shell/format-day';
import { PageHeading } from '../../shell/page-heading';

interface Props {
  readonly params: Promise<{ id: string }>;
}

const load = cache(getCluster);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).id);
  if (!found) return { title: (await getTranslations('shell'))('notFound.title') };
  return { title: (await getTranslations('passages'))('title') };
}

/** Members shown: beyond it a reader searches. */
const MOST_SHOWN = 200;

export default async function PassagePage({ params }: Props) {
  await connection();
  const found = await load((await params).id);
  if (!found) notFound();
  const { members, origins } = found;
  const [first] = members;
  const articles = new Set(members.map(({ articleId }) => articleId)).size;
  const t = await getTranslations('passages');
  return (
    <>
      <PageHeading title={t('title')}>
        {t.rich('about', {
          articles,
          origins: origins.count,
          where: () => <WhereAndWhen article={first.article} />,
        })}
      </PageHeading>
      <div className="max-w-[860px]">
        <Circles circles={origins.circles} />
        <ol className="divide-y divide-rule border-y border-rule">
          {members.slice(0, MOST_SHOWN).map((member, index) => (
            <Variant key={member.id} member={member} first={index === 0 ? null : first} found={found} />
          ))}
        </ol>
        {members.length > MOST_SHOWN && (
          <p className="mt-3 text-sm text-muted">{t('more', { count: members.length - MOST_SHOWN })}</p>
        )}
      </div>
    </>
  );
}

/** Rounds of outlets of which each has it from the next. */
function Circles({ circles }: { circles: FoundCluster['origins']['circles'] }) {
  const t = useTranslations('passages');
  return circles.map((outlets) => (
    <p key={outlets.join()} role="note" className="mb-5 border-l-2 border-ink pl-4">
      {t.rich('circular', {
        b: (words) => <strong>{words}</strong>,
        outlets: () => <bdi>{[...outlets, outlets[0]].join(` ${t('cites')} `)}</bdi>,
      })}
    </p>
  ));
}

function Variant({
  member,
  first,
  found,
}: {
  member: Member;
  /** What it is held against; `null` for the first itself. */
  first: Member | null;
  found: FoundCluster;
}) {
  const t = useTranslations('passages');
  const locale = useLocale();
  const href = `/articles/${encodeURIComponent(member.articleId)}`;
  const cited = citedBy(member);
  // What an outlet reports itself is told once: "through Ellis Herald".
  const told = [
    member.article.publishedAt && formatDay(member.article.publishedAt, locale),
    member.speaker === null ? t('ownVoice') : member.speaker !== cited && member.speaker,
    cited && t('through', { source: cited }),
  ].flatMap((part) => part || []);
  const parts =
    first === null ? [{ text: member.words, differs: false }] : markVariant(member.words, first.words);
  return (
    <li className="py-4 sm:grid sm:grid-cols-[13rem_minmax(0,1fr)] sm:gap-6">
      <div className="text-sm">
        <Link href={href} className="link font-semibold">
          <bdi>{member.outlet ?? t('noOutlet')}</bdi>
        </Link>
        <p className="text-muted">
          <ArticleName {...member.article} />
        </p>
      </div>
      <div className="mt-1.5 min-w-0 sm:mt-0">
        <p className="text-sm text-muted">
          {told.map((part, index) => (
            <Fragment key={part}>
              {index > 0 && ' · '}
              <bdi>{part}</bdi>
            </Fragment>
          ))}
        </p>
        <blockquote className="font-serif text-[1.0625rem] leading-6" dir="auto">
          <Link href={`${href}#at-card-${member.ofId}`} className="hover:underline">
            {parts.map(({ text, differs }, index) =>
              differs ? (
                <mark key={index} className="bg-lamp text-ink underline decoration-ink decoration-2">
                  {text}
                </mark>
              ) : (
                <span key={index}>{text}</span>
              ),
            )}
          </Link>
        </blockquote>
        <p className="mt-0.5 text-[13px] text-muted">{originInWords(member, found, t)}</p>
      </div>
    </li>
  );
}

const ORIGINS = ['record', 'outlet', 'text', 'round'] as const;

/** Whose origin a member shares. */
function originInWords({ id }: Member, { members, origins }: FoundCluster, t: Translate<'passages'>): string {
  const own = origins.of.get(id);
  const sharing = members.filter((other) => origins.of.get(other.id) === own).length;
  const [given] = (own ?? '').split(':', 1);
  const kind = ORIGINS.find((one) => one === given) ?? 'text';
  return `${t(`origin.${kind}`)}${sharing > 1 ? t('sameFor', { count: sharing }) : ''}.`;
}
