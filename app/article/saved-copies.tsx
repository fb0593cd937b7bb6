import { useLocale, useTranslations } from '#messages';
import { STATUS_CODES } from 'node:http';
import type { ReactNode } from 'react';
import type { FetchReceipt, OtherPlace, SavedCopy } from '@/lib/types';
import { formatDay, formatMinute } from '../shell/format-day';

interface Props {
  readonly articleId: string;
  /** SHA-256 of the text that is kept, hexadecimal. */
  readonly textHash: string;
  /** The latest arrivals, newest first, and how many there were in all. */
  readonly copies: readonly SavedCopy[];
  readonly count: number;
  /** Where else the very same words stood. */
  readonly places: readonly OtherPlace[];
  /** It ships with Standfirst and never came from anywhere. */
  readonly sample: boolean;
  /** The way to an archive, for an article with an address. */
  readonly children?: ReactNode;
}

/** How the text came here, as far as anybody could check it: the receipt of each fetch, the sender of each page. */
export function SavedCopies({ articleId, textHash, copies, count, places, sample, children }: Props) {
  const t = useTranslations('article');
  return (
    <section aria-labelledby="saved-copy" className="mt-14">
      <h2 id="saved-copy" className="text-2xl">
        {t('copy.title')}
      </h2>
      {copies.length === 0 ? (
        <p className="mt-3 text-[15px] text-muted">{sample ? t('copy.sample') : t('copy.unknown')}</p>
      ) : (
        <ul className="mt-3 divide-y divide-rule border-y border-rule">
          {copies.map((copy) => (
            <li key={copy.id} className="py-3">
              <Arrival copy={copy} />
            </li>
          ))}
        </ul>
      )}
      {places.length > 0 && (
        <>
          <h3 className="mt-4 text-[15px] font-semibold">{t('copy.elsewhere')}</h3>
          <ul className="mt-1 text-[15px]">
            {places.map((place) => (
              <li key={JSON.stringify([place.outlet, place.url])} className="mt-1">
                <Place place={place} />
              </li>
            ))}
          </ul>
        </>
      )}
      {count > copies.length && (
        <p className="mt-2 text-sm text-muted">{t('copy.count', { count, shown: copies.length })}</p>
      )}
      <p className="mt-3 text-sm">
        <a href={`/api/v1/articles/${encodeURIComponent(articleId)}/text`} download className="link">
          {t('copy.download')}
        </a>{' '}
        <span className="text-muted">{t('copy.downloadWhy')}</span>{' '}
        <span className="receipt">sha256:{textHash}</span>
      </p>
      {children}
    </section>
  );
}

/** "The Norwick Live, https://live.example/depot, by Jane Doe, 26 Nov 2026" */
function Place({ place: { outlet, url, byline, credits = [], publishedAt, at } }: { place: OtherPlace }) {
  const t = useTranslations('article');
  const locale = useLocale();
  return (
    <>
      {outlet !== null && <bdi className="font-semibold">{outlet}</bdi>}
      {outlet !== null && url !== null && ' · '}
      {url !== null &&
        (/^https?:/i.test(url) ? (
          <a href={url} rel="noreferrer" className="link [overflow-wrap:anywhere]">
            <bdi>{url}</bdi>
          </a>
        ) : (
          <bdi>{url}</bdi>
        ))}
      <span className="block text-sm text-muted">
        {byline.length + credits.length > 0 && (
          <>
            <bdi>{[...byline, ...credits].join(', ')}</bdi>
            {' · '}
          </>
        )}
        {publishedAt !== null && `${formatDay(publishedAt, locale)} · `}
        {t('copy.firstMet', { when: formatMinute(at, locale) })}
      </span>
    </>
  );
}

/** How something came here, with its receipt. */
export function Arrival({ copy: { at, from } }: { copy: Omit<SavedCopy, 'id'> }) {
  const t = useTranslations('article');
  const locale = useLocale();
  const when = <time dateTime={at}>{formatMinute(at, locale)}</time>;
  const name = (value: string) => <bdi className="[overflow-wrap:anywhere]">{value}</bdi>;
  switch (from.kind) {
    case 'fetch':
      return <Fetched when={when} receipt={from} />;
    case 'browser':
      return (
        <>
          <p className="text-[15px]">
            {t.rich('copy.browser', {
              address: () => <bdi className="[overflow-wrap:anywhere]">{from.url}</bdi>,
              sender: () => <bdi>{from.sender}</bdi>,
              when: () => when,
            })}
          </p>
          <Bytes what="sent" {...from} />
        </>
      );
    case 'file':
      return (
        <>
          <p className="text-[15px]">
            {t.rich('copy.file', { name: () => name(from.name), when: () => when })}
          </p>
          <Bytes what="file" {...from} />
        </>
      );
    case 'import':
      return (
        <p className="text-[15px]">
          {t.rich('copy.import', { name: () => name(from.name), when: () => when })}
        </p>
      );
    case 'paste':
      return <p className="text-[15px]">{t.rich('copy.paste', { when: () => when })}</p>;
  }
}

/** "Fetched 26 Nov 2026, 02:14 UTC: 200 OK, text/html; charset=utf-8", with every header behind it. */
function Fetched({ when, receipt }: { when: ReactNode; receipt: FetchReceipt }) {
  const t = useTranslations('article');
  const { hops, status, headers } = receipt;
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return (
    <>
      <p className="text-[15px]">
        {t.rich('copy.fetched', {
          when: () => when,
          answer: `${status} ${STATUS_CODES[status]}${type ? `, ${type}` : ''}`,
        })}
      </p>
      <Bytes what="served" {...receipt} />
      <details className="mt-1 text-sm">
        <summary className="link w-fit cursor-pointer text-muted">
          {t('copy.headers', { count: hops.length })}
        </summary>
        <dl className="receipt mt-2 grid grid-cols-[9rem_minmax(0,1fr)] gap-x-3 gap-y-0.5">
          {hops.map((hop, index) => (
            <Pair key={`hop ${index}`} name={t(index === 0 ? 'copy.asked' : 'copy.led')} value={hop} />
          ))}
          {headers.map(([name, value], index) => (
            <Pair key={index} name={name} value={value} />
          ))}
        </dl>
      </details>
    </>
  );
}

const Pair = ({ name, value }: { name: string; value: string }) => (
  <>
    <dt>{name}</dt>
    <dd>
      <bdi>{value}</bdi>
    </dd>
  </>
);

const Bytes = ({
  what,
  bytes,
  sha256,
}: {
  what: 'sent' | 'file' | 'served';
  bytes: number;
  sha256: string;
}) => {
  const t = useTranslations('article');
  return (
    <p className="receipt mt-0.5">
      {t('copy.bytes', { what: t(`copy.what.${what}`), bytes: String(bytes), sha256 })}
    </p>
  );
};
