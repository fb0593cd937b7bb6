import { useLocale, useTranslations } from '#messages';
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
export function RoleChoice({ role }: { role: Role }) {
  const t = useTranslations('settings');
  return (
    <label className="block">
      <span className="label">{t('people.role')}</span>
      <select name="role" defaultValue={role} className="field mt-0.5">
        <option value="reader">{t('people.roles.reader')}</option>
        <option value="editor">{t('people.roles.editor')}</option>
        <option value="admin">{t('people.roles.admin')}</option>
      </select>
    </label>
  );
}

/** One person, with what an admin may change; works without scripts too. */
export function PersonItem({ user: { id, login, name, role, email, createdAt }, byProvider, action }: Props) {
  const t = useTranslations('settings');
  const locale = useLocale();
  const since = formatDay(createdAt, locale);
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
        <span className="font-normal text-muted"> · {t(`people.is.${role}`)}</span>
      </h3>
      {id === LOCAL_ID ? (
        <p className="text-[13px] text-muted">{t('people.local')}</p>
      ) : (
        <>
          <p className="text-[13px] text-muted">
            {email === null
              ? t('people.signsIn', { login, day: since })
              : t('people.signsInBoth', { login, email, day: since })}
          </p>
          <details className="mt-2 text-sm">
            <summary className="link w-fit cursor-pointer">
              {t.rich('people.change', { name, hidden: (words) => <span className="sr-only">{words}</span> })}
            </summary>
            <div className="mt-3 flex flex-wrap items-end gap-x-8 gap-y-4">
              <ToldForm
                action={action}
                button={t('people.giveRole')}
                label={t('people.giveRoleOn', { name })}
                plain
                className="flex flex-wrap items-end gap-3"
              >
                {hidden('role')}
                <RoleChoice role={role} />
              </ToldForm>
              <ToldForm
                action={action}
                button={t('people.set')}
                label={t('people.setPassword', { name })}
                plain
                className="flex flex-wrap items-end gap-3"
              >
                {hidden('password')}
                <NewPasswordField name="password" label={t('people.newPassword')} />
              </ToldForm>
              {byProvider && (
                <ToldForm
                  action={action}
                  button={t('people.set')}
                  label={t('people.setEmail', { name })}
                  plain
                  className="flex flex-wrap items-end gap-3"
                >
                  {hidden('email')}
                  <label>
                    <span className="label">{t('people.providerEmail')}</span>
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
                button={t('people.out')}
                label={t('people.outOn', { name })}
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
