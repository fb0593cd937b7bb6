import { InvalidArgumentError, Option, type Command } from 'commander';
import type { RuleId } from '../../types';
import { BadInput } from '../bad-input';
import { parseMute } from '../parse-mute';

const MOST_JOBS = 64;

const jobs = (value: string): number => {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > MOST_JOBS)
    throw new InvalidArgumentError(`a whole number from 1 to ${MOST_JOBS} was expected.`);
  return count;
};

const mute = () =>
  new Option('--mute <rules>', 'leave out these faults and rules, separated by commas')
    .argParser(parseMute)
    .default([], 'none');

/** `check`, `analyse` and `parse`: what an article says. */
export function articleCommands(program: Command): void {
  program
    .command('check')
    .description('check one article: its address, a file (.html or pasted text), or - for standard input')
    .argument('<url|file|->')
    .option('--json', 'print the whole analysis as JSON', false)
    .addOption(mute())
    .action(async (target: string, options: { json: boolean; mute: readonly RuleId[] }) => {
      const { check } = await import('../check');
      process.exitCode = await check(target, options);
    });

  program
    .command('analyse')
    .description('analyse many articles without a database: a JSON line in, a JSON line out, in order')
    .requiredOption(
      '--in <file>',
      'lines of { id, headline?, text? or html?, url?, publishedAt?, outlet? }; - for standard input',
    )
    .option('--out <file>', 'lines of analyses, or { id, error }; standard output by default')
    .addOption(new Option('--only <part>', 'leave out claims, links and evidence').choices(['headline']))
    .option('--jobs <n>', 'threads', jobs, 1)
    .addOption(mute())
    .action(
      async (options: {
        in: string;
        out?: string;
        only?: 'headline';
        jobs: number;
        mute: readonly RuleId[];
      }) => {
        const { analyseLines } = await import('../analyse-lines');
        await analyseLines({ ...options, out: options.out ?? null, only: options.only ?? null });
      },
    );

  program
    .command('parse')
    .description('sentences, tokens, lemmas, parts of speech and dependencies')
    .addOption(new Option('--conllu <file>', 'tokens given in CoNLL-U').conflicts('in'))
    .option('--in <file>', 'lines of { id, text }')
    .option('--out <file>', 'standard output by default')
    .action(
      async ({ conllu, in: texts, out = null }: { conllu?: string; in?: string; out?: string | null }) => {
        if (conllu !== undefined) await (await import('../parse-conllu')).parseConllu(conllu, out);
        else if (texts !== undefined) await (await import('../parse-texts')).parseTexts(texts, out);
        else throw new BadInput('parse: name the input with --conllu FILE or --in FILE');
      },
    );
}
