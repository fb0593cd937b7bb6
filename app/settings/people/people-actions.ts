'use server';

import { revalidatePath } from 'next/cache';
import { actorName } from '@/lib/access/acting';
import { getTranslations } from 'next-intl/server';
import { addUser, removeUser, setEmail, setPassword, setRole } from '@/lib/store/users';
import type { Outcome, Role, User } from '@/lib/types';
import { allow } from '../../shell/allow';
import type { FormState } from '../../shell/form-state';

const ROLES: readonly Role[] = ['reader', 'editor', 'admin'];

const field = (form: FormData, name: string): string => String(form.get(name) ?? '').slice(0, 1_000);
const roleOf = (form: FormData): Role | null => ROLES.find((role) => role === form.get('role')) ?? null;

const words = () => getTranslations('settings');
const noRole = async (): Promise<Outcome<never>> => ({
  ok: false,
  problem: { code: 'invalid', message: (await words())('people.told.noRole') },
});

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
    : await noRole();
  const t = await words();
  return told(outcome, ({ login, email }) =>
    field(form, 'password') === ''
      ? t('people.told.byProvider', { email: email ?? '' })
      : t('people.told.added', { login: login ?? '' }),
  );
}

const DO: Readonly<Record<string, (id: string, form: FormData) => Promise<FormState>>> = {
  role: async (id, form) => {
    const role = roleOf(form);
    const t = await words();
    return told(role ? await setRole(id, role, actorName()) : await noRole(), (user) =>
      t('people.told.role', { name: user.name, role: t(`people.is.${user.role}`) }),
    );
  },
  password: async (id, form) => {
    const t = await words();
    return told(await setPassword(id, field(form, 'password'), actorName()), ({ name }) =>
      t('people.told.password', { name }),
    );
  },
  email: async (id, form) => {
    const t = await words();
    return told(await setEmail(id, field(form, 'email'), actorName()), ({ name, email }) =>
      email ? t('people.told.invited', { name, email }) : t('people.told.noEmail', { name }),
    );
  },
  remove: async (id) => {
    const t = await words();
    return told(await removeUser(id, actorName()), ({ name }) => t('people.told.out', { name }));
  },
};

/** Takes the form of one person: what its button says. Anything else changes nothing. */
export async function personFromForm(_state: FormState, form: FormData): Promise<FormState> {
  allow('people');
  const name = field(form, 'do');
  if (!Object.hasOwn(DO, name)) return { message: (await words())('people.told.nothing'), good: false };
  return DO[name](field(form, 'id'), form);
}
