import Link from 'next/link';
import { actor } from '@/lib/access/acting';
import { needsSignIn } from '@/lib/launch/sign-in.mjs';

/** Who is signed in, and the way out; nothing where nobody is asked to sign in. */
export function WhoIsHere() {
  const who = actor();
  if (who.kind !== 'person' || !needsSignIn()) return null;
  return (
    <div className="flex items-baseline gap-3 text-[13px] text-muted lg:mt-2 lg:flex-col lg:gap-1">
      <Link href="/account" className="link min-h-6 max-w-[9rem] truncate" title="Your account">
        <bdi>{who.name}</bdi>
      </Link>
      <form method="post" action="/api/v1/sessions/end">
        <button className="link min-h-6 cursor-pointer">Sign out</button>
      </form>
    </div>
  );
}
