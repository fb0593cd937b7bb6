import { Option, type Command } from 'commander';
import { TOKEN_SCOPES } from '../../access/can';
import type { TokenScope } from '../../types';

/** `token add`, `list` and `revoke`. */
export function tokenCommands(program: Command): void {
  const token = program.command('token').description('what lets scripts use the API (docs/api.md)');
  token
    .command('add')
    .description('make a token and print it, this once')
    .argument('<name>')
    .option('--user <user-name>', 'whose it is', 'local')
    .addOption(
      new Option('--scope <scope...>', 'what it may do').choices([...TOKEN_SCOPES]).makeOptionMandatory(),
    )
    .option('--days <n>', 'until it expires; never by default', Number)
    .action(async (name: string, options: { user: string; scope: TokenScope[]; days?: number }) =>
      (await import('../token')).addToken(name, { ...options, days: options.days ?? null }),
    );
  token
    .command('list')
    .description('everybody’s tokens: id, owner, scopes, name')
    .option('--json', 'a JSON line each', false)
    .action(async ({ json }: { json: boolean }) => (await import('../token')).listTokens(json));
  token
    .command('revoke')
    .description('end a token at once')
    .argument('<id>')
    .action(async (id: string) => (await import('../token')).revokeToken(id));
}
