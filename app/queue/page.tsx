import Link from 'next/link';
import { connection } from 'next/server';
import { actorName, may } from '@/lib/access/acting';
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
import type { Flag, FlagStanding } from '@/lib/types';
import { MoreLink } from '../shell/more-link';
import { MutedNote } from '../shell/muted-note';
import { PageHeading } from '../shell/page-heading';
import { firstOf, type Query } from '../shell/query';
import { FaultFilter } from './fault-filter';
import { KeptViews } from './kept-views';
import { QueueDesk } from './queue-desk';
import { QueueFilter } from './queue-filter';
import { QueueItem } from './queue-item';
import { forgetView, keepView } from './view-actions';

export const metadata = { title: 'Review queue' };

const STATE_WORDS: Record<FlagState, string> = {
  open: 'Open',
  snoozed: 'Snoozed',
  decided: 'Decided',
  all: 'All',
};
const REFUSED: Readonly<Record<string, string>> = {
  'name-needed': 'Give the view a name of at most 60 characters.',
  'too-many': 'At most 50 views are kept: forget one first.',
};
const PAGE = 50;

export default async function QueuePage({ searchParams }: { searchParams: Query }) {
  await connection();
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
  const parameters = flagFilterQuery(filter);
  return (
    <>
      <PageHeading title="Review queue">
        Headlines that go further than their text, worst first. Confirm what is wrong, dismiss what is not;
        every decision is kept in the{' '}
        <Link href="/audit" className="link">
          audit record
        </Link>{' '}
        and can be undone.
      </PageHeading>
      <div className="max-w-[1080px]">
        <nav aria-label="State" className="border-b border-ink pb-3">
          <ul className="flex flex-wrap gap-x-5 text-sm">
            {FLAG_STATES.map((state) => (
              <li key={state}>
                <Link
                  href={`/queue?${new URLSearchParams({ ...parameters, state })}`}
                  aria-current={state === filter.state ? 'page' : undefined}
                  className="choice"
                >
                  {STATE_WORDS[state]} <span className="tabular-nums">{total[state]}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <KeptViews
          views={views}
          query={new URLSearchParams(parameters).toString()}
          refused={REFUSED[firstOf(query.refused) ?? ''] ?? null}
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
          <QueueDesk
            key={`${new URLSearchParams(parameters)} ${firstOf(query.cursor) ?? ''}`}
            flags={page.items.map(standing)}
            mayDecide={may('decide')}
            names={[me, ...names.assignees.filter((name) => name !== me)]}
          >
            <ol id="queue" className="divide-y divide-rule border-b border-rule">
              {page.items.map((flag) => (
                <QueueItem key={flag.id} flag={flag} />
              ))}
            </ol>
          </QueueDesk>
        )}
        <MutedNote count={muted.length} className="mt-6" />
        <MoreLink path="/queue" query={parameters} next={page.next} />
        <p className="mt-8 text-[13px] text-muted">
          New flags as{' '}
          <a href={`/api/v1/flags/feed?${new URLSearchParams(parameters)}`} className="link">
            a feed of this view
          </a>
          , or sent elsewhere by{' '}
          <Link href="/settings/webhook" className="link">
            a webhook
          </Link>
          .
        </p>
      </div>
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

const EMPTY: Record<FlagState, string> = {
  open: 'Nothing to review. A headline lands here when a phrase of it is not in its article’s text; one that cannot be judged does not.',
  snoozed:
    'Nothing is snoozed. Press s on an open headline, and it comes back by itself at the time you give.',
  decided:
    'No decision yet. Confirm or dismiss an open headline and it moves here, with its reason and an undo.',
  all: 'Nothing was flagged yet. A headline lands here when a phrase of it is not in its article’s text.',
};

function EmptyQueue({ filter }: { readonly filter: FlagFilter }) {
  const { state, ...rest } = filter;
  const filtered = Object.values(rest).some((value) => value !== null);
  return (
    <p className="max-w-[62ch] py-8 text-muted">
      {filtered ? 'No headline here fits this filter.' : EMPTY[state]}{' '}
      <Link href={filtered ? `/queue?state=${state}` : '/'} className="link">
        {filtered ? 'Show any' : 'Check an article'}
      </Link>
    </p>
  );
}
