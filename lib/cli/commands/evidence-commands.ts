import type { Command } from 'commander';

/** `trace`, `match`, `evidence` and `strength`: what stands behind a quotation or a claim. */
export function evidenceCommands(program: Command): void {
  program
    .command('trace')
    .description(
      'where quotations come from, and what became of them: a JSON line in, a JSON line out, in order',
    )
    .requiredOption('--in <file>', 'lines of { id, quote, speaker?, date? }; - for standard input')
    .requiredOption('--documents <file>', 'lines of { id, text, title?, speaker?, date? }')
    .option('--out <file>', 'standard output by default')
    .action(async (options: { in: string; documents: string; out?: string }) => {
      const { trace } = await import('../trace');
      await trace({ ...options, out: options.out ?? null });
    });

  program
    .command('match')
    .description(
      'the known fact-checks or papers that a text is about: a JSON line in, a JSON line out, in order',
    )
    .requiredOption('--in <file>', 'lines of { id, query }; - for standard input')
    .requiredOption('--claims <file>', 'lines of { id, claim, title? }: claims, or abstracts')
    .option('--out <file>', 'standard output by default')
    .action(async (options: { in: string; claims: string; out?: string }) => {
      const { match } = await import('../match');
      await match({ ...options, out: options.out ?? null });
    });

  program
    .command('evidence')
    .description('whether a document supports a claim, and where: a JSON line in, a JSON line out, in order')
    .requiredOption('--in <file>', 'lines of { id, claim, document }; - for standard input')
    .option('--out <file>', 'standard output by default')
    .action(async (options: { in: string; out?: string }) =>
      (await import('../evidence')).evidence(options.in, options.out ?? null),
    );

  program
    .command('strength')
    .description(
      'whether a claim ties two things more strongly than its source: a JSON line in, a JSON line out',
    )
    .requiredOption('--in <file>', 'lines of { id, claim, source }; - for standard input')
    .option('--out <file>', 'standard output by default')
    .action(async (options: { in: string; out?: string }) =>
      (await import('../strength')).strength(options.in, options.out ?? null),
    );
}
