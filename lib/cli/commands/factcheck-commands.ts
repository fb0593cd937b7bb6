import type { Command } from 'commander';

/** `factcheck add`, `list` and `remove`. */
export function factcheckCommands(program: Command): void {
  const factcheck = program
    .command('factcheck')
    .description('published fact-checks (ClaimReview) that the claims of every article are matched against');
  factcheck
    .command('add')
    .description(
      'keep the fact-checks of a feed: a DataFeed, an array or lines of ClaimReviews, or a page with them',
    )
    .argument('<file|url|->')
    .action(async (target: string) => (await import('../factcheck')).addChecks(target));
  factcheck
    .command('list')
    .description('the fact-checks held, the latest first')
    .option('--json', 'a JSON line a fact-check', false)
    .action(async ({ json }: { json: boolean }) => (await import('../factcheck')).listChecks(json));
  factcheck
    .command('remove')
    .description('hold a fact-check no longer')
    .argument('<id>')
    .action(async (id: string) => (await import('../factcheck')).removeCheck(id));
}
