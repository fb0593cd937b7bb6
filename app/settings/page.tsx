import Link from 'next/link';
import { connection } from 'next/server';
import { TOO_FEW } from '@/lib/desk/precision';
import { listRules } from '@/lib/store/rules';
import { PageHeading } from '../shell/page-heading';
import { muteFromForm } from './mute-action';
import { RuleItem } from './rule-item';

export const metadata = { title: 'Settings' };

const GROUPS = [
  {
    kind: 'fault',
    id: 'faults',
    title: 'Faults of headlines',
    about: `How often each was right is counted from the review queue: a decision counts for the fault that was told first. Under ${TOO_FEW} decisions no share is given; the range behind a share is where it lies with 95 % confidence.`,
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
      <p className="mb-6 text-[15px]">
        <Link href="/settings/browser" className="link">
          Send from a browser
        </Link>
        : a bookmark that checks the page you are looking at, and the tokens it uses.{' '}
        <Link href="/settings/webhook" className="link">
          Webhook
        </Link>
        : where new flags are sent.
      </p>
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
                  <RuleItem key={setting.rule} setting={setting} action={muteFromForm} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
