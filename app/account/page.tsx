import Link from 'next/link';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { LOCAL_ID } from '@/lib/access/actor';
import { ownAccount } from '@/lib/store/account';
import { LEAST_PASSWORD } from '@/lib/store/password';
import { allow } from '../shell/allow';
import { NewPasswordField } from '../shell/new-password-field';
import { PageHeading } from '../shell/page-heading';
import { ToldForm } from '../shell/told-form';
import { passwordFromForm, renameFromForm } from './account-actions';

export const generateMetadata = async () => ({ title: (await getTranslations('shell'))('account.yours') });

export default async function AccountPage() {
  await connection();
  allow('account');
  const { id, login, name, role } = await ownAccount();
  const given = id === LOCAL_ID ? process.env.STANDFIRST_EDITOR?.trim() : undefined;
  const [t, shell, settings, tokens] = await Promise.all([
    getTranslations('account'),
    getTranslations('shell'),
    getTranslations('settings'),
    getTranslations('tokens'),
  ]);
  return (
    <>
      <PageHeading title={shell('account.yours')}>
        {id === LOCAL_ID ? t('local') : t('signedIn', { login: login ?? '', may: t(`may.${role}`) })}
      </PageHeading>
      <div className="max-w-[34rem] space-y-10">
        <section aria-labelledby="name">
          <h2 id="name" className="mb-3 text-2xl">
            {t('name.title')}
          </h2>
          <p className="mb-3 text-[15px] text-muted">{t('name.about')}</p>
          {given ? (
            <p className="text-[15px]">
              {t.rich('name.given', {
                name: () => <bdi className="font-semibold">{given}</bdi>,
                code: (words) => <code>{words}</code>,
              })}
            </p>
          ) : (
            <ToldForm
              action={renameFromForm}
              button={t('name.send')}
              className="flex flex-wrap items-end gap-3"
            >
              <label className="min-w-[12rem] flex-1">
                <span className="label">{t('name.label')}</span>
                <input
                  name="name"
                  required
                  maxLength={60}
                  defaultValue={name}
                  autoComplete="name"
                  dir="auto"
                  className="field mt-0.5"
                />
              </label>
            </ToldForm>
          )}
        </section>
        {id !== LOCAL_ID && (
          <section aria-labelledby="password">
            <h2 id="password" className="mb-3 text-2xl">
              {t('newPassword.title')}
            </h2>
            <ToldForm action={passwordFromForm} button={t('newPassword.send')} className="space-y-4">
              <label className="block">
                <span className="label">{t('newPassword.now')}</span>
                <input
                  name="before"
                  type="password"
                  required
                  autoComplete="current-password"
                  className="field mt-0.5"
                />
              </label>
              <NewPasswordField
                name="after"
                label={t('newPassword.next', { least: LEAST_PASSWORD })}
                className="block"
              />
            </ToldForm>
          </section>
        )}
        {id !== LOCAL_ID && (
          <form method="post" action="/api/v1/sessions/end">
            <button className="button">{t('signOut')}</button>
          </form>
        )}
        <p className="text-sm">
          <Link href="/settings/tokens" className="link">
            {tokens('scripts.title')}
          </Link>
          {' · '}
          <Link href="/settings/browser" className="link">
            {tokens('browser.title')}
          </Link>
          {' · '}
          <Link href="/settings" className="link">
            {settings('all')}
          </Link>
        </p>
      </div>
    </>
  );
}
