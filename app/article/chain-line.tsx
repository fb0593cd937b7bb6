import { useTranslations } from '#messages';
import Link from 'next/link';
import type { Chain, Hop } from '@/lib/types';
import { sourceAnchor } from '../marks/marks-of';

/** A chain that tells a reader something: from a paper, through others, or in a round. Who is quoted at first hand needs none. */
export const isTelling = ({ hops, distance, circular }: Chain): boolean =>
  circular || distance > 1 || (distance === 1 && (hops[0].kind === 'document' || hops[0].kind === 'outlet'));

/** In one sentence or two how far the origin is, and how much of the way can be followed. */
export function ChainWords({ chain: { distance, missing, circular } }: { chain: Chain }) {
  const t = useTranslations('article');
  return (
    <>
      {distance === 1 && missing === 1
        ? t('chain.unlinkedOrigin')
        : t('chain.steps', { count: distance, missing })}
      {circular && ` ${t('chain.circular')}`}
    </>
  );
}

/** The way of a statement, origin first: each stop leads to where a reader can see it. */
export function ChainLine({ chain }: { chain: Chain }) {
  const t = useTranslations('article');
  return (
    <ol className="flex flex-wrap gap-x-1.5" aria-label={t('chain.label')}>
      {chain.hops.map((hop, index) => {
        const isLast = index === chain.hops.length - 1;
        return (
          <li key={index} className="inline">
            {index > 0 && <span aria-hidden="true">→ </span>}
            {isLast ? <span>{t('chain.thisArticle')}</span> : <Stop hop={hop} />}
          </li>
        );
      })}
    </ol>
  );
}

function Stop({ hop }: { hop: Hop }) {
  const t = useTranslations('article');
  const name = <bdi className="inline-block first-letter:uppercase">{hop.name}</bdi>;
  const supposed = hop.supposed && <span className="text-muted"> {t('chain.supposed')}</span>;
  if (hop.at === null)
    return (
      <span>
        {hop.sourceId === null ? (
          name
        ) : (
          <a href={`#${sourceAnchor(hop.sourceId)}`} className="hover:underline">
            {name}
          </a>
        )}
        {supposed}
        {(hop.kind === 'document' || hop.kind === 'outlet') && (
          <span className="text-muted"> {t('chain.noLink')}</span>
        )}
      </span>
    );
  const { kind, ref } = hop.at;
  return (
    <span>
      {kind === 'address' ? (
        <a href={ref} className="link" rel="noreferrer">
          {name}
        </a>
      ) : (
        <Link href={`/${kind}s/${encodeURIComponent(ref)}`} className="link">
          {name}
        </Link>
      )}
      {supposed}
    </span>
  );
}
