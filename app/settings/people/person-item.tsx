import { LOCAL_ID } from '@/lib/access/actor';
import type { Role, User } from '@/lib/types';
import { formatDay } from '../../shell/format-day';
import type { FormState } from '../../shell/form-state';
import { NewPasswordField } from '../../shell/new-password-field';
import { ToldForm } from '../../shell/told-form';

interface Props {
  readonly user: User;
  /** Whether a provider of sign-ins is set up. */
  readonly byProvider: boolean;
  readonly action: (state: FormState, form: FormData) => Promise<FormState>;
}

/** The three roles as a field of a form. */
export function RoleChoice({ role, label = 'Role' }: { role: Role; label?: string }) {
  return (
    <label className="block">
      <span className="label">{label}</span>
      <select name="role" defaultValue={role} className="field mt-0.5">
        <option value="reader">Reader</option>
        <option value="editor">Editor</option>
        <option value="admin">Admin</option>
      </select>
    </label>
  );
}

/** One person, with what an admin may change; works without scripts too. */
export function PersonItem({ user: { id, login, name, role, email, createdAt }, byProvider, action }: Props) {
  const hidden = (act: string) => (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="do" value={act} />
    </>
  );
  return (
    <li className="py-3.5">
      <h3 className="font-sans text-[15px] font-semibold tracking-normal">
        <bdi>{name}</bdi>
        <span className="font-normal text-muted"> · {role}</span>
      </h3>
      {id === LOCAL_ID ? (
        <p className="text-[13px] text-muted">
          Whoever sits at the machine while nobody is asked to sign in. There is no signing in by this name.
        </p>
      ) : (
        <>
          <p className="text-[13px] text-muted">
            Signs in as {login}
            {email !== null && <> or by the provider as {email}</>}, since {formatDay(createdAt)}
          </p>
          <details className="mt-2 text-sm">
            <summary className="link w-fit cursor-pointer">
              Change<span className="sr-only">: {name}</span>
            </summary>
            <div className="mt-3 flex flex-wrap items-end gap-x-8 gap-y-4">
              <ToldForm
                action={action}
                button="Give this role"
                label={`Give this role: ${name}`}
                plain
                className="flex flex-wrap items-end gap-3"
              >
                {hidden('role')}
                <RoleChoice role={role} />
              </ToldForm>
              <ToldForm
                action={action}
                button="Set"
                label={`Set the password: ${name}`}
                plain
                className="flex flex-wrap items-end gap-3"
              >
                {hidden('password')}
                <NewPasswordField name="password" label="New password" />
              </ToldForm>
              {byProvider && (
                <ToldForm
                  action={action}
                  button="Set"
                  label={`Set the e-mail: ${name}`}
                  plain
                  className="flex flex-wrap items-end gap-3"
                >
                  {hidden('email')}
                  <label>
                    <span className="label">E-mail at the provider</span>
                    <input
                      name="email"
                      type="email"
                      maxLength={254}
                      defaultValue={email ?? ''}
                      autoComplete="off"
                      className="field mt-0.5"
                    />
                  </label>
                </ToldForm>
              )}
              <ToldForm
                action={action}
                button="Let in no longer"
                label={`Let in no longer: ${name}`}
                plain
                className="flex flex-wrap items-end gap-3"
              >
                {hidden('remove')}
              </ToldForm>
            </div>
          </details>
        </>
      )}
    </li>
  );
}
