import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { actAlways } from '../access/acting';
import { TOKEN_SCOPES } from '../access/can';
import type { Role, RuleId, TokenScope } from '../types';
import { actor } from './actor';
import { BadInput } from './bad-input';
import type { ExportOptions } from './export';
import type { FeedsOptions } from './feeds';
import { parseMute } from './parse-mute';

const BAD_INPUT = 2;
/** EX_SOFTWARE of sysexits.h: a bug must not pass for the 1 of a flagged headline. */
const BUG = 70;
/** As a shell tells a command that Ctrl-C ended. */
const STOPPED = 130;
const MOST_JOBS = 64;

const jobs = (value: string): number => {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > MOST_JOBS)
    throw new InvalidArgumentError(`a whole number from 1 to ${MOST_JOBS} was expected.`);
  return count;
};

const day = (value: string): string => {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError('a day like 2026-03-02 was expected.');
  return value;
};

const mute = () =>
  new Option('--mute <rules>', 'leave out these faults and rules, separated by commas')
    .argParser(parseMute)
    .default([], 'none');

// Who can read the database's password may do everything with it.
actAlways({ kind: 'system', name: actor() });

// Each command loads what it needs when it runs: `--help` need not wait for the language models, nor `export` for either.
const program = new Command('standfirst')
  .description('Does the headline stand on the text? Who says each thing, and where does it come from?')
  .exitOverride((error) => {
    throw error.exitCode === 0 ? error : Object.assign(error, { exitCode: BAD_INPUT });
  })
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError('(--help lists what there is)');

program
  .command('check')
  .description('check one article: its address, a file (.html or pasted text), or - for standard input')
  .argument('<url|file|->')
  .option('--json', 'print the whole analysis as JSON', false)
  .addOption(mute())
  .action(async (target: string, options: { json: boolean; mute: readonly RuleId[] }) => {
    const { check } = await import('./check');
    process.exitCode = await check(target, options);
  });

program
  .command('analyse')
  .description('analyse many articles without a database: a JSON line in, a JSON line out, in order')
  .requiredOption(
    '--in <file>',
    'lines of { id, headline?, text? or html?, url?, publishedAt? }; - for standard input',
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
      const { analyseLines } = await import('./analyse-lines');
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
      if (conllu !== undefined) await (await import('./parse-conllu')).parseConllu(conllu, out);
      else if (texts !== undefined) await (await import('./parse-texts')).parseTexts(texts, out);
      else throw new BadInput('parse: name the input with --conllu FILE or --in FILE');
    },
  );

program
  .command('trace')
  .description(
    'where quotations come from, and what became of them: a JSON line in, a JSON line out, in order',
  )
  .requiredOption('--in <file>', 'lines of { id, quote, speaker?, date? }; - for standard input')
  .requiredOption('--documents <file>', 'lines of { id, text, title?, speaker?, date? }')
  .option('--out <file>', 'standard output by default')
  .action(async (options: { in: string; documents: string; out?: string }) => {
    const { trace } = await import('./trace');
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
    const { match } = await import('./match');
    await match({ ...options, out: options.out ?? null });
  });

program
  .command('evidence')
  .description('whether a document supports a claim, and where: a JSON line in, a JSON line out, in order')
  .requiredOption('--in <file>', 'lines of { id, claim, document }; - for standard input')
  .option('--out <file>', 'standard output by default')
  .action(async (options: { in: string; out?: string }) =>
    (await import('./evidence')).evidence(options.in, options.out ?? null),
  );

program
  .command('strength')
  .description(
    'whether a claim ties two things more strongly than its source: a JSON line in, a JSON line out',
  )
  .requiredOption('--in <file>', 'lines of { id, claim, source }; - for standard input')
  .option('--out <file>', 'standard output by default')
  .action(async (options: { in: string; out?: string }) =>
    (await import('./strength')).strength(options.in, options.out ?? null),
  );

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
    const { importInto } = await import('./import/import-into');
    if (!(await importInto(feed === undefined ? { path: source! } : { feed }))) process.exitCode = STOPPED;
  });

program
  .command('worker')
  .description(
    'take jobs from the database (DATABASE_URL, or the embedded one) until it is stopped; any number of workers may run, on any number of machines',
  )
  .action(async () => (await import('./worker')).worker());

program
  .command('feeds')
  .description('the feeds that are watched, and what the last fetch of each brought; a worker fetches them')
  .option('--add <address>', 'watch a feed, or the feed that a page names')
  .option('--pause <id|address>', 'fetch it no more for now')
  .option('--resume <id|address>', 'fetch it again from now on')
  .option('--remove <id|address>', 'watch it no longer; its articles stay')
  .option('--json', 'a JSON line a feed', false)
  .action(async (options: FeedsOptions) => (await import('./feeds')).feeds(options));

