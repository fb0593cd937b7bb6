import { MESSAGES, type Messages } from '../messages/all';
import type { Translate } from '../messages/translate';
import type { Locale } from '../messages/locales';
import { formatDay, formatMinute } from '../shell/format-day';
import { reasonWords } from '../queue/reasons';

const isOne = <Words extends object>(key: string, words: Words): key is keyof Words & string =>
  Object.keys(words).includes(key);

/** An action's words, by its name in the record; one that has none is shown by its name. */
export function actionWords(action: string, t: Translate<'audit'>): string {
  const key = action.replace('.', '-');
  return isOne<Messages['audit']['did']>(key, MESSAGES.en.audit.did) ? t(`did.${key}`) : action;
}

/** "until 2026-11-28T16:24:14.286Z", "open again", as the store records a snooze. */
const SNOOZED = /^until (\d{4}-\d\d-\d\dT[\d:.]+Z)$/;
/** "to Bo Lind, due 2026-12-01", "to nobody", "no due date", as the store records whose a flag is. */
const ASSIGNED = /^(?:to (?<name>.+?))??(?:, )?(?:due (?<day>\d{4}-\d\d-\d\d)|(?<never>no due date))?$/s;

function assignedWords(detail: string, t: Translate<'audit'>, locale: Locale): string {
  const { name, day, never } = ASSIGNED.exec(detail)?.groups ?? {};
  if (!name && !day && !never) return detail;
  return [
    name && (name === 'nobody' ? t('assigned.nobody') : t('assigned.to', { name })),
    day && t('assigned.due', { day: formatDay(day, locale) }),
    never && t('assigned.never'),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Their detail is a role. */
const ROLED: ReadonlySet<string> = new Set(['user.add', 'user.role']);

/** What the record says beside an action: which act was taken back, until when, whose, a reason, or else the words as they were recorded. */
export function detailWords(
  action: string,
  detail: string,
  t: Translate<'audit'>,
  queue: Translate<'queue'>,
  settings: Translate<'settings'>,
  locale: Locale = 'en',
): string {
  if (action.endsWith('.undo') && isOne<Messages['audit']['undone']>(detail, MESSAGES.en.audit.undone))
    return t(`undone.${detail}`);
  if (action === 'flag.snooze') {
    const until = SNOOZED.exec(detail)?.[1];
    if (until) return t('snoozed.until', { time: formatMinute(until, locale) });
    if (detail === 'open again') return t('snoozed.open');
  }
  if (action === 'flag.assign') return assignedWords(detail, t, locale);
  if (
    ROLED.has(action) &&
    isOne<Messages['settings']['people']['is']>(detail, MESSAGES.en.settings.people.is)
  )
    return settings(`people.is.${detail}`);
  return reasonWords(detail, queue);
}
