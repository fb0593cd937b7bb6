import { Argument, type Command } from 'commander';

/** `audit`, `backup` and `restore`: that the store stays whole. */
export function keepingCommands(program: Command): void {
  program
    .command('audit')
    .description(
      'the record of who decided what: verify walks its chain of hashes and says whether it is whole',
    )
    .addArgument(new Argument('<what>', 'what to do').choices(['verify']))
    .option('--expect <head>', 'a head that an earlier verify printed: it must still be in the record')
    .option('--json', 'the report as JSON', false)
    .action(async (_what: 'verify', options: { expect?: string; json: boolean }) => {
      const { verify } = await import('../audit');
      process.exitCode = await verify({ ...options, expect: options.expect ?? null });
    });

  program
    .command('backup')
    .description(
      'everything in the store into one file (gzipped lines of JSON), as it was at one moment; the store goes on',
    )
    .argument('<file>')
    .action(async (file: string) => (await import('../backup')).backup(file));

  program
    .command('restore')
    .description('what backup wrote into an empty database of the same version: all of it, or nothing')
    .argument('<file>')
    .action(async (file: string) => (await import('../backup')).restore(file));
}
