import Link from 'next/link';
import { connection } from 'next/server';
import { isFault } from '@/lib/desk/rule-ids';
import { countFaults, countFlags, listFlags, type FlagState } from '@/lib/store/flags';
import { mutedRules } from '@/lib/store/muted-rules';
import { MoreLink } from '../shell/more-link';
import { MutedNote } from '../shell/muted-note';
import { PageHeading } from '../shell/page-heading';
import { firstOf, type Query } from '../shell/query';
import { FaultFilter } from './fault-filter';
import { QueueController } from './queue-controller';
import { QueueItem } from './queue-item';

export const metadata = { title: 'Review queue' };

const STATES: readonly { readonly state: FlagState; readonly word: string }[] = [
  { state: 'open', word: 'Open' },
  { state: 'decided', word: 'Decided' },
  { state: 'all', word: 'All' },
];
const PAGE = 50;

export default async function QueuePage({ searchParams }: { searchParams: Query }) {
  await connection();
  const query = await searchParams;
  const state = STATES.find((one) => one.state === firstOf(query.state))?.state ?? 'open';
  const asked = firstOf(query.fault);
  const fault = asked !== undefined && isFault(asked) ? asked : undefined;
  const cursor = firstOf(query.cursor);
  const [page, counts, faults, muted] = await Promise.all([
    listFlags({ state, fault, limit: PAGE, cursor }),
    countFlags(),
    countFaults(state),
    mutedRules(),
  ]);
  const total: Record<FlagState, number> = { ...counts, all: counts.open + counts.decided };
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
        <div className="border-b border-ink pb-3">
          <nav aria-label="State" className="flex gap-5 text-sm">
            {STATES.map((one) => (
              <Link
                key={one.state}
                href={`/queue?${new URLSearchParams({ state: one.state, ...(fault ? { fault } : {}) })}`}
                aria-current={one.state === state ? 'page' : undefined}
                className="min-h-6 text-muted aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-2 aria-[current]:underline-offset-[0.4em]"
              >
                {one.word} <span className="tabular-nums">{total[one.state]}</span>
              </Link>
            ))}
          </nav>
        </div>
        <FaultFilter state={state} chosen={fault ?? null} counts={faults} total={total[state]} />
        {page.items.length === 0 ? (
          <EmptyQueue state={state} filtered={fault !== undefined} />
        ) : (
          <ol id="queue" className="divide-y divide-rule border-b border-rule">
            {page.items.map((flag) => (
              <QueueItem key={flag.id} flag={flag} />
            ))}
          </ol>
        )}
        <MutedNote count={muted.length} className="mt-6" />
        <MoreLink path="/queue" query={{ state, ...(fault ? { fault } : {}) }} next={page.next} />
      </div>
      <QueueController rootId="queue" />
    </>
  );
}

function EmptyQueue({ state, filtered }: { state: FlagState; filtered: boolean }) {
  return (
    <p className="max-w-[62ch] py-8 text-muted">
      {filtered
        ? 'No headline here has this fault. Choose another, or any.'
        : state === 'decided'
          ? 'No decision yet. Confirm or dismiss an open headline and it moves here, with its reason and an undo.'
          : 'Nothing to review. A headline lands here when a phrase of it is not in its article’s text; one that cannot be judged does not.'}{' '}
      <Link href={filtered ? `/queue?state=${state}` : '/'} className="link">
        {filtered ? 'Show any fault' : 'Check an article'}
      </Link>
    </p>
  );
}
