import { closeDatabase } from '../store/database';
import { addUser, listUsers, removeUser, setEmail, setPassword, setRole } from '../store/users';
import type { Outcome, Role, User } from '../types';
import { actor } from './actor';
import { BadInput } from './bad-input';
import { openOutput } from './open-output';
import { readPassword } from './read-password';

/** Runs `work` on the store and closes it. Throws BadInput with what the store refuses. */
async function told(work: () => Promise<Outcome<User>>, words: (user: User) => string): Promise<void> {
  try {
    const outcome = await work();
    if (!outcome.ok) throw new BadInput(`user: ${outcome.problem.message}`);
    console.error(`standfirst: ${words(outcome.value)}`);
  } finally {
    await closeDatabase();
  }
}

async function idOf(login: string): Promise<string> {
  const found = (await listUsers()).find((user) => user.login === login.toLowerCase());
  if (!found) throw new BadInput(`user: there is nobody of the user name “${login}”`);
  return found.id;
}

/** `user add`: lets somebody in, with a password that is asked for, or the first line of standard input. */
export const addPerson = (
  login: string,
  { role, name, email, password }: { role: Role; name?: string; email?: string; password: boolean },
): Promise<void> =>
  told(
    async () => {
      if (!password && !email) throw new BadInput('user: --no-password needs --email');
      const given = password ? await readPassword(login) : null;
      return addUser({ login, role, name: name ?? '', email, password: given }, actor());
    },
    (user) => `${user.login} can sign in now, as ${user.role}`,
  );

/** `user role`. */
export const giveRole = (login: string, role: Role): Promise<void> =>
  told(
    async () => setRole(await idOf(login), role, actor()),
    (user) => `${user.login} is ${user.role} now, and signed out everywhere`,
  );

/** `user email`. */
export const giveEmail = (login: string, email: string): Promise<void> =>
  told(
    async () => setEmail(await idOf(login), email, actor()),
    (user) => `${user.login} signs in ${user.email ? `by ${user.email} too` : 'by no e-mail'} now`,
  );

/** `user password`. */
export const givePassword = (login: string): Promise<void> =>
  told(
    async () => setPassword(await idOf(login), await readPassword(login), actor()),
    (user) => `${user.login} has a new password, and is signed out everywhere`,
  );

/** `user remove`. */
export const removePerson = (login: string): Promise<void> =>
  told(
    async () => removeUser(await idOf(login), actor()),
    (user) => `${user.login} is let in no longer`,
  );

/** `user list`: a line for each; with `json` a JSON line. */
export async function listPeople(json: boolean): Promise<void> {
  try {
    const output = await openOutput(null);
    for (const user of await listUsers())
      await output.write(
        json
          ? `${JSON.stringify(user)}\n`
          : `${user.login}\t${user.role}\t${user.name.replace(/\s+/g, ' ')}\n`,
      );
    await output.end();
  } finally {
    await closeDatabase();
  }
}
