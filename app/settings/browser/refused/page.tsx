import Link from 'next/link';
import { connection } from 'next/server';
import { PageHeading } from '../../../shell/page-heading';
import { firstOf, type Query } from '../../../shell/query';
import { INSTEAD } from '../bookmarklet';

export const metadata = { title: 'Not taken' };

/** Why a page that a browser sent was refused, by the code of the refusal. */
const WHY: Readonly<Record<string, string>> = {
  'no-token':
    'The bookmark’s token is not in force: it was revoked, or belongs to another Standfirst. Make a new bookmark.',
  'too-large': `The page is larger than 10 MiB. ${INSTEAD}`,
  'not-a-url': `The page has no address on the web, or one that is too long. ${INSTEAD}`,
  empty: 'The page was empty when it was sent. Wait until it has loaded, then click the bookmark again.',
};
const OTHERWISE = `What arrived was no page. ${INSTEAD}`;

export default async function RefusedPage({ searchParams }: { searchParams: Query }) {
  await connection();
  const why = firstOf((await searchParams).why) ?? '';
  return (
    <>
      <PageHeading title="The page was not taken">
        {Object.hasOwn(WHY, why) ? WHY[why] : OTHERWISE}
      </PageHeading>
      <p className="flex flex-wrap gap-3">
        <Link href="/" className="button button-ink">
          Paste it instead
        </Link>
        <Link href="/settings/browser" className="button button-plain">
          Send from a browser
        </Link>
      </p>
    </>
  );
}
