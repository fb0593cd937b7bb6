import type { EdgeKind } from '@/lib/export/graph';
import type { ExploredKind } from '@/lib/explore/explored-graph';

/** Each kind of node: one, several, and the colour that it is drawn in (a variable of globals.css). */
export const KIND_WORDS: Readonly<Record<ExploredKind, { readonly one: string; readonly many: string }>> = {
  article: { one: 'Article', many: 'Articles' },
  source: { one: 'Source', many: 'Sources' },
  document: { one: 'Document', many: 'Documents' },
  passage: { one: 'Shared passage', many: 'Shared passages' },
  text: { one: 'Near-duplicates', many: 'Near-duplicates' },
  'fact-check': { one: 'Fact-check', many: 'Fact-checks' },
  headline: { one: 'Headline', many: 'Headlines' },
  claim: { one: 'Claim', many: 'Claims' },
  attribution: { one: 'Statement', many: 'Statements' },
  page: { one: 'Linked page', many: 'Linked pages' },
  cluster: { one: 'Cluster', many: 'Clusters' },
};

/** What a tie says, read from where it starts and from where it ends. */
export const TIE_WORDS: Readonly<Record<EdgeKind, readonly [outward: string, inward: string]>> = {
  'headline-of': ['headline of', 'has the headline'],
  states: ['states', 'stated by'],
  reports: ['reports', 'reported by'],
  names: ['names', 'named by'],
  'said-by': ['has words of', 'has its words in'],
  'by-way-of': ['by way of', 'passes on'],
  within: ['within', 'contains'],
  'linked-to': ['linked to', 'linked from'],
  'refers-to': ['refers to', 'referred to by'],
  'originates-from': ['originates from', 'is the origin of'],
  'says-the-same': ['says the same as', 'said by'],
  'first-seen-in': ['first seen in', 'had first'],
  prints: ['prints', 'printed by'],
  reviews: ['reviews', 'reviewed by'],
  verbatim: ['quotes word for word', 'quoted word for word by'],
  altered: ['quotes with changes', 'quoted with changes by'],
  paraphrased: ['paraphrases', 'paraphrased by'],
  supports: ['supported by', 'supports'],
  partial: ['supported in part by', 'supports in part'],
  contradicts: ['contradicted by', 'contradicts'],
  'not-found': ['not found in', 'does not have'],
};
