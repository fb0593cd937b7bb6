import type { Fault, HeadlineCheck, Verdict } from '@/lib/types';

/** The verdict as a reader meets it. */
export const VERDICT_WORD: Record<Verdict, string> = {
  backed: 'Backed',
  'partly-backed': 'Partly backed',
  'not-backed': 'Not backed',
  'cannot-tell': 'Cannot tell',
};

/** A fault's name, and what a headline with it does, to follow the quoted phrase. */
export const FAULT_WORDS: Record<Fault, { readonly name: string; readonly does: string }> = {
  'predicate-strengthened': { name: 'Stronger verb', does: 'says more than the text does' },
  'tone-inflated': { name: 'Tone inflated', does: 'is louder than the text' },
  'hedge-dropped': { name: 'Hedge dropped', does: 'leaves out the text’s “may” or “could”' },
  'attribution-dropped': { name: 'Attribution dropped', does: 'states as fact what the text only reports' },
  'number-changed': { name: 'Number changed', does: 'is not the text’s number' },
  'entity-swapped': { name: 'Name swapped', does: 'is not who the text names' },
  'roles-swapped': { name: 'Roles swapped', does: 'turns round who did what to whom' },
  negated: { name: 'Turned round', does: 'says yes where the text says no, or no where it says yes' },
  'scope-widened': { name: 'Scope widened', does: 'covers more than the text does' },
  'cause-claimed': { name: 'Cause claimed', does: 'claims a cause that the text does not' },
  'time-shifted': { name: 'Time shifted', does: 'is not when the text says' },
  'place-or-nationality-shifted': {
    name: 'Place for nationality',
    does: 'mistakes a place for a nationality, or the other way round',
  },
  'quote-altered': { name: 'Quotation altered', does: 'is not what was said, word for word' },
  'detail-absent': { name: 'Not in the text', does: 'is nowhere in the text' },
  contradicted: { name: 'Contradicted', does: 'is contradicted by the text' },
  'wrong-body': { name: 'Another story', does: 'belongs to another story' },
};

/** The phrases of a check that are at fault, most serious first. */
export const faultsOf = (check: HeadlineCheck) => check.phrases.filter((phrase) => phrase.status === 'fault');

/**
 * What follows the verdict's word: one plain sentence that names the first phrase at fault. `kept`: muted rules keep
 * something back, and without a fault left the sentence must not sound as if they had found nothing.
 */
export function verdictSentence(check: HeadlineCheck, kept = false): string {
  const faults = faultsOf(check);
  if (faults.length > 0) {
    const [first] = faults;
    const does = first.fault === null ? 'is not backed by the text' : FAULT_WORDS[first.fault].does;
    const others = faults.length - 1;
    const rest =
      others === 0
        ? ''
        : others === 1
          ? ', and one more phrase is marked'
          : `, and ${others} more phrases are marked`;
    return `“${first.span.exact.trim()}” ${does}${rest}.`;
  }
  const what = check.variant.from === 'standfirst' ? 'standfirst' : 'headline';
  switch (check.verdict) {
    case 'backed':
      if (kept) return `No rule that is heard finds the ${what} going further than the text.`;
      return check.phrases.length > 0 && check.phrases.every(({ status }) => status === 'backed')
        ? `Every phrase of the ${what} has its sentence in the text.`
        : `Nothing in the ${what} goes further than the text.`;
    case 'partly-backed':
      return `The text backs a part of the ${what}, and the rest only loosely.`;
    case 'not-backed':
      return `The text does not say what the ${what} says.`;
    case 'cannot-tell':
      if (kept) return `The rules that are heard are not enough to judge this ${what} by.`;
      return `The text is not enough to judge this ${what} by.`;
  }
}
