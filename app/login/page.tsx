import { connection } from 'next/server';
import { redirect } from 'next/navigation';
import { may } from '@/lib/access/acting';
import { nextPage } from '../api/next-page';
import { firstOf, type Query } from '../shell/query';

export const metadata = { title: 'Sign in' };

const WHY: Readonly<Record<string, string>> = {
  'wrong-password': 'User name and password do not fit. Try again, or ask an admin for a new password.',
  'too-many': 'Too many tries. Wait a quarter of an hour, then try again.',
};

/** A plain form, so that it works before any script does. */
export default async function LoginPage({ searchParams }: { searchParams: Query }) {
  await connection();
  const query = await searchParams;
  const next = nextPage(firstOf(query.next));
  if (may('read')) redirect(next);
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
    </div>
  );
}
