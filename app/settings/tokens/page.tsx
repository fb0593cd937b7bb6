import Link from 'next/link';
import { connection } from 'next/server';
import { actor, may } from '@/lib/access/acting';
import { listApiTokens } from '@/lib/store/api-tokens';
import type { ApiToken, TokenScope } from '@/lib/types';
import { allow } from '../../shell/allow';
import { formatMinute } from '../../shell/format-day';
import { PageHeading } from '../../shell/page-heading';
import { NewToken } from './new-token';
import { endApiToken, makeApiToken } from './token-actions';
import { SCOPE_WORDS } from './token-words';

export const metadata = { title: 'Tokens for scripts' };

export default async function TokensPage() {
  await connection();
  allow('tokens');
  const tokens = await listApiTokens();
  const who = actor();
  const scopes = Object.entries(SCOPE_WORDS) as readonly [TokenScope, string][];
  return (
    <>
      <PageHeading title="Tokens for scripts">
        A token lets a script use the API in your name: for what you say here, never for more than you may,
        until it expires or you revoke it. <code>docs/api.md</code> tells how.
      </PageHeading>
      <div className="max-w-[1080px] space-y-12">
        <section aria-label="A new token">
          <NewToken action={makeApiToken} scopes={scopes.filter(([scope]) => may(scope))} />
        </section>
        <section aria-labelledby="tokens">
          <h2 id="tokens" className="mb-3 text-2xl">
            In force
          </h2>
          {tokens.length === 0 ? (
            <p className="text-muted">None yet.</p>
          ) : (
            <ul className="divide-y divide-rule border-t border-ink border-b-rule border-b">
              {tokens.map((token) => (
                <TokenLine key={token.id} token={token} own={'id' in who && who.id === token.ownerId} />
              ))}
            </ul>
          )}
        </section>
        <p className="text-sm">
          <Link href="/settings" className="link">
            All settings
          </Link>
        </p>
      </div>
    </>
  );
}

function TokenLine({ token, own }: { token: ApiToken; own: boolean }) {
  const { id, name, scopes, owner, createdAt, lastUsedAt, expiresAt } = token;
  return (
    <li className="flex items-center justify-between gap-6 py-3">
      <div className="min-w-0">
        <h3 className="font-sans text-[15px] font-semibold tracking-normal">
          <bdi>{name}</bdi>
          {!own && (
            <span className="font-normal text-muted">
              {' '}
              of <bdi>{owner}</bdi>
            </span>
          )}
        </h3>
        <p className="text-[13px] text-muted">
          <code className="receipt">{scopes.join(' ')}</code> · made {formatMinute(createdAt)} ·{' '}
          {lastUsedAt ? `last used ${formatMinute(lastUsedAt)}` : 'never used'} ·{' '}
          {expiresAt ? `expires ${formatMinute(expiresAt)}` : 'does not expire'}
        </p>
      </div>
      <form action={endApiToken}>
        <input type="hidden" name="id" value={id} />
        <button className="button button-plain" aria-label={`Revoke: ${name}`}>
          Revoke
        </button>
      </form>
    </li>
  );
}
