import type { FactCheck, Outcome } from '../../types';
import { looksLikeHtml } from '../looks-like-html';
import { buildTree } from '../page/build-tree';
import { parseHtml } from '../page/parse-html';
import { isA, parseJsonLd, type Thing } from '../page/json-ld';
import { failure } from '../problem';
import { readClaimReview } from './claim-review';

/** What a feed of fact-checks gave. */
export interface ReadChecks {
  /** Each once, in order; of two with the same address and claim the last. */
  readonly checks: readonly FactCheck[];
  /** How many ClaimReviews could not be kept, and why: the first few, "review 7: url is missing". */
  readonly refused: { readonly count: number; readonly reasons: readonly string[] };
}

/** The largest public feed has some 50,000; the matcher's index of so many is measured in docs/fact-checks.md. */
export const MOST_CHECKS = 50_000;
/** A DataFeed wraps a review three deep; what nests deeper was made to. */
const DEEPEST = 16;
/** Things looked at on the way, reviews and all: five for each review of the largest feed. */
const MOST_THINGS = 1_000_000;
const MOST_REASONS = 5;

const CLAIM_REVIEW = /^(?:(?:https?:\/\/schema\.org\/|schema:))?ClaimReview$/;

/** Every ClaimReview in a value, in order, wherever it stands; `null` when there are too many things to look at. */
function* reviewsIn(values: readonly unknown[]): Generator<Thing | null> {
  // A stack, for a value may nest as deep as its author liked.
  const stack: { readonly value: unknown; readonly depth: number }[] = [];
  const push = (each: readonly unknown[], depth: number): void => {
    for (let i = each.length - 1; i >= 0; i--)
      if (each[i] !== null && typeof each[i] === 'object') stack.push({ value: each[i], depth });
  };
  push(values, 0);
  for (let looked = 0; stack.length > 0; looked++) {
    if (looked > MOST_THINGS) yield null;
    const { value, depth } = stack.pop()!;
    if (depth > DEEPEST) continue;
    if (!Array.isArray(value) && isA(value as Thing, CLAIM_REVIEW)) yield value as Thing;
    else push(Array.isArray(value) ? value : Object.values(value as object), depth + 1);
  }
}

const parse = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
};

/** The JSON of a text: one value, one on each line, or the JSON-LD of a page. A problem names the line that is none. */
function valuesOf(text: string): Outcome<readonly unknown[]> {
  // JSON may hold markup in its texts: what begins like JSON is no page.
  if (!/^\s*[[{]/.test(text) && looksLikeHtml(text)) {
    const tree = buildTree(parseHtml(text));
    return tree === null ? failure('too-complex') : { ok: true, value: tree.jsonLd.map(parseJsonLd) };
  }
  const whole = parse(text);
  if (whole) return { ok: true, value: [whole.value] };
  const values: unknown[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = parse(line);
    if (read === null)
      return failure('no-claim-reviews', index === 0 ? undefined : `Line ${index + 1} is no JSON.`);
    values.push(read.value);
  }
  return { ok: true, value: values };
}

/**
 * Reads published fact-checks: a schema.org DataFeed, an array or `@graph` of ClaimReviews, lines of JSON, or a page with its
 * JSON-LD. `page`: the address that the text was fetched from, `null` for a file. A bad review never keeps the others out.
 * Problems: `empty`, `no-claim-reviews`, `too-many-claim-reviews`, `too-complex`, `bad-claim-reviews` (none could be kept).
 */
export function readClaimReviews(text: string, page: string | null): Outcome<ReadChecks> {
  const bare = text.replace(/^\uFEFF/, '');
  if (bare.trim() === '') return failure('empty');
  const values = valuesOf(bare);
  if (!values.ok) return values;
  const checks = new Map<string, FactCheck>();
  const reasons: string[] = [];
  let [seen, refused] = [0, 0];
  for (const review of reviewsIn(values.value)) {
    if (review === null) return failure('too-complex');
    if (++seen > MOST_CHECKS) return failure('too-many-claim-reviews');
    const read = readClaimReview(review, page);
    if (read.ok) {
      checks.delete(read.check.id);
      checks.set(read.check.id, read.check);
    } else if (++refused <= MOST_REASONS) reasons.push(`review ${seen}: ${read.reason}`);
  }
  if (seen === 0) return failure('no-claim-reviews');
  if (checks.size === 0) return failure('bad-claim-reviews', `None could be kept (${reasons.join('; ')}).`);
  return { ok: true, value: { checks: [...checks.values()], refused: { count: refused, reasons } } };
}
