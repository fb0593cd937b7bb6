import { connection } from 'next/server';
import { getLocale, getTranslations } from 'next-intl/server';
import { may } from '@/lib/access/acting';
import { listApiTokens } from '@/lib/store/api-tokens';
import type { TokenScope } from '@/lib/types';
import { ClientMessages } from '../../messages/client-messages';
import { allow } from '../../shell/allow';
import { formatMinute } from '../../shell/format-day';
import { PageHeading } from '../../shell/page-heading';
import { AllSettings } from '../all-settings';
import { TokenLine } from '../token-line';
import { NewToken } from './new-token';
import { makeApiToken } from './token-actions';

export const generateMetadata = async () => ({ title: (await getTranslations('tokens'))('scripts.title') });

/** In the order in which they are offered: the mildest first. */
const SCOPES = [
  'read',
  'submit',
  'capture',
  'decide',
  'remarks',
  'settings',
  'audit',
] as const satisfies readonly TokenScope[];

/** No page of ours that a router could open: it has a policy and scripts of its own. */
const API_PAGE = '/api/docs';

export default async function TokensPage() {
  await connection();
  allow('tokens');
  const tokens = await listApiTokens();
  const [t, locale] = await Promise.all([getTranslations('tokens'), getLocale()]);
  return (
    <>
      <PageHeading title={t('scripts.title')}>
        {t.rich('scripts.about', {
          code: (words) => <code>{words}</code>,
          api: (words) => (
            <a href={API_PAGE} className="link">
              {words}
            </a>
          ),
        })}
      </PageHeading>
      <div className="max-w-[1080px] space-y-12">
        <section aria-label={t('scripts.fresh')}>
          <ClientMessages rooms={['tokens']}>
            <NewToken action={makeApiToken} scopes={SCOPES.filter((scope) => may(scope))} />
          </ClientMessages>
        </section>
        <section aria-labelledby="tokens">
          <h2 id="tokens" className="mb-3 text-2xl">
            {t('scripts.inForce')}
          </h2>
          {tokens.length === 0 ? (
            <p className="text-muted">{t('scripts.none')}</p>
          ) : (
            <ul className="divide-y divide-rule border-t border-ink border-b-rule border-b">
              {tokens.map((token) => (
                <TokenLine
                  key={token.id}
                  token={token}
                  before={
                    <>
                      <code className="receipt">{token.scopes.join(' ')}</code> ·{' '}
                      {t('scripts.made', { at: formatMinute(token.createdAt, locale) })}
                    </>
                  }
                  after={` · ${token.expiresAt ? t('scripts.expires', { at: formatMinute(token.expiresAt, locale) }) : t('scripts.forGood')}`}
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
