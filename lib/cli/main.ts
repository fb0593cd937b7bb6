import { Command, CommanderError } from 'commander';
import { actAlways } from '../access/acting';
import { actor } from './actor';
import { BadInput } from './bad-input';
import { articleCommands } from './commands/article-commands';
import { evidenceCommands } from './commands/evidence-commands';
import { exportCommand } from './commands/export-command';
import { factcheckCommands } from './commands/factcheck-commands';
import { fillingCommands } from './commands/filling-commands';
import { keepingCommands } from './commands/keeping-commands';
import { sourceCommands } from './commands/source-commands';
import { tokenCommands } from './commands/token-commands';
import { userCommands } from './commands/user-commands';

const BAD_INPUT = 2;
/** EX_SOFTWARE of sysexits.h: a bug must not pass for the 1 of a flagged headline. */
const BUG = 70;

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

// In the order in which --help lists them.
articleCommands(program);
evidenceCommands(program);
fillingCommands(program);
sourceCommands(program);
factcheckCommands(program);
exportCommand(program);
keepingCommands(program);
userCommands(program);
tokenCommands(program);
program
  .command('schema', { hidden: true })
  .description('write the JSON Schemas under public/schema anew')
  .action(async () => (await import('./write-schemas')).writeSchemas());

/** Commander shows the help of what stands before a command that it does not know, and takes that for a success. */
function refuseUnknown(): void {
  let command = program;
  for (const name of process.argv.slice(2)) {
    if (name.startsWith('-')) continue;
    const next = command.commands.find((one) => one.name() === name || one.aliases().includes(name));
    if (!next) {
      // Behind a command that has none under it stand its arguments.
      if (command.commands.length > 0 && name !== 'help') command.error(`error: unknown command '${name}'`);
      return;
    }
    command = next;
  }
}

try {
  refuseUnknown();
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
