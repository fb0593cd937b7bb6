import type { HeadlineChange, HistoryEntry } from '@/lib/desk/history-of';
import { formatTime } from '../shell/format-day';

const HEADLINE_WORD: Record<Exclude<HeadlineChange, 'unchanged'>, string> = {
  fixed: 'Headline fixed',
  spoilt: 'Headline changed',
  changed: 'Headline changed',
  added: 'Headline added',
  removed: 'Headline removed',
};

/** "Headline fixed 14:05, body unchanged": what happened to an article, when it was seen first, by UTC. */
export function historyWords({ version, change }: HistoryEntry): string {
  const time = formatTime(version.seenAt);
  if (change === null) return `First seen ${time}`;
  const { headline, body } = change;
  if (headline === 'unchanged') return `Body changed ${time}, headline unchanged`;
  const rest = body ? 'body changed too' : 'body unchanged';
  return `${HEADLINE_WORD[headline]} ${time}${headline === 'spoilt' ? ' and no longer backed' : ''}, ${rest}`;
}

const words = (count: number): string => (count === 1 ? 'one word' : `${count} words`);

/** "12 words added, one word removed", of a body that changed; white space and marks alone are told as such. */
export function bodyWords({
  wordsAdded,
  wordsRemoved,
}: {
  wordsAdded: number;
  wordsRemoved: number;
}): string {
  if (wordsAdded === 0 && wordsRemoved === 0) return 'only punctuation or spacing';
  return [
    wordsAdded > 0 && `${words(wordsAdded)} added`,
    wordsRemoved > 0 && `${words(wordsRemoved)} removed`,
  ]
    .filter(Boolean)
    .join(', ');
}
