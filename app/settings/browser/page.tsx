import { connection } from 'next/server';
import { listApiTokens } from '@/lib/store/api-tokens';
import { allow } from '../../shell/allow';
import { formatMinute } from '../../shell/format-day';
import { PageHeading } from '../../shell/page-heading';
import { AllSettings } from '../all-settings';
import { TokenLine } from '../token-line';
import { INSTEAD } from './bookmarklet';
import { makeToken } from './token-actions';
import { TokenForm } from './token-form';

export const metadata = { title: 'Send from a browser' };

const HONEST = [
  {
    title: 'What it sends',
    text: 'The page as it stands in your browser, with what your subscription and the site’s scripts have put there, and its address. Scripts, styles, pictures and your cookies stay behind. Only the article’s text is kept.',
  },
  {
    title: 'Where it goes',
    text: 'To this Standfirst and nowhere else, in a tab that opens and shows the result. Standfirst must be running, and within reach of that browser.',
  },
  {
    title: 'Where it does not work',
    text: `A few sites forbid their pages to be sent to another address; the bookmark then says so. ${INSTEAD} Text inside a frame of another site is not sent.`,
  },
  {
    title: 'What the site could do with it',
    text: 'The bookmark carries a token, and a hostile page that you send could read it. With it, it could hand in pages in your name, and nothing else: it can read nothing here and decide nothing. Revoke the token if you are in doubt.',
  },
] as const;

export default async function BrowserPage() {
  await connection();
  allow('capture');
  const tokens = (await listApiTokens()).filter(({ scopes }) => scopes.every((scope) => scope === 'capture'));
  return (
    <>
      <PageHeading title="Send from a browser">
        A bookmark that checks the page you are looking at, also where Standfirst itself is shown a paywall or
        an empty page. One click, on any news site.
      </PageHeading>
      <div className="max-w-[1080px] space-y-12">
        <section aria-label="A new bookmark">
          <TokenForm action={makeToken} />
        </section>
        <section aria-labelledby="honest">
          <h2 id="honest" className="mb-3 text-2xl">
            What it does
          </h2>
          <dl className="divide-y divide-rule border-t border-ink border-b-rule border-b">
            {HONEST.map(({ title, text }) => (
              <div key={title} className="py-3 sm:grid sm:grid-cols-[13rem_minmax(0,1fr)] sm:gap-6">
                <dt className="text-[15px] font-semibold">{title}</dt>
                <dd className="max-w-[62ch] text-[15px]">{text}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="tokens">
          <h2 id="tokens" className="mb-3 text-2xl">
            Who may send
          </h2>
          {tokens.length === 0 ? (
            <p className="max-w-[62ch] text-muted">
              Nobody yet. Each bookmark has a token of its own, which is listed here and can be revoked.
            </p>
          ) : (
            <ul className="divide-y divide-rule border-t border-ink border-b-rule border-b">
              {tokens.map((token) => (
                <TokenLine key={token.id} token={token} before={`Made ${formatMinute(token.createdAt)}`} />
              ))}
            </ul>
          )}
        </section>
        <AllSettings />
      </div>
    </>
  );
}
