'use server';

import { revalidatePath } from 'next/cache';
import { actorName } from '@/lib/access/acting';
import { addUser, removeUser, setEmail, setPassword, setRole } from '@/lib/store/users';
import type { Outcome, Role, User } from '@/lib/types';
import { allow } from '../../shell/allow';
import type { FormState } from '../../shell/form-state';

const ROLES: readonly Role[] = ['reader', 'editor', 'admin'];

const field = (form: FormData, name: string): string => String(form.get(name) ?? '').slice(0, 1_000);
const roleOf = (form: FormData): Role | null => ROLES.find((role) => role === form.get('role')) ?? null;

const NO_ROLE: Outcome<never> = {
  ok: false,
  problem: { code: 'invalid', message: 'Choose a role: reader, editor or admin.' },
};

function told(outcome: Outcome<User>, words: (user: User) => string): FormState {
  if (!outcome.ok) return { message: outcome.problem.message, good: false };
  revalidatePath('/settings/people');
  return { message: words(outcome.value), good: true };
}

/** Takes the form: lets somebody in. */
export async function addFromForm(_state: FormState, form: FormData): Promise<FormState> {
  allow('people');
  const role = roleOf(form);
  const outcome = role
    ? await addUser(
        {
          login: field(form, 'login'),
          name: field(form, 'name'),
          role,
          email: field(form, 'email'),
          password: field(form, 'password') || null,
        },
        actorName(),
      )
    : NO_ROLE;
  return told(outcome, ({ login, email }) =>
    field(form, 'password') === ''
      ? `${email} can sign in now by the provider.`
      : `${login} can sign in now. Tell them the password: it is shown nowhere.`,
  );
}

const DO: Readonly<Record<string, (id: string, form: FormData) => Promise<FormState>>> = {
  role: async (id, form) => {
    const role = roleOf(form);
    return told(
      role ? await setRole(id, role, actorName()) : NO_ROLE,
      (user) => `${user.name}: ${user.role} now.`,
    );
  },
  password: async (id, form) =>
    told(
      await setPassword(id, field(form, 'password'), actorName()),
      (user) => `${user.name} has a new password and was signed out everywhere.`,
    ),
  email: async (id, form) =>
    told(
      await setEmail(id, field(form, 'email'), actorName()),
      (user) =>
        `${user.name} ${user.email ? `is invited by ${user.email}` : 'has no e-mail now'} and was signed out everywhere.`,
    ),
  remove: async (id) =>
    told(await removeUser(id, actorName()), (user) => `${user.name} is let in no longer.`),
};

/** Takes the form of one person: what its button says. Anything else changes nothing. */
export async function personFromForm(_state: FormState, form: FormData): Promise<FormState> {
  allow('people');
  const name = field(form, 'do');
  if (!Object.hasOwn(DO, name)) return { message: 'Nothing was changed.', good: false };
  return DO[name](field(form, 'id'), form);
}
