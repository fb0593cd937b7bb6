import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { may } from '@/lib/access/acting';
import { needsLink } from '@/lib/launch/sign-in.mjs';
import { nextPage } from '@/lib/sign-on/next-page';
import { providerOf } from '@/lib/sign-on/provider-of';
import { useTranslations } from '#messages';
import { firstOf, type Query } from '../shell/query';
import { NameField } from './name-field';

export const generateMetadata = async () => ({ title: (await getTranslations('account'))('signIn') });

/** Why somebody was not signed in, as our routes tell it in the address. */
const WHY = [
  'wrong-password',
  'provider-down',
  'provider-cancelled',
  'provider-refused',
  'provider-again',
  'no-provider',
  'unverified',
  'uninvited',
  'too-many',
  'used-link',
] as const;

/** A plain form, so that it works before any script does. */
export default async function LoginPage({ searchParams }: { searchParams: Query }) {
  await connection();
  const query = await searchParams;
  const next = nextPage(firstOf(query.next));
  if (may('read')) redirect(next);
  const link = needsLink();
  const why = WHY.find((one) => one === firstOf(query.why));
  const t = await getTranslations('account');
  return (
    <div className="max-w-[26rem] pt-10 lg:pt-16">
      <h1 className="text-4xl">{t(link ? 'byLink' : 'signIn')}</h1>
      <p className="mt-3 text-muted">{t(link ? 'aboutLink' : 'about')}</p>
      {why && (
        <p role="alert" className="mt-5 border-l-2 border-ink pl-3 text-[15px]">
          {t(`why.${why}`)}
        </p>
      )}
      {!link && <SignInForm next={next} again={why !== undefined} />}
    </div>
  );
}

function SignInForm({ next, again }: { readonly next: string; readonly again: boolean }) {
  const provider = providerOf();
  const t = useTranslations('account');
  return (
    <>
      <form method="post" action="/api/v1/sessions" className="mt-6 space-y-4">
        <input type="hidden" name="next" value={next} />
        <NameField label={t('login')} again={again} />
        <label className="block">
          <span className="label">{t('password')}</span>
          <input
            name="password"
            type="password"
            required
            maxLength={200}
            autoComplete="current-password"
            className="field mt-0.5"
          />
        </label>
        <button className="button button-ink">{t('signIn')}</button>
      </form>
      {provider && (
        <p className="mt-8 border-t border-rule pt-5">
          <a href={`/api/v1/sessions/provider?${new URLSearchParams({ next })}`} className="button">
            {t('provider', { host: provider.issuer.hostname })}
          </a>
        </p>
      )}
    </>
  );
}
