import Link from 'next/link';
import { connection } from 'next/server';
import { LOCAL_ID } from '@/lib/access/actor';
import { ownAccount } from '@/lib/store/account';
import { LEAST_PASSWORD } from '@/lib/store/password';
import { allow } from '../shell/allow';
import { NewPasswordField } from '../shell/new-password-field';
import { PageHeading } from '../shell/page-heading';
import { ToldForm } from '../shell/told-form';
import { passwordFromForm, renameFromForm } from './account-actions';

export const metadata = { title: 'Your account' };

const ROLE_WORDS = {
  reader: 'You read, search and take away.',
  editor: 'You read, hand in, decide and comment.',
  admin: 'You may do everything here, and look after people, settings and the record.',
} as const;

export default async function AccountPage() {
  await connection();
  allow('account');
  const { id, login, name, role } = await ownAccount();
  const given = id === LOCAL_ID ? process.env.STANDFIRST_EDITOR?.trim() : undefined;
  return (
    <>
      <PageHeading title="Your account">
        {id === LOCAL_ID
          ? 'Nobody is asked to sign in on this machine: whoever sits at it is you.'
          : `You are signed in as ${login}. ${ROLE_WORDS[role]}`}
      </PageHeading>
      <div className="max-w-[34rem] space-y-10">
        <section aria-labelledby="name">
          <h2 id="name" className="mb-3 text-2xl">
            Your name
          </h2>
          <p className="mb-3 text-[15px] text-muted">
            Decisions, comments and the record bear it. What is recorded already keeps the name of its time.
          </p>
          {given ? (
            <p className="text-[15px]">
              It is <bdi className="font-semibold">{given}</bdi>, given by <code>STANDFIRST_EDITOR</code>.
            </p>
          ) : (
            <ToldForm action={renameFromForm} button="Change" className="flex flex-wrap items-end gap-3">
              <label className="min-w-[12rem] flex-1">
                <span className="label">Name</span>
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
              Your password
            </h2>
            <ToldForm action={passwordFromForm} button="Change the password" className="space-y-4">
              <label className="block">
                <span className="label">Now</span>
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
                label={`From now on, at least ${LEAST_PASSWORD} characters`}
                className="block"
              />
            </ToldForm>
          </section>
        )}
        {id !== LOCAL_ID && (
          <form method="post" action="/api/v1/sessions/end">
            <button className="button">Sign out of this browser</button>
          </form>
        )}
        <p className="text-sm">
          <Link href="/settings/tokens" className="link">
            Tokens for scripts
          </Link>
          {' · '}
          <Link href="/settings/browser" className="link">
            Send from a browser
          </Link>
        </p>
      </div>
    </>
  );
}
