import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { needsSignIn } from '@/lib/launch/sign-in.mjs';
import { providerOf } from '@/lib/sign-on/provider-of';
import { listUsers } from '@/lib/store/users';
import { LEAST_PASSWORD } from '@/lib/store/password';
import { allow } from '../../shell/allow';
import { NewPasswordField } from '../../shell/new-password-field';
import { PageHeading } from '../../shell/page-heading';
import { ToldForm } from '../../shell/told-form';
import { AllSettings } from '../all-settings';
import { addFromForm, personFromForm } from './people-actions';
import { PersonItem, RoleChoice } from './person-item';

export const generateMetadata = async () => ({ title: (await getTranslations('settings'))('people.title') });

export default async function PeoplePage() {
  await connection();
  allow('people');
  const users = await listUsers();
  const byProvider = providerOf() !== null;
  const t = await getTranslations('settings');
  return (
    <>
      <PageHeading title={t('people.title')}>{t('people.about')}</PageHeading>
      <div className="max-w-[1080px] space-y-12">
        {!needsSignIn() && (
          <p className="max-w-[62ch] border-l-2 border-ink pl-3 text-[15px]">
            {t.rich('people.noSignIn', { code: (words) => <code>{words}</code> })}
          </p>
        )}
        <section aria-labelledby="let-in">
          <h2 id="let-in" className="mb-3 text-2xl">
            {t('people.in')}
          </h2>
          <ul className="divide-y divide-rule border-t border-ink border-b-rule border-b">
            {users.map((user) => (
              <PersonItem key={user.id} user={user} byProvider={byProvider} action={personFromForm} />
            ))}
          </ul>
        </section>
        <section aria-labelledby="add">
          <h2 id="add" className="mb-3 text-2xl">
            {t('people.add')}
          </h2>
          <ToldForm
            action={addFromForm}
            button={t('people.send')}
            className="flex max-w-[52rem] flex-wrap items-end gap-x-4 gap-y-3"
          >
            <label className="min-w-[10rem] flex-1">
              <span className="label">{t('people.login')}</span>
              <input
                name="login"
                required
                maxLength={40}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                className="field mt-0.5"
              />
            </label>
            <label className="min-w-[10rem] flex-1">
              <span className="label">{t('people.name')}</span>
              <input name="name" maxLength={60} autoComplete="off" dir="auto" className="field mt-0.5" />
            </label>
            <NewPasswordField
              name="password"
              required={!byProvider}
              label={t('people.password', { least: LEAST_PASSWORD })}
              className="min-w-[12rem] flex-1"
            />
            {byProvider && (
              <label className="min-w-[12rem] flex-1">
                <span className="label">{t('people.email')}</span>
                <input
                  name="email"
                  type="email"
                  maxLength={254}
                  autoComplete="off"
                  className="field mt-0.5"
                />
              </label>
            )}
            <RoleChoice role="editor" />
          </ToldForm>
        </section>
        <AllSettings />
      </div>
    </>
  );
}