const factcheck = program
  .command('factcheck')
  .description('published fact-checks (ClaimReview) that the claims of every article are matched against');
factcheck
  .command('add')
  .description(
    'keep the fact-checks of a feed: a DataFeed, an array or lines of ClaimReviews, or a page with them',
  )
  .argument('<file|url|->')
  .action(async (target: string) => (await import('./factcheck')).addChecks(target));
factcheck
  .command('list')
  .description('the fact-checks held, the latest first')
  .option('--json', 'a JSON line a fact-check', false)
  .action(async ({ json }: { json: boolean }) => (await import('./factcheck')).listChecks(json));
factcheck
  .command('remove')
  .description('hold a fact-check no longer')
  .argument('<id>')
  .action(async (id: string) => (await import('./factcheck')).removeCheck(id));

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
  .option('--out <file>', 'standard output by default')
  .option('--raw', 'CSV: leave cells that a spreadsheet would run as a formula as they are', false)
  .action(async (options: ExportOptions) => (await import('./export')).exportStore(options));

program
  .command('audit')
  .description(
    'the record of who decided what: verify walks its chain of hashes and says whether it is whole',
  )
  .addArgument(new Argument('<what>', 'what to do').choices(['verify']))
  .option('--expect <head>', 'a head that an earlier verify printed: it must still be in the record')
  .option('--json', 'the report as JSON', false)
  .action(async (_what: 'verify', options: { expect?: string; json: boolean }) => {
    const { verify } = await import('./audit');
    process.exitCode = await verify({ ...options, expect: options.expect ?? null });
  });

program
  .command('backup')
  .description(
    'everything in the store into one file (gzipped lines of JSON), as it was at one moment; the store goes on',
  )
  .argument('<file>')
  .action(async (file: string) => (await import('./backup')).backup(file));

program
  .command('restore')
  .description('what backup wrote into an empty database of the same version: all of it, or nothing')
  .argument('<file>')
  .action(async (file: string) => (await import('./backup')).restore(file));

const role = () =>
  new Argument('<role>', 'what they may do').choices(['reader', 'editor', 'admin']) as Argument;
const user = program.command('user').description('who may use the pages and the API (docs/people.md)');
user
  .command('add')
  .description('let somebody in; the password is asked for, or read from standard input')
  .argument('<user-name>')
  .addOption(
    new Option('--role <role>', 'what they may do')
      .choices(['reader', 'editor', 'admin'])
      .makeOptionMandatory(),
  )
  .option('--name <name>', 'what the record calls them; the user name by default')
  .option('--email <email>', 'invites whom the provider of sign-ins says to have it')
  .option('--no-password', 'with --email: they sign in by the provider alone')
  .action(async (login: string, options: { role: Role; name?: string; email?: string; password: boolean }) =>
    (await import('./user')).addPerson(login, options),
  );
user
  .command('email')
  .description('invite somebody by another e-mail, or with "" by none; they are signed out')
  .argument('<user-name>')
  .argument('<email>')
  .action(async (login: string, email: string) => (await import('./user')).giveEmail(login, email));
user
  .command('list')
  .description('everybody: user name, role, name')
  .option('--json', 'a JSON line each', false)
  .action(async ({ json }: { json: boolean }) => (await import('./user')).listPeople(json));
user
  .command('role')
  .description('give somebody another role; they are signed out')
  .argument('<user-name>')
  .addArgument(role())
  .action(async (login: string, given: Role) => (await import('./user')).giveRole(login, given));
user
  .command('password')
  .description('give somebody another password; they are signed out')
  .argument('<user-name>')
  .action(async (login: string) => (await import('./user')).givePassword(login));
user
  .command('remove')
  .description('let somebody in no longer; what they did stays')
  .argument('<user-name>')
  .action(async (login: string) => (await import('./user')).removePerson(login));

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
    (await import('./token')).addToken(name, { ...options, days: options.days ?? null }),
  );
token
  .command('list')
  .description('everybody’s tokens: id, owner, scopes, name')
  .option('--json', 'a JSON line each', false)
  .action(async ({ json }: { json: boolean }) => (await import('./token')).listTokens(json));
token
  .command('revoke')
  .description('end a token at once')
  .argument('<id>')
  .action(async (id: string) => (await import('./token')).revokeToken(id));

program
  .command('schema', { hidden: true })
  .description('write the JSON Schemas under public/schema anew')
  .action(async () => (await import('./write-schemas')).writeSchemas());

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof BadInput) {
    console.error(`standfirst: ${error.message}`);
    process.exitCode = BAD_INPUT;
  } else if (error instanceof CommanderError) {
    process.exitCode = error.exitCode; // commander has said what is wrong
  } else {
    console.error(error);
    process.exitCode = BUG;
  }
}
