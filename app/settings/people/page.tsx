import { connection } from 'next/server';
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

export const metadata = { title: 'People' };

export default async function PeoplePage() {
  await connection();
  allow('people');
  const users = await listUsers();
  const byProvider = providerOf() !== null;
  return (
    <>
      <PageHeading title="People">
        Who may use this Standfirst, and for what. Readers read and take away; editors also hand in, decide
        and comment; admins also look after people, settings and the record.
      </PageHeading>
      <div className="max-w-[1080px] space-y-12">
        {!needsSignIn() && (
          <p className="max-w-[62ch] border-l-2 border-ink pl-3 text-[15px]">
            Nobody is asked to sign in, because only this machine can reach these pages. Who is let in here
            can sign in once Standfirst serves others: <code>docs/people.md</code>.
          </p>
        )}
        <section aria-labelledby="let-in">
          <h2 id="let-in" className="mb-3 text-2xl">
            Let in
          </h2>
          <ul className="divide-y divide-rule border-t border-ink border-b-rule border-b">
            {users.map((user) => (
              <PersonItem key={user.id} user={user} byProvider={byProvider} action={personFromForm} />
            ))}
          </ul>
        </section>
        <section aria-labelledby="add">
          <h2 id="add" className="mb-3 text-2xl">
            Let somebody in
          </h2>
          <ToldForm
            action={addFromForm}
            button="Let in"
            className="flex max-w-[52rem] flex-wrap items-end gap-x-4 gap-y-3"
          >
            <label className="min-w-[10rem] flex-1">
              <span className="label">User name</span>
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
              <span className="label">Name in the record</span>
              <input name="name" maxLength={60} autoComplete="off" dir="auto" className="field mt-0.5" />
            </label>
            <NewPasswordField
              name="password"
              required={!byProvider}
              label={`Password, at least ${LEAST_PASSWORD} characters`}
              className="min-w-[12rem] flex-1"
            />
            {byProvider && (
              <label className="min-w-[12rem] flex-1">
                <span className="label">E-mail; then the password may be empty</span>
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
