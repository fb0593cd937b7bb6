import Link from 'next/link';
import { connection } from 'next/server';
import { may } from '@/lib/access/acting';
import type { Action } from '@/lib/access/can';
import { TOO_FEW } from '@/lib/desk/precision';
import { listRules } from '@/lib/store/rules';
import { PageHeading } from '../shell/page-heading';
import { muteFromForm } from './mute-action';
import { RuleItem } from './rule-item';

export const metadata = { title: 'Settings' };

const PLACES: readonly { href: string; name: string; about: string; needs: Action }[] = [
  { href: '/account', name: 'Your account', about: 'the name under which you decide.', needs: 'account' },
  { href: '/settings/people', name: 'People', about: 'who may use this, and for what.', needs: 'people' },
  {
    href: '/settings/browser',
    name: 'Send from a browser',
    about: 'a bookmark that checks the page you are looking at, and the tokens it uses.',
    needs: 'capture',
  },
  {
    href: '/settings/tokens',
    name: 'Tokens for scripts',
    about: 'what may use the API in your name.',
    needs: 'tokens',
  },
  { href: '/settings/webhook', name: 'Webhook', about: 'where new flags are sent.', needs: 'settings' },
];

const GROUPS = [
  {
    kind: 'fault',
    id: 'faults',
    title: 'Faults of headlines',
    about: `How often each was right is counted from the review queue: a decision counts for the fault that was told first. Under ${TOO_FEW} decisions no share is given; the range behind a share is where it lies with 95% confidence.`,
  },
  {
    kind: 'finding',
    id: 'notes',
    title: 'Notes on the article',
    about: 'What stands under “To look at”. Nobody decides on these, so there is nothing to count.',
  },
] as const;

export default async function SettingsPage() {
  await connection();
  const rules = await listRules();
  const muted = rules.filter((rule) => rule.muted !== null).length;
  return (
    <>
      <PageHeading title="Settings">
        Mute what this desk does not want to hear. A muted rule marks nothing, flags nothing and counts for no
        verdict; what it would say is kept, and is there again as soon as it is unmuted.
      </PageHeading>
      <ul className="mb-6 space-y-1 text-[15px]">
        {PLACES.filter(({ needs }) => may(needs)).map(({ href, name, about }) => (
          <li key={href}>
            <Link href={href} className="link">
              {name}
            </Link>
            : {about}
          </li>
        ))}
      </ul>
      <p role="status" className="mb-8 text-[15px]">
        {muted === 0
          ? 'Every rule is heard.'
          : muted === 1
            ? 'One rule is muted.'
            : `${muted} rules are muted.`}
      </p>
      <div className="max-w-[1080px] space-y-14">
        {GROUPS.map(({ kind, id, title, about }) => (
          <section key={kind} aria-labelledby={id}>
            <h2 id={id} className="text-2xl">
              {title}
            </h2>
            <p className="mt-1 mb-4 max-w-[62ch] text-sm text-muted">{about}</p>
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
