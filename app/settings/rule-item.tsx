import type { Precision } from '@/lib/desk/precision';
import { isFault } from '@/lib/desk/rule-ids';
import type { RuleSetting } from '@/lib/store/rules';
import type { RuleId } from '@/lib/types';
import { formatDay } from '../shell/format-day';
import { FINDING_WORDS } from '../verdict/finding-words';
import { MESSAGES } from '../messages/all';

interface Props {
  readonly setting: RuleSetting;
  /** `null` for whoever may not mute. */
  readonly action: ((form: FormData) => Promise<void>) | null;
}

const wordsOf = (rule: RuleId): { readonly name: string; readonly speaksOf: string } =>
  isFault(rule)
    ? {
        name: MESSAGES.en.verdict.fault[rule].name,
        speaksOf: `A phrase that ${MESSAGES.en.verdict.fault[rule].does}`,
      }
    : {
        name: FINDING_WORDS[rule].name,
        speaksOf: FINDING_WORDS[rule].does.replace(/^./, (letter) => letter.toUpperCase()),
      };

/** One rule: what it speaks of, how often it was right, and the button that mutes it; works without scripts too. */
export function RuleItem({ setting: { rule, muted, precision }, action }: Props) {
  const { name, speaksOf } = wordsOf(rule);
  return (
    <li
      id={rule}
      className="grid scroll-mt-6 grid-cols-[minmax(0,1fr)_auto] items-start gap-x-6 gap-y-1 py-3.5 md:grid-cols-[minmax(0,1fr)_17rem_6rem] md:gap-x-10"
    >
      <div className={muted ? 'text-muted' : undefined}>
        <h3 className="font-sans text-[15px] font-semibold tracking-normal">
          {name}
          {muted && <span className="font-normal"> · muted</span>}
        </h3>
        <p className="text-sm text-muted">{speaksOf}.</p>
        {muted && (
          <p className="text-[13px] text-muted">
            By <bdi>{muted.actor}</bdi>, {formatDay(muted.at)}
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
            aria-label={`${muted ? 'Unmute' : 'Mute'}: ${name}`}
          >
            {muted ? 'Unmute' : 'Mute'}
          </button>
        </form>
      )}
    </li>
  );
}

const percent = (share: number): string => String(Math.round(share * 100));

function PrecisionLine({ precision: { confirmed, dismissed, share } }: { precision: Precision }) {
  const decided = confirmed + dismissed;
  if (decided === 0) return <p className="text-muted">No decision yet</p>;
  return (
    <p>
      {share ? (
        <>
          Right in {percent(share.value)} %{' '}
          <span className="text-muted">
            ({percent(share.low)}–{percent(share.high)} %)
          </span>
        </>
      ) : (
        'Too few to say'
      )}
      <span className="block text-[13px] text-muted">
        {confirmed} confirmed, {dismissed} dismissed
      </span>
    </p>
  );
}
