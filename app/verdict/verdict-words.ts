import type { Translate } from '../messages/translate';
import type { HeadlineCheck } from '@/lib/types';

/** The phrases of a check that are at fault, most serious first. */
export const faultsOf = (check: HeadlineCheck) => check.phrases.filter((phrase) => phrase.status === 'fault');

/**
 * What follows the verdict's word: one plain sentence that names the first phrase at fault. `kept`: muted rules keep
 * something back, and without a fault left the sentence must not sound as if they had found nothing.
 */
export function verdictSentence(check: HeadlineCheck, t: Translate<'verdict'>, kept = false): string {
  const faults = faultsOf(check);
  if (faults.length > 0) {
    const [first] = faults;
    return t('faults', {
      phrase: first.span.exact.trim(),
      does: first.fault === null ? t('unnamedFault') : t(`fault.${first.fault}.does`),
      others: faults.length - 1,
    });
  }
  const what = check.variant.from === 'standfirst' ? 'standfirst' : 'headline';
  const unclear = check.phrases.filter(({ status }) => status === 'unclear').length;
  switch (check.verdict) {
    case 'backed':
      if (kept) return t('heardBacked', { what });
      if (unclear > 0) return t('unclear', { what, count: unclear });
      return check.phrases.length > 0 && check.phrases.every(({ status }) => status === 'backed')
        ? t('allBacked', { what })
        : t('backed', { what });
    case 'partly-backed':
      return t('partlyBacked', { what });
    case 'not-backed':
      return t('notBacked', { what });
    case 'cannot-tell':
      return kept ? t('heardCannotTell', { what }) : t('cannotTell', { what });
  }
}
