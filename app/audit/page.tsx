import Link from 'next/link';
import { connection } from 'next/server';
import { listAudit } from '@/lib/store/audit';
import { headlinesOfFlags } from '@/lib/store/flags';
import type { AuditEntry } from '@/lib/types';
import { allow } from '../shell/allow';
import { formatMinute } from '../shell/format-day';
import { MoreLink } from '../shell/more-link';
import { PageHeading } from '../shell/page-heading';
import { firstOf, type Query } from '../shell/query';

export const metadata = { title: 'Audit record' };

const ACTION_WORD: Readonly<Record<string, string>> = {
  'flag.confirm': 'Confirmed a flag',
  'flag.dismiss': 'Dismissed a flag',
  'decision.undo': 'Took a decision back',
  'flag.snooze': 'Snoozed a flag',
  'flag.assign': 'Assigned a flag',
  'flag.raise': 'Flagged to the editor',
  'correction.add': 'Corrected an article',
  'correction.undo': 'Took a correction back',
  'flag.comment': 'Commented on a flag',
  'flag.undo': 'Took an act back',
  'flag.close': 'No longer flagged',
  'flag.reopen': 'Flagged again',
  'rule.mute': 'Muted a rule',
  'rule.unmute': 'Unmuted a rule',
  'factcheck.import': 'Added fact-checks',
  'factcheck.remove': 'Removed a fact-check',
  'feed.add': 'Watched a feed',
  'feed.pause': 'Paused a feed',
  'feed.resume': 'Resumed a feed',
  'feed.move': 'Followed a feed to its new address',
  'feed.remove': 'Removed a feed',
  'user.add': 'Let somebody in',
  'user.role': 'Gave a role',
  'user.password': 'Changed a password',
  'user.rename': 'Took another name',
  'user.remove': 'Let in no longer',
  'session.begin': 'Signed in',
  'token.create': 'Let a browser or script send pages',
  'token.revoke': 'Revoked a token',
};

/** The record names what was decided as "flag ID"; empty for anything else. */
const flagIdOf = ({ object }: AuditEntry): string => /^flag (\S+)$/.exec(object)?.[1] ?? '';

export default async function AuditPage({ searchParams }: { searchParams: Query }) {
  await connection();
  allow('audit');
  const { items, next } = await listAudit({ limit: 100, cursor: firstOf((await searchParams).cursor) });
  const flags = await headlinesOfFlags(items.map(flagIdOf));
  return (
    <>
      <PageHeading title="Audit record">
        Who decided what, and when. Entries are only ever added, and each carries the hash of the one before
        it.
      </PageHeading>
      {items.length === 0 ? (
        <p className="max-w-[62ch] text-muted">
          Nothing recorded yet. The first decision in the review queue is the first entry here.
        </p>
      ) : (
        <table className="block w-full max-w-[1080px] text-left text-sm sm:table">
          <thead className="label sr-only border-b border-ink sm:not-sr-only sm:table-header-group">
            <tr>
              {['When', 'Who', 'Did', 'Headline', 'Reason or detail'].map((name) => (
                <th key={name} scope="col" className="py-1.5 pr-6 font-semibold">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="block align-top sm:table-row-group">
            {items.map((entry) => (
              <EntryRow key={entry.id} entry={entry} flag={flags.get(flagIdOf(entry))} />
            ))}
          </tbody>
        </table>
      )}
      <MoreLink path="/audit" next={next} />
    </>
  );
}

/** One entry: a row of the table, or on a phone a few lines of their own. */
function EntryRow({
  entry: { at, actor, action, detail, object },
  flag,
}: {
  entry: AuditEntry;
  flag: { readonly headline: string; readonly articleId: string } | undefined;
}) {
  return (
    <tr className="block border-b border-rule py-3 sm:table-row">
      <td className="pr-6 text-muted sm:py-2 sm:whitespace-nowrap sm:text-ink">
        <time dateTime={at}>{formatMinute(at)}</time>
      </td>
      <td className="pr-6 text-muted sm:py-2 sm:text-ink">
        <bdi>{actor}</bdi>
      </td>
      <td className="block font-semibold sm:table-cell sm:py-2 sm:pr-6 sm:font-normal">
        {ACTION_WORD[action] ?? action}
      </td>
      <td className="block sm:table-cell sm:py-2 sm:pr-6">
        {flag && (
          <Link
            href={`/articles/${encodeURIComponent(flag.articleId)}`}
            className="font-serif text-[1.0625rem] leading-6 hover:underline"
          >
            <bdi dir="auto">{flag.headline}</bdi>
          </Link>
        )}
        {action.startsWith('correction.') ? (
          <Link
            href={`/articles/${encodeURIComponent(object.replace(/^article /, ''))}#corrections`}
            className="receipt link block"
          >
            {object}
          </Link>
        ) : (
          <span className="receipt block">{object}</span>
        )}
      </td>
      <td className="block sm:table-cell sm:py-2">
        <bdi>{detail ?? <span className="max-sm:hidden">–</span>}</bdi>
      </td>
    </tr>
  );
}
