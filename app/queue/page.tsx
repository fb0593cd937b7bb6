import Link from 'next/link';
import { connection } from 'next/server';
import { actorName, may } from '@/lib/access/acting';
import { getTranslations } from 'next-intl/server';
import { useTranslations } from '#messages';
import {
  FLAG_STATES,
  flagFilterQuery,
  readFlagFilter,
  type FlagFilter,
  type FlagState,
} from '@/lib/desk/flag-filter';
import { countFaults, countFlags, filterNames, listFlags } from '@/lib/store/flags';
import { mutedRules } from '@/lib/store/muted-rules';
import { listViews } from '@/lib/store/saved-views';
import type { Fault, Flag, FlagStanding } from '@/lib/types';
import { ClientMessages } from '../messages/client-messages';
import { MoreLink } from '../shell/more-link';
import { MutedNote } from '../shell/muted-note';
import { PageHeading } from '../shell/page-heading';
import { firstOf, type Query } from '../shell/query';
import { faultsOf } from '../verdict/verdict-words';
import { FaultFilter } from './fault-filter';
import { KeptViews } from './kept-views';
import { LiveCount, LiveCounts } from './live-count';
import { QueueDesk } from './queue-desk';
import { QueueFilter } from './queue-filter';
import { QueueItem } from './queue-item';
import { forgetView, keepView } from './view-actions';

export const generateMetadata = async () => ({ title: (await getTranslations('queue'))('title') });

const REFUSALS = ['name-needed', 'too-many'] as const;
const PAGE = 50;

export default async function QueuePage({ searchParams }: { searchParams: Query }) {
  await connection();
  const t = await getTranslations('queue');
  const query = await searchParams;
  const filter = readFlagFilter((name) => firstOf(query[name]));
  const any: FlagFilter = { ...filter, fault: null };
  const [page, counts, faults, names, views, muted] = await Promise.all([
    listFlags({ ...filter, limit: PAGE, cursor: firstOf(query.cursor) }),
    countFlags(any),
    countFaults(filter),
    filterNames(),
    listViews(),
    mutedRules(),
  ]);
  const total: Record<FlagState, number> = {
    ...counts,
    all: counts.open + counts.snoozed + counts.decided,
  };
  const me = actorName();
  const refused = REFUSALS.find((code) => code === firstOf(query.refused));
  const parameters = flagFilterQuery(filter);
  return (
    <>
      <PageHeading title={t('title')}>
        {t.rich(may('decide') ? (may('audit') ? 'about' : 'aboutDeciding') : 'aboutReading', {
          audit: (words) => (
            <Link href="/audit" className="link">
              {words}
            </Link>
          ),
        })}
      </PageHeading>
      <LiveCounts>
        <div className="max-w-[1080px]">
          <nav aria-label={t('stateLabel')} className="border-b border-ink pb-3">
            <ul className="flex flex-wrap gap-x-5 text-sm">
              {FLAG_STATES.map((state) => (
                <li key={state}>
                  <Link
                    href={`/queue?${new URLSearchParams({ ...parameters, state })}`}
                    aria-current={state === filter.state ? 'page' : undefined}
                    className="choice"
                  >
                    {t(`state.${state}`)} <LiveCount count={total[state]} state={state} />
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <KeptViews
            views={views}
            query={new URLSearchParams(parameters).toString()}
            refused={refused ? t(`refused.${refused}`) : null}
            keep={may('decide') ? keepView : null}
            forget={may('decide') ? forgetView : null}
          />
          <FaultFilter filter={filter} counts={faults} total={total[filter.state]} />
          <QueueFilter
            filter={filter}
            outlets={names.outlets}
            assignees={[me, ...names.assignees.filter((name) => name !== me)]}
          />
          {page.items.length === 0 ? (
            <EmptyQueue filter={filter} />
          ) : (
            // A page of its own for each filter and place in the queue: nothing stays selected that is not seen.
            <ClientMessages rooms={['queue']}>
              <QueueDesk
                key={`${new URLSearchParams(parameters)} ${firstOf(query.cursor) ?? ''}`}
                flags={page.items.map(standing)}
                mayDecide={may('decide')}
                names={[me, ...names.assignees.filter((name) => name !== me)]}
                counted={{ filter, faults: Object.fromEntries(page.items.map(faultsById)) }}
              >
                <ol id="queue" className="divide-y divide-rule border-b border-rule">
                  {page.items.map((flag) => (
                    <QueueItem key={flag.id} flag={flag} />
                  ))}
                </ol>
              </QueueDesk>
            </ClientMessages>
          )}
          <MutedNote count={muted.length} className="mt-6" />
          <MoreLink path="/queue" query={parameters} next={page.next} />
          <p className="mt-8 text-[13px] text-muted">
            {t.rich(may('settings') ? 'feed' : 'feedAlone', {
              feed: (words) => (
                <a href={`/api/v1/flags/feed?${new URLSearchParams(parameters)}`} className="link">
                  {words}
                </a>
              ),
              hook: (words) => (
                <Link href="/settings/webhook" className="link">
                  {words}
                </Link>
              ),
            })}
          </p>
        </div>
      </LiveCounts>
    </>
  );
}

const standing = ({ id, decision, snoozedUntil, assignee, dueOn, version }: Flag): FlagStanding => ({
  id,
  decision,
  snoozedUntil,
  assignee,
  dueOn,
  version,
});

const faultsById = ({ id, check }: Flag): [string, readonly Fault[]] => [
  id,
  faultsOf(check).flatMap(({ fault }) => fault ?? []),
];

function EmptyQueue({ filter }: { readonly filter: FlagFilter }) {
  const t = useTranslations('queue');
  const { state, ...rest } = filter;
  const filtered = Object.values(rest).some((value) => value !== null);
  return (
    <p className="max-w-[62ch] py-8 text-muted">
      {t(filtered ? 'empty.filtered' : `empty.${state}`)}{' '}
      <Link href={filtered ? `/queue?state=${state}` : '/'} className="link">
        {t(filtered ? 'empty.showAny' : 'empty.check')}
      </Link>
    </p>
  );
}
