import type { Messages } from '../../messages/all';
import type { Translate } from '../../messages/translate';

type Detail = keyof Messages['graph']['detail'];

// A record, so that a message added there cannot be forgotten here.
const KNOWN: Record<Detail, true> = {
  backed: true,
  'partly-backed': true,
  'not-backed': true,
  'cannot-tell': true,
  person: true,
  organization: true,
  document: true,
  outlet: true,
  anonymous: true,
  direct: true,
  mixed: true,
  indirect: true,
  quantity: true,
  event: true,
  'past-statement': true,
  causal: true,
  comparison: true,
  'rule-or-law': true,
  prediction: true,
  opinion: true,
  hypothetical: true,
  held: true,
  linked: true,
  wanted: true,
  gone: true,
  unreadable: true,
};

const isKnown = (detail: string): detail is Detail => Object.hasOwn(KNOWN, detail);

/** What a node is in particular ("not-backed", "person"), in the reader's language; what has no message stays as it is. */
export const detailWords = (detail: string, t: Translate<'graph'>): string =>
  isKnown(detail) ? t(`detail.${detail}`) : detail;
