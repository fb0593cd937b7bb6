import type { Command } from 'commander';
import { BadInput } from '../bad-input';
import type { FeedsOptions } from '../feeds';

/** As a shell tells a command that Ctrl-C ended. */
const STOPPED = 130;

/** `import`, `worker` and `feeds`: what fills the store. */
export function fillingCommands(program: Command): void {
  program
    .command('import')
    .description(
      'articles into the store: a .jsonl, .csv or .warc(.gz) file, a feed (RSS, Atom, JSON Feed), or a folder of pages, texts, PDFs, .docx and .eml files; begun again it goes on where it was stopped',
    )
    .argument('[file|folder]')
    .option('--feed <address>', 'the articles of a feed on the web, or of the feed that a page names')
    .action(async (source: string | undefined, { feed }: { feed?: string }) => {
      if ((source === undefined) === (feed === undefined))
        throw new BadInput('import: name a file or folder, or a feed with --feed ADDRESS');
      const { importInto } = await import('../import/import-into');
      if (!(await importInto(feed === undefined ? { path: source! } : { feed }))) process.exitCode = STOPPED;
    });

  program
    .command('worker')
    .description(
      'take jobs from the database (DATABASE_URL, or the embedded one) until it is stopped; any number of workers may run, on any number of machines',
    )
    .action(async () => (await import('../worker')).worker());

  program
    .command('feeds')
    .description('the feeds that are watched, and what the last fetch of each brought; a worker fetches them')
    .option('--add <address>', 'watch a feed, or the feed that a page names')
    .option('--pause <id|address>', 'fetch it no more for now')
    .option('--resume <id|address>', 'fetch it again from now on')
    .option('--remove <id|address>', 'watch it no longer; its articles stay')
    .option('--json', 'a JSON line a feed', false)
    .action(async (options: FeedsOptions) => (await import('../feeds')).feeds(options));
}
