import { connection } from 'next/server';
import { getLocale, getTranslations } from 'next-intl/server';
import { listApiTokens } from '@/lib/store/api-tokens';
import { ClientMessages } from '../../messages/client-messages';
import { allow } from '../../shell/allow';
import { formatMinute } from '../../shell/format-day';
import { PageHeading } from '../../shell/page-heading';
import { AllSettings } from '../all-settings';
import { TokenLine } from '../token-line';
import { makeToken } from './token-actions';
import { TokenForm } from './token-form';

export const generateMetadata = async () => ({ title: (await getTranslations('tokens'))('browser.title') });

const HONEST = ['sends', 'goes', 'fails', 'risks'] as const;

export default async function BrowserPage() {
  await connection();
  allow('capture');
  const tokens = (await listApiTokens()).filter(({ scopes }) => scopes.every((scope) => scope === 'capture'));
  const [t, locale] = await Promise.all([getTranslations('tokens'), getLocale()]);
  return (
    <>
      <PageHeading title={t('browser.title')}>{t('browser.about')}</PageHeading>
      <div className="max-w-[1080px] space-y-12">
        <section aria-label={t('browser.fresh')}>
          <ClientMessages rooms={['tokens']}>
            <TokenForm action={makeToken} />
          </ClientMessages>
        </section>
        <section aria-labelledby="honest">
          <h2 id="honest" className="mb-3 text-2xl">
            {t('browser.does')}
          </h2>
          <dl className="divide-y divide-rule border-t border-ink border-b-rule border-b">
            {HONEST.map((what) => (
              <div key={what} className="py-3 sm:grid sm:grid-cols-[13rem_minmax(0,1fr)] sm:gap-6">
                <dt className="text-[15px] font-semibold">{t(`browser.honest.${what}.title`)}</dt>
                <dd className="max-w-[62ch] text-[15px]">
                  {what === 'fails'
                    ? t('browser.honest.fails.text', { instead: t('browser.instead') })
                    : t(`browser.honest.${what}.text`)}
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="tokens">
          <h2 id="tokens" className="mb-3 text-2xl">
            {t('browser.who')}
          </h2>
          {tokens.length === 0 ? (
            <p className="max-w-[62ch] text-muted">{t('browser.nobody')}</p>
          ) : (
            <ul className="divide-y divide-rule border-t border-ink border-b-rule border-b">
              {tokens.map((token) => (
                <TokenLine
                  key={token.id}
                  token={token}
                  before={t('browser.made', { at: formatMinute(token.createdAt, locale) })}
                />
              ))}
            </ul>
          )}
        </section>
        <AllSettings />
      </div>
    </>
  );
}
