import type { FactCheck } from '@/lib/types';

/** A fact-check of an invented claim. */
export const makeCheck = (id: string, claim: string, over: Partial<FactCheck> = {}): FactCheck => ({
  id,
  url: `https://checker.example/${id}`,
  claim,
  title: null,
  claimant: null,
  claimedAt: null,
  publishedAt: '2026-02-03',
  checker: 'The Lighthouse Check',
  rating: 'Mostly wrong',
  ...over,
});
