import { useLocale, useTranslations } from '#messages';
import type { Precision } from '@/lib/desk/precision';
import type { RuleSetting } from '@/lib/store/rules';
import { formatDay } from '../shell/format-day';
import { useRuleName } from './use-rule-name';

interface Props {
  readonly setting: RuleSetting;
  /** `null` for whoever may not mute. */
  readonly action: ((form: FormData) => Promise<void>) | null;
}

/** One rule: what it speaks of, how often it was right, and the button that mutes it; works without scripts too. */
export function RuleItem({ setting: { rule, muted, precision }, action }: Props) {
  const t = useTranslations('settings');
  const rules = useTranslations('rules');
  const locale = useLocale();
  const name = useRuleName()(rule) ?? rule;
  return (
    <li
      id={rule}
      className="grid scroll-mt-6 grid-cols-[minmax(0,1fr)_auto] items-start gap-x-6 gap-y-1 py-3.5 md:grid-cols-[minmax(0,1fr)_17rem_6rem] md:gap-x-10"
    >
      <div className={muted ? 'text-muted' : undefined}>
        <h3 className="font-sans text-[15px] font-semibold tracking-normal">
          {name}
          {muted && <span className="font-normal"> · {t('rule.muted')}</span>}
        </h3>
        <p className="text-sm text-muted">{rules(`speaksOf.${rule}`)}</p>
        {muted && (
          <p className="text-[13px] text-muted">
            {t.rich('rule.by', { name: () => <bdi>{muted.actor}</bdi>, day: formatDay(muted.at, locale) })}
          </p>
        )}
      </div>
      <div className="col-span-2 row-start-2 text-sm md:col-span-1 md:col-start-2 md:row-start-1">
        {precision && <PrecisionLine precision={precision} />}
      </div>
      {action && (
        <form action={action} className="col-start-2 row-start-1 md:col-start-3">
          <input type="hidden" name="rule" value={rule} />
          <input type="hidden" name="muted" value={muted ? 'false' : 'true'} />
          <button
            className="button button-plain md:w-full"
            aria-label={t(muted ? 'rule.unmuteOn' : 'rule.muteOn', { name })}
          >
            {t(muted ? 'rule.unmute' : 'rule.mute')}
          </button>
        </form>
      )}
    </li>
  );
}

const percent = (share: number): number => Math.round(share * 100);

function PrecisionLine({ precision: { confirmed, dismissed, share } }: { precision: Precision }) {
  const t = useTranslations('settings');
  if (confirmed + dismissed === 0) return <p className="text-muted">{t('rule.none')}</p>;
  return (
    <p>
      {share
        ? t.rich('rule.right', {
            share: percent(share.value),
            low: percent(share.low),
            high: percent(share.high),
            range: (words) => <span className="text-muted">{words}</span>,
          })
        : t('rule.tooFew')}
      <span className="block text-[13px] text-muted">{t('rule.counts', { confirmed, dismissed })}</span>
    </p>
  );
}
