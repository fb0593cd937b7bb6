import { connection } from 'next/server';
import { redirect } from 'next/navigation';
import { may } from '@/lib/access/acting';
import { nextPage } from '@/lib/sign-on/next-page';
import { providerOf } from '@/lib/sign-on/provider-of';
import { firstOf, type Query } from '../shell/query';

export const metadata = { title: 'Sign in' };

const WHY: Readonly<Record<string, string>> = {
  'wrong-password': 'User name and password do not fit. Try again, or ask an admin for a new password.',
  'provider-down': 'The provider of sign-ins does not answer. Try again, or sign in with a password.',
  'provider-cancelled': 'You were not signed in: the provider was told no.',
  'provider-refused':
    'The provider’s answer does not hold, so nobody was signed in. Try again; if it stays so, tell an admin.',
  'provider-again': 'That took too long, or was begun elsewhere. Begin again.',
  'no-provider': 'No provider of sign-ins is set up here.',
  unverified: 'The provider does not say that your e-mail is verified, so nobody was signed in.',
  uninvited: 'Nobody of this e-mail was let in here. Ask an admin of this Standfirst to invite you.',
  'too-many': 'Too many tries. Wait a quarter of an hour, then try again.',
};

/** A plain form, so that it works before any script does. */
export default async function LoginPage({ searchParams }: { searchParams: Query }) {
  await connection();
  const query = await searchParams;
  const next = nextPage(firstOf(query.next));
  if (may('read')) redirect(next);
  const provider = providerOf();
  const why = WHY[firstOf(query.why) ?? ''] ?? null;
  return (
    <div className="max-w-[26rem] pt-10 lg:pt-16">
      <h1 className="text-4xl">Sign in</h1>
      <p className="mt-3 text-muted">This Standfirst is for people whom its admins have let in.</p>
      {why && (
        <p role="alert" className="mt-5 border-l-2 border-ink pl-3 text-[15px]">
          {why}
        </p>
      )}
      <form method="post" action="/api/v1/sessions" className="mt-6 space-y-4">
        <input type="hidden" name="next" value={next} />
        <label className="block">
          <span className="label">User name</span>
          <input
            name="login"
            required
            maxLength={40}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            className="field mt-0.5"
          />
        </label>
        <label className="block">
          <span className="label">Password</span>
          <input
            name="password"
            type="password"
            required
            maxLength={200}
            autoComplete="current-password"
            className="field mt-0.5"
          />
        </label>
        <button className="button button-ink">Sign in</button>
      </form>
      {provider && (
        <p className="mt-8 border-t border-rule pt-5">
          <a href={`/api/v1/sessions/provider?${new URLSearchParams({ next })}`} className="button">
            Sign in with {provider.issuer.hostname}
          </a>
        </p>
      )}
    </div>
  );
}
