import Link from 'next/link';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { useLocale, useTranslations } from '#messages';
import { listAudit } from '@/lib/store/audit';
import { headlinesOfFlags } from '@/lib/store/flags';
import type { AuditEntry } from '@/lib/types';
import { allow } from '../shell/allow';
import { formatMinute } from '../shell/format-day';
import { MoreLink } from '../shell/more-link';
import { PageHeading } from '../shell/page-heading';
import { firstOf, type Query } from '../shell/query';
import { useRuleName } from '../settings/use-rule-name';
import { actionWords, detailWords } from './entry-words';

export const generateMetadata = async () => ({ title: (await getTranslations('shell'))('pages.audit.name') });

const COLUMNS = ['when', 'who', 'did', 'headline', 'detail'] as const;

/** The record names what was decided as "flag ID"; empty for anything else. */
const flagIdOf = ({ object }: AuditEntry): string => /^flag (\S+)$/.exec(object)?.[1] ?? '';

export default async function AuditPage({ searchParams }: { searchParams: Query }) {
  await connection();
  allow('audit');
  const { items, next } = await listAudit({ limit: 100, cursor: firstOf((await searchParams).cursor) });
  const flags = await headlinesOfFlags(items.map(flagIdOf));
  const [t, shell] = await Promise.all([getTranslations('audit'), getTranslations('shell')]);
  return (
    <>
      <PageHeading title={shell('pages.audit.name')}>{t('about')}</PageHeading>
      {items.length === 0 ? (
        <p className="max-w-[62ch] text-muted">{t('none')}</p>
      ) : (
        <table className="block w-full max-w-[1080px] text-left text-sm sm:table">
          <thead className="label sr-only border-b border-ink sm:not-sr-only sm:table-header-group">
            <tr>
              {COLUMNS.map((name) => (
                <th key={name} scope="col" className="py-1.5 pr-6 font-semibold">
                  {t(`columns.${name}`)}
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
  const t = useTranslations('audit');
  const queue = useTranslations('queue');
  const settings = useTranslations('settings');
  const nameOfRule = useRuleName();
  const rule = /^rule (\S+)$/.exec(object)?.[1];
  const locale = useLocale();
  return (
    <tr className="block border-b border-rule py-3 sm:table-row">
      <td className="pr-6 text-muted sm:py-2 sm:whitespace-nowrap sm:text-ink">
        <time dateTime={at}>{formatMinute(at, locale)}</time>
      </td>
      <td className="pr-6 text-muted sm:py-2 sm:text-ink">
        <bdi>{actor}</bdi>
      </td>
      <td className="block font-semibold sm:table-cell sm:py-2 sm:pr-6 sm:font-normal">
        {actionWords(action, t)}
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
        {rule && <span className="block">{nameOfRule(rule)}</span>}
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
        <bdi>
          {detail === null ? (
            <span className="max-sm:hidden">–</span>
          ) : (
            detailWords(action, detail, t, queue, settings, locale)
          )}
        </bdi>
      </td>
    </tr>
  );
}
