import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { connection } from 'next/server';
import { cache } from 'react';
import { markVariant } from '@/lib/across/likeness/mark-variant';
import { citedBy } from '@/lib/across/chain/trace-origins';
import { getCluster, type FoundCluster, type Member } from '@/lib/store/clusters';
import { WhereAndWhen } from '../../article/elsewhere';
import { formatDay } from '../../shell/format-day';
import { PageHeading } from '../../shell/page-heading';

interface Props {
  readonly params: Promise<{ id: string }>;
}

const load = cache(getCluster);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).id);
  return { title: found ? 'One passage in several articles' : 'Not found' };
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
  return (
    <>
      <PageHeading title="One passage in several articles">
        {articles === 1 ? 'In one article' : `In ${articles} articles`}, first seen in{' '}
        <WhereAndWhen article={first.article} />.{' '}
        {origins.count === 1 ? 'They have it from one origin.' : `From ${origins.count} independent origins.`}{' '}
        Words that the first one does not have are marked.
      </PageHeading>
      <div className="max-w-[860px]">
        <Circles circles={origins.circles} />
        <ol className="divide-y divide-rule border-y border-rule">
          {members.slice(0, MOST_SHOWN).map((member, index) => (
            <Variant key={member.id} member={member} first={index === 0 ? null : first} found={found} />
          ))}
        </ol>
        {members.length > MOST_SHOWN && (
          <p className="mt-3 text-sm text-muted">And {members.length - MOST_SHOWN} more.</p>
        )}
      </div>
    </>
  );
}

/** Rounds of outlets of which each has it from the next. */
function Circles({ circles }: { circles: FoundCluster['origins']['circles'] }) {
  return circles.map((outlets) => (
    <p key={outlets.join()} role="note" className="mb-5 border-l-2 border-ink pl-4">
      <strong>Circular:</strong> <bdi>{[...outlets, outlets[0]].join(' cites ')}</bdi>. None of them is the
      origin.
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
  const href = `/articles/${encodeURIComponent(member.articleId)}`;
  const cited = citedBy(member);
  const parts =
    first === null ? [{ text: member.words, differs: false }] : markVariant(member.words, first.words);
  return (
    <li className="py-4 sm:grid sm:grid-cols-[13rem_minmax(0,1fr)] sm:gap-6">
      <div className="text-sm">
        <Link href={href} className="link font-semibold">
          <bdi>{member.outlet ?? 'No outlet'}</bdi>
        </Link>
        <p className="text-muted">
          <bdi dir="auto">{member.article.headline ?? 'An article without a headline'}</bdi>
        </p>
      </div>
      <div className="mt-1.5 min-w-0 sm:mt-0">
        <p className="text-sm text-muted">
          <bdi>
            {[
              member.article.publishedAt && formatDay(member.article.publishedAt),
              member.speaker ?? 'in its own voice',
            ]
              .filter(Boolean)
              .join(' · ')}
          </bdi>
          {cited !== null && <bdi> · through {cited}</bdi>}
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
        <p className="mt-0.5 text-[13px] text-muted">{originInWords(member, found)}</p>
      </div>
    </li>
  );
}

/** Whose origin a member shares. */
function originInWords({ id }: Member, { members, origins }: FoundCluster): string {
  const own = origins.of.get(id);
  const sharing = members.filter((other) => origins.of.get(other.id) === own);
  const [kind] = (own ?? '').split(':', 1);
  const name: Record<string, string> = {
    record: 'Origin: the source that it names',
    outlet: 'Origin: the outlet that it cites, whose article is not held',
    text: 'Origin: this article, as far as it tells',
    round: 'Origin: none, outlets cite each other',
  };
  return `${name[kind]}${sharing.length > 1 ? `; the same for ${sharing.length} passages` : ''}.`;
}
