import Link from 'next/link';
import { useTranslations } from '#messages';
import { actor } from '@/lib/access/acting';
import { needsSignIn } from '@/lib/launch/sign-in.mjs';

/** Who is signed in, and the way out (a phone has it on the account’s page); nothing where nobody is asked to sign in. */
export function WhoIsHere() {
  const t = useTranslations('shell');
  const who = actor();
  if (who.kind !== 'person' || !needsSignIn()) return null;
  return (
    <div className="flex items-baseline gap-3 text-[13px] text-muted lg:mt-2 lg:flex-col lg:gap-1">
      <Link href="/account" className="link min-h-6 max-w-[9rem] truncate" title={t('account.yours')}>
        <span className="sm:hidden">{t('account.short')}</span>
        <bdi className="hidden sm:inline">{who.name}</bdi>
      </Link>
      <form method="post" action="/api/v1/sessions/end" className="hidden sm:block">
        <button className="link min-h-6 cursor-pointer">{t('account.signOut')}</button>
      </form>
    </div>
  );
}
