import Link from 'next/link';
import { connection } from 'next/server';
import { configuredWebhook } from '@/lib/jobs/webhook/webhook-of';
import { listDeliveries, type Delivery } from '@/lib/store/webhook-deliveries';
import { allow } from '../../shell/allow';
import { formatMinute } from '../../shell/format-day';
import { PageHeading } from '../../shell/page-heading';

export const metadata = { title: 'Webhook' };

const SHOWN = 50;

const STATE_WORDS: Record<Delivery['state'], string> = {
  waiting: 'Waiting',
  delivered: 'Delivered',
  failed: 'Given up',
};

/** Host and path alone: a query may hold a secret. */
function shown(address: string): string {
  if (!URL.canParse(address)) return 'an address that is none';
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

export default async function WebhookPage() {
  await connection();
  allow('settings');
  const { target, told } = configuredWebhook();
  const deliveries = target ? await listDeliveries(target.address, SHOWN) : [];
  return (
    <>
      <PageHeading title="Webhook">
        Each new flag is sent to an address of yours: a chat, a ticket system, a script. The message is
        signed, and sent again until it is taken.
      </PageHeading>
      <div className="max-w-[760px] space-y-4 text-[15px]">
        {target ? (
          <p>
            New flags go to <bdi className="font-semibold">{shown(target.address)}</bdi>.
          </p>
        ) : (
          <>
            <p>
              <strong>It is off.</strong> {told ?? 'Nothing is sent until an address is configured.'}
            </p>
            <p>
              Set <code>STANDFIRST_WEBHOOK_URL</code> and <code>STANDFIRST_WEBHOOK_SECRET</code> in the
              environment, and start Standfirst again. An address in your own network must be named in{' '}
              <code>STANDFIRST_ALLOW_PRIVATE</code> too. How a receiver checks the signature stands in{' '}
              <code>docs/webhook.md</code>.
            </p>
          </>
        )}
        {target && deliveries.length === 0 && (
          <p className="text-muted">
            Nothing was sent yet. The next headline that is flagged goes out within seconds.
          </p>
        )}
        {deliveries.length > 0 && (
          <section aria-labelledby="sent">
            <h2 id="sent" className="text-2xl">
              Sent lately
            </h2>
            <ol className="mt-2 divide-y divide-rule border-y border-rule">
              {deliveries.map(({ id, headline, state, tries, problem, createdAt }) => (
                <li key={id} className="py-3">
                  <p className="font-serif text-[1.0625rem] leading-6" dir="auto">
                    {headline}
                  </p>
                  <p className="text-sm text-muted">
                    <strong className="text-ink">{STATE_WORDS[state]}</strong>, {formatMinute(createdAt)}
                    {tries > 1 && `, ${tries} tries`}
                    {problem && <> · {problem}</>}
                  </p>
                </li>
              ))}
            </ol>
          </section>
        )}
        <p>
          <Link href="/settings" className="link">
            All settings
          </Link>
        </p>
      </div>
    </>
  );
}
