import { readTerms } from '../../align/retrieval/read-terms';
import type { EvidenceStance, Span } from '../../types';
import { contradicts } from './contradicts';
import { bias, weights } from './models/support-weights.json';
import { readPassages, type Passage } from './read-passages';
import { readSupport } from './support-features';

/** What a document says of a claim. */
export interface Judgement {
  readonly stance: Extract<EvidenceStance, 'supports' | 'partial' | 'contradicts' | 'not-found'>;
  /** Probability that the document fully supports the claim, 0–1, as if half of all claims were supported. */
  readonly score: number;
  /** Sentences of the document that say most of it, likeliest first; [] when not found. */
  readonly spans: readonly Span[];
}

/** The model is trained on as many supported as unsupported claims, so that its even point is the middle. */
const SUPPORTED = 0.5;
/** Under this share of the claim's weight the sentences found speak of something else. */
const FOUND = 0.35;
/** A denial counts only in a sentence that says nearly all of the claim: long pages hold many a "not". */
const NEARLY_ALL = 0.75;
/** What is left of the probability when the nearest sentence denies the claim. */
const DENIED = 0.2;
/** A longer text is no claim: its beginning is judged. */
const MAX_UNITS = 4_000;

const NOTHING: Judgement = { stance: 'not-found', score: 0, spans: [] };

/** Judges a claim by a document's sentences, as `readPassages` gives them. */
export function judgeClaim(claim: string, passages: readonly Passage[]): Judgement {
  const text = claim.slice(0, MAX_UNITS);
  const terms = readTerms(text);
  const { best, share, firstShare, features } = readSupport(terms, passages);
  if (terms.stems.length === 0 || best.length === 0) return NOTHING;
  const logit = features.reduce((sum, value, i) => sum + value * weights[i], bias);
  const score = 1 / (1 + Math.exp(-logit));
  const denied = firstShare >= NEARLY_ALL && contradicts(text, terms, passages[best[0]]);
  const spans = best.map((at) => passages[at].span);
  if (denied) return { stance: 'contradicts', score: score * DENIED, spans };
  if (score >= SUPPORTED) return { stance: 'supports', score, spans };
  return share < FOUND ? { ...NOTHING, score } : { stance: 'partial', score, spans };
}

/** Judges a claim by the text of one document; spans count in that text. */
export const judgeClaimIn = (claim: string, document: string): Judgement =>
  judgeClaim(claim, readPassages(document));
