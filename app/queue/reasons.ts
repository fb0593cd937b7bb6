import type { Translate } from '../messages/translate';

/** Why a flag is dismissed, as it is stored: in English, whatever language it was chosen in. */
export const REASONS = {
  backed: 'The text does back it',
  style: 'Wording within house style',
  misread: 'The text was read wrongly',
  corrected: 'Corrected since',
  other: 'Another reason',
} as const;

export const REASON_IDS = Object.keys(REASONS) as (keyof typeof REASONS)[];

/** A stored reason in the reader's language; one that came by the API stays as it is. */
export function reasonWords(stored: string, t: Translate<'queue'>): string {
  const id = REASON_IDS.find((one) => REASONS[one] === stored);
  return id ? t(`ask.reasons.${id}`) : stored;
}
