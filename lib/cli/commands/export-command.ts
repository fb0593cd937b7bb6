import { InvalidArgumentError, Option, type Command } from 'commander';
import type { ExportOptions } from '../export';

const day = (value: string): string => {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError('a day like 2026-03-02 was expected.');
  return value;
};

/** `export`: what the store holds, as one file. */
export function exportCommand(program: Command): void {
  program
    .command('export')
    .description('what the store holds, as one file')
    .addOption(
      new Option('--format <format>', 'format of the file')
        .choices([
          ...[
            'json',
            'csv',
            'graphml',
            'gexf',
            'cytoscape',
            'nodes',
            'edges',
            'jsonld',
            'nquads',
            'ro-crate',
            'gold',
          ],
        ])
        .makeOptionMandatory(),
    )
    .option('--article <id>', 'one article; all by default')
    .option('--from <day>', 'published on that day or later (2026-03-02)', day)
    .option('--to <day>', 'published on that day or earlier', day)
    .option('--outlet <name...>', 'of one of these outlets')
    .option('--source <name...>', 'in which one of these people or bodies is a source')
    .addOption(
      new Option('--verdict <verdict...>', 'whose first headline is').choices([
        ...['backed', 'partly-backed', 'not-backed', 'cannot-tell'],
      ]),
    )
    .option(
      '--fields <name...>',
      'of json, csv, nodes and edges: which fields, in that order; all by default',
    )
    .option('--out <file>', 'standard output by default')
    .option('--raw', 'CSV: leave cells that a spreadsheet would run as a formula as they are', false)
    .action(async (options: ExportOptions) => (await import('../export')).exportStore(options));
}
