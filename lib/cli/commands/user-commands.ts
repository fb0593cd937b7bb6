import { Argument, Option, type Command } from 'commander';
import type { Role } from '../../types';

/** `user add`, `email`, `list`, `role`, `password` and `remove`. */
export function userCommands(program: Command): void {
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
    .action(
      async (login: string, options: { role: Role; name?: string; email?: string; password: boolean }) =>
        (await import('../user')).addPerson(login, options),
    );
  user
    .command('email')
    .description('invite somebody by another e-mail, or with "" by none; they are signed out')
    .argument('<user-name>')
    .argument('<email>')
    .action(async (login: string, email: string) => (await import('../user')).giveEmail(login, email));
  user
    .command('list')
    .description('everybody: user name, role, name')
    .option('--json', 'a JSON line each', false)
    .action(async ({ json }: { json: boolean }) => (await import('../user')).listPeople(json));
  user
    .command('role')
    .description('give somebody another role; they are signed out')
    .argument('<user-name>')
    .addArgument(role())
    .action(async (login: string, given: Role) => (await import('../user')).giveRole(login, given));
  user
    .command('password')
    .description('give somebody another password; they are signed out')
    .argument('<user-name>')
    .action(async (login: string) => (await import('../user')).givePassword(login));
  user
    .command('remove')
    .description('let somebody in no longer; what they did stays')
    .argument('<user-name>')
    .action(async (login: string) => (await import('../user')).removePerson(login));
}
