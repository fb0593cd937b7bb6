import type { HistoryEntry } from '@/lib/desk/history-of';
import type { Locale } from '../messages/locales';
import type { Translate } from '../messages/translate';
import { formatTime } from '../shell/format-day';

/** "Headline fixed 14:05, body unchanged": what happened to an article, when it was seen first, by UTC. */
export function historyWords(
  { version, change }: HistoryEntry,
  t: Translate<'article'>,
  locale: Locale,
): string {
  const time = formatTime(version.seenAt, locale);
  if (change === null) return t('history.seen', { time });
  const { headline, body } = change;
  if (headline === 'unchanged') return t('history.bodyOnly', { time });
  return t('history.headline', { what: headline, time, body: body ? 'changed' : 'unchanged' });
}

/** "12 words added, one word removed", of a body that changed; white space and marks alone are told as such. */
export function bodyWords(
  { wordsAdded, wordsRemoved }: { wordsAdded: number; wordsRemoved: number },
  t: Translate<'article'>,
): string {
  if (wordsAdded === 0 && wordsRemoved === 0) return t('history.onlyMarks');
  return [
    wordsAdded > 0 && t('history.added', { count: wordsAdded }),
    wordsRemoved > 0 && t('history.removed', { count: wordsRemoved }),
  ]
    .filter(Boolean)
    .join(', ');
}
