import { createApiToken, listApiTokens, revokeApiToken } from '../store/api-tokens';
import { closeDatabase } from '../store/database';
import type { TokenScope } from '../types';
import { actor } from './actor';
import { BadInput } from './bad-input';
import { openOutput } from './open-output';

export interface TokenOptions {
  readonly user: string;
  readonly scope: readonly TokenScope[];
  /** `null`: it does not expire. */
  readonly days: number | null;
}

async function onStore(work: (write: (text: string) => Promise<void>) => Promise<void>): Promise<void> {
  try {
    const output = await openOutput(null);
    await work((text) => output.write(text));
    await output.end();
  } finally {
    await closeDatabase();
  }
}

/** `token add`: makes a token of somebody and prints it, this once. Throws BadInput with what the store refuses. */
export const addToken = (name: string, { user, scope, days }: TokenOptions): Promise<void> =>
  onStore(async (write) => {
    const outcome = await createApiToken({ name, scopes: scope, days }, actor(), user);
    if (!outcome.ok) throw new BadInput(`token: ${outcome.problem.message}`);
    await write(`${outcome.value.secret}\n`);
  });

/** `token list`: a line for each (id, owner, scopes, name); with `json` a JSON line. */
export const listTokens = (json: boolean): Promise<void> =>
  onStore(async (write) => {
    for (const token of await listApiTokens())
      await write(
        json
          ? `${JSON.stringify(token)}\n`
          : `${[token.id, token.owner, token.scopes.join(','), token.name].join('\t')}\n`,
      );
  });

/** `token revoke`: ends one at once. Throws BadInput when there is none of that id. */
export const revokeToken = (id: string): Promise<void> =>
  onStore(async () => {
    if (!(await revokeApiToken(id, actor()))) throw new BadInput(`token: there is none of the id ${id}`);
  });
