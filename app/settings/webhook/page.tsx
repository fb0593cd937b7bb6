import { connection } from 'next/server';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { configuredWebhook } from '@/lib/jobs/webhook/webhook-of';
import { listDeliveries } from '@/lib/store/webhook-deliveries';
import { allow } from '../../shell/allow';
import { formatMinute } from '../../shell/format-day';
import { PageHeading } from '../../shell/page-heading';
import { AllSettings } from '../all-settings';

export const generateMetadata = async () => ({ title: (await getTranslations('settings'))('webhook.title') });

const SHOWN = 50;

/** Host and path alone: a query may hold a secret. `null` for what is no address. */
function shown(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { origin, pathname } = new URL(address);
  return origin + pathname;
}

export default async function WebhookPage() {
  await connection();
  allow('settings');
  const { target, told } = configuredWebhook();
  const deliveries = target ? await listDeliveries(target.address, SHOWN) : [];
  const [t, locale] = await Promise.all([getTranslations('settings'), getLocale()]);
  const code = (words: ReactNode) => <code>{words}</code>;
  const b = (words: ReactNode) => <strong>{words}</strong>;
  return (
    <>
      <PageHeading title={t('webhook.title')}>{t('webhook.about')}</PageHeading>
      <div className="max-w-[760px] space-y-4 text-[15px]">
        {target ? (
          <p>
            {t.rich('webhook.on', {
              address: () => (
                <bdi className="font-semibold">{shown(target.address) ?? t('webhook.noAddress')}</bdi>
              ),
            })}
          </p>
        ) : (
          <>
            <p>
              {told === null
                ? t.rich('webhook.off', { b })
                : t.rich('webhook.offWhy', { b, why: () => <span lang="en">{told}</span> })}
            </p>
            <p>{t.rich('webhook.how', { code })}</p>
          </>
        )}
        {target && deliveries.length === 0 && <p className="text-muted">{t('webhook.none')}</p>}
        {deliveries.length > 0 && (
          <section aria-labelledby="sent">
            <h2 id="sent" className="text-2xl">
              {t('webhook.lately')}
            </h2>
            <ol className="mt-2 divide-y divide-rule border-y border-rule">
              {deliveries.map(({ id, headline, state, tries, problem, createdAt }) => (
                <li key={id} className="py-3">
                  <p className="font-serif text-[1.0625rem] leading-6" dir="auto">
                    {headline}
                  </p>
                  <p className="text-sm text-muted">
                    <strong className="text-ink">{t(`webhook.state.${state}`)}</strong>,{' '}
                    {formatMinute(createdAt, locale)}
                    {tries > 1 && `, ${t('webhook.tries', { count: tries })}`}
                    {problem && (
                      <>
                        {' · '}
                        <span lang="en">{problem}</span>
                      </>
                    )}
                  </p>
                </li>
              ))}
            </ol>
          </section>
        )}
        <AllSettings />
      </div>
    </>
  );
}
