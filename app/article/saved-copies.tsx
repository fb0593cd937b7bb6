import { STATUS_CODES } from 'node:http';
import type { ReactNode } from 'react';
import type { FetchReceipt, SavedCopy } from '@/lib/types';
import { formatMinute } from '../shell/format-day';

interface Props {
  readonly articleId: string;
  /** SHA-256 of the text that is kept, hexadecimal. */
  readonly textHash: string;
  /** The latest arrivals, newest first, and how many there were in all. */
  readonly copies: readonly SavedCopy[];
  readonly count: number;
  /** It ships with Standfirst and never came from anywhere. */
  readonly sample: boolean;
  /** The way to an archive, for an article with an address. */
  readonly children?: ReactNode;
}

/** How the text came here, as far as anybody could check it: the receipt of each fetch, the sender of each page. */
export function SavedCopies({ articleId, textHash, copies, count, sample, children }: Props) {
  return (
    <section aria-labelledby="saved-copy" className="mt-14">
      <h2 id="saved-copy" className="text-2xl">
        Saved copy
      </h2>
      {copies.length === 0 ? (
        <p className="mt-3 text-[15px] text-muted">
          {sample
            ? 'An example that ships with Standfirst: it was never fetched.'
            : 'How this text came here was not recorded.'}
        </p>
      ) : (
        <ul className="mt-3 divide-y divide-rule border-y border-rule">
          {copies.map((copy) => (
            <li key={copy.id} className="py-3">
              <Arrival copy={copy} />
            </li>
          ))}
        </ul>
      )}
      {count > copies.length && (
        <p className="mt-2 text-sm text-muted">
          It came {count} times in all; these are the latest {copies.length}.
        </p>
      )}
      <p className="mt-3 text-sm">
        <a href={`/api/v1/articles/${encodeURIComponent(articleId)}/text`} download className="link">
          Download the text
        </a>{' '}
        <span className="text-muted">that was kept, and that every mark counts in:</span>{' '}
        <span className="receipt">sha256:{textHash}</span>
      </p>
      {children}
    </section>
  );
}

function Arrival({ copy: { at, from } }: { copy: SavedCopy }) {
  const when = <time dateTime={at}>{formatMinute(at)}</time>;
  switch (from.kind) {
    case 'fetch':
      return <Fetched when={when} receipt={from} />;
    case 'browser':
      return (
        <>
          <p className="text-[15px]">
            What a browser saw at <bdi className="[overflow-wrap:anywhere]">{from.url}</bdi>, sent by “
            <bdi>{from.sender}</bdi>” at {when}.
          </p>
          <Bytes what="page as sent" {...from} />
        </>
      );
    case 'file':
      return (
        <>
          <p className="text-[15px]">
            From the file “<bdi className="[overflow-wrap:anywhere]">{from.name}</bdi>”, handed in at {when}.
          </p>
          <Bytes what="file" {...from} />
        </>
      );
    case 'import':
      return (
        <p className="text-[15px]">
          Imported on the command line from <bdi className="[overflow-wrap:anywhere]">{from.name}</bdi> at{' '}
          {when}.
        </p>
      );
    case 'paste':
      return <p className="text-[15px]">Pasted at {when}.</p>;
  }
}

/** "Fetched 26 Nov 2026, 02:14 UTC: 200 OK, text/html; charset=utf-8", with every header behind it. */
function Fetched({ when, receipt }: { when: ReactNode; receipt: FetchReceipt }) {
  const { hops, status, headers } = receipt;
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return (
    <>
      <p className="text-[15px]">
        Fetched {when}: {status} {STATUS_CODES[status]}
        {type && <>, {type}</>}.
      </p>
      <Bytes what="page as served" {...receipt} />
      <details className="mt-1 text-sm">
        <summary className="link w-fit cursor-pointer text-muted">
          {hops.length === 1 ? 'Address and headers' : `${hops.length} addresses and headers`}
        </summary>
        <dl className="receipt mt-2 grid grid-cols-[9rem_minmax(0,1fr)] gap-x-3 gap-y-0.5">
          {hops.map((hop, index) => (
            <Pair key={`hop ${index}`} name={index === 0 ? 'asked for' : 'led to'} value={hop} />
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

const Bytes = ({ what, bytes, sha256 }: { what: string; bytes: number; sha256: string }) => (
  <p className="receipt mt-0.5">
    {what}: {bytes} bytes, sha256:{sha256}; not kept
  </p>
);
