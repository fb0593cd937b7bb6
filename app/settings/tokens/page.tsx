import { connection } from 'next/server';
import { may } from '@/lib/access/acting';
import { listApiTokens } from '@/lib/store/api-tokens';
import type { TokenScope } from '@/lib/types';
import { allow } from '../../shell/allow';
import { formatMinute } from '../../shell/format-day';
import { PageHeading } from '../../shell/page-heading';
import { AllSettings } from '../all-settings';
import { TokenLine } from '../token-line';
import { NewToken } from './new-token';
import { makeApiToken } from './token-actions';
import { SCOPE_WORDS } from './token-words';

export const metadata = { title: 'Tokens for scripts' };

export default async function TokensPage() {
  await connection();
  allow('tokens');
  const tokens = await listApiTokens();
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
                <TokenLine
                  key={token.id}
                  token={token}
                  before={
                    <>
                      <code className="receipt">{token.scopes.join(' ')}</code> · made{' '}
                      {formatMinute(token.createdAt)}
                    </>
                  }
                  after={
                    token.expiresAt ? ` · expires ${formatMinute(token.expiresAt)}` : ' · does not expire'
                  }
                />
              ))}
            </ul>
          )}
        </section>
        <AllSettings />
      </div>
    </>
  );
}
