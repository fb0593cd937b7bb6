import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { may } from '@/lib/access/acting';
import type { Action } from '@/lib/access/can';
import { TOO_FEW } from '@/lib/desk/precision';
import { listRules } from '@/lib/store/rules';
import { linkTo } from '../shell/link-to';
import { PageHeading } from '../shell/page-heading';
import { LanguageForm } from './language-form';
import { muteFromForm } from './mute-action';
import { RuleItem } from './rule-item';

export const generateMetadata = async () => ({
  title: (await getTranslations('shell'))('pages.settings.name'),
});

const PLACES = [
  { href: '/account', name: 'account', needs: 'account' },
  { href: '/settings/people', name: 'people', needs: 'people' },
  { href: '/settings/browser', name: 'browser', needs: 'capture' },
  { href: '/settings/tokens', name: 'tokens', needs: 'tokens' },
  { href: '/settings/webhook', name: 'webhook', needs: 'settings' },
] as const satisfies readonly { href: string; name: string; needs: Action }[];

const GROUPS = [
  { kind: 'fault', id: 'faults' },
  { kind: 'finding', id: 'notes' },
] as const;

export default async function SettingsPage() {
  await connection();
  const rules = await listRules();
  const muted = rules.filter((rule) => rule.muted !== null).length;
  const [t, shell] = await Promise.all([getTranslations('settings'), getTranslations('shell')]);
  return (
    <>
      <PageHeading title={shell('pages.settings.name')}>
        {t(may('settings') ? 'about' : 'aboutReading')}
      </PageHeading>
      <ul className="mb-6 space-y-1 text-[15px]">
        {PLACES.filter(({ needs }) => may(needs)).map(({ href, name }) => (
          <li key={href}>{t.rich(`places.${name}`, { to: linkTo(href) })}</li>
        ))}
      </ul>
      <LanguageForm />
      <p role="status" className="mb-8 text-[15px]">
        {t('heard', { muted })}
      </p>
      <div className="max-w-[1080px] space-y-14">
        {GROUPS.map(({ kind, id }) => (
          <section key={kind} aria-labelledby={id}>
            <h2 id={id} className="text-2xl">
              {t(`${id}.title`)}
            </h2>
            <p className="mt-1 mb-4 max-w-[62ch] text-sm text-muted">
              {id === 'faults' ? t('faults.about', { least: TOO_FEW }) : t('notes.about')}
            </p>
            <ul className="divide-y divide-rule border-t border-ink border-b-rule border-b">
              {rules
                .filter((setting) => setting.kind === kind)
                .map((setting) => (
                  <RuleItem
                    key={setting.rule}
                    setting={setting}
                    action={may('settings') ? muteFromForm : null}
                  />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
