import type { Attribution, ClaimKind, EvidenceStance, HeadlineOrigin, SourceKind } from '@/lib/types';

export const STATEMENT_WORD: Record<Attribution['kind'], string> = {
  direct: 'Quotation',
  mixed: 'Quoted in part',
  indirect: 'Reported statement',
};

export const CLAIM_WORD: Record<ClaimKind, string> = {
  quantity: 'a number',
  event: 'an event',
  'past-statement': 'an earlier statement',
  causal: 'a cause',
  comparison: 'a comparison',
  'rule-or-law': 'a rule or law',
  prediction: 'a prediction',
  opinion: 'an opinion',
  hypothetical: 'a supposition',
};

/** To follow a document's title: "Letter to the board has it word for word." */
export const STANCE_WORD: Record<EvidenceStance, string> = {
  verbatim: 'has it word for word',
  altered: 'has it in other words than quoted',
  paraphrased: 'says it in other words',
  supports: 'supports it',
  partial: 'supports a part of it',
  contradicts: 'contradicts it',
  'not-found': 'does not contain it',
};

export const SOURCE_WORD: Record<SourceKind, string> = {
  person: 'Person',
  organization: 'Organisation',
  document: 'Document',
  outlet: 'Outlet',
  anonymous: 'Unnamed source',
};

export const ORIGIN_WORD: Record<HeadlineOrigin, string> = {
  h1: 'On the page',
  title: 'In search results and tabs',
  og: 'Shared on social networks',
  twitter: 'Shared on X',
  'json-ld': 'For news aggregators',
  'url-slug': 'In the address',
  pasted: 'As pasted',
  standfirst: 'The line under the headline',
};
