import { readChecked } from '../align/retrieval/confirm-match';
import { readClaimReview } from '../ingest/claim-reviews/claim-review';
import { readLimited } from '../read-limited';
import { timeLimit } from '../time-limit';
import type { FactCheck, Outcome } from '../types';
import type { Checker, FoundCheck } from './checker';
import { confirmChecks } from './match-checks';

export interface GoogleOptions {
  /** Up to and without `/v1alpha1`. */
  readonly baseUrl: string;
  /** Goes into one header and nowhere else: not into the address, a message or a log. */
  readonly key: string;
  /** For one request, in milliseconds. */
  readonly ms?: number;
}

const REQUEST_MS = 10_000;
const MOST_BYTES = 1024 * 1024;
/** Reviews that are asked for. */
const PAGE = 10;
/** The service looks for words; beyond these a claim says nothing new, and an address grows too long. */
const LONGEST_QUERY = 300;

const trouble = (code: string, message: string): Outcome<never> => ({
  ok: false,
  problem: { code, message },
});

type Thing = Readonly<Record<string, unknown>>;
const things = (value: unknown): readonly Thing[] =>
  Array.isArray(value)
    ? value.filter((each): each is Thing => typeof each === 'object' && each !== null && !Array.isArray(each))
    : [];
const thing = (value: unknown): Thing => things([value])[0] ?? {};

/** The service's answer in the words of schema.org, read as strictly as any ClaimReview. */
function checksOf(body: string): Outcome<readonly FactCheck[]> {
  let answer: unknown;
  try {
    answer = JSON.parse(body);
  } catch {
    return trouble('bad-answer', 'Google’s answer is no JSON.');
  }
  const checks = things(thing(answer).claims).flatMap(({ text, claimant, claimDate, claimReview }) =>
    things(claimReview).flatMap((review) => {
      const publisher = thing(review.publisher);
      const read = readClaimReview(
        {
          claimReviewed: text,
          url: review.url,
          headline: review.title,
          datePublished: review.reviewDate,
          author: { name: publisher.name ?? publisher.site },
          reviewRating: { alternateName: review.textualRating },
          itemReviewed: { author: { name: claimant }, datePublished: claimDate },
        },
        null,
      );
      return read.ok ? [read.check] : [];
    }),
  );
  return { ok: true, value: checks };
}

async function search(
  { baseUrl, key, ms = REQUEST_MS }: GoogleOptions,
  text: string,
): Promise<Outcome<readonly FactCheck[]>> {
  const address = new URL('/v1alpha1/claims:search', baseUrl);
  address.search = new URLSearchParams({
    query: text.slice(0, LONGEST_QUERY),
    languageCode: 'en',
    pageSize: String(PAGE),
  }).toString();
  const { signal, release } = timeLimit(ms);
  try {
    const response = await fetch(address, {
      headers: { 'x-goog-api-key': key, accept: 'application/json' },
      redirect: 'manual', // the key goes to no address that nobody configured
      signal,
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      return response.status === 429 || response.status >= 500
        ? trouble('busy', `Google is busy or broken (status ${response.status}).`)
        : trouble('refused', `Google refuses the question (status ${response.status}): look at the key.`);
    }
    const body = await readLimited(response, MOST_BYTES);
    return body === null
      ? trouble('too-large', 'Google’s answer is longer than any answer.')
      : checksOf(body);
  } catch (error) {
    // Its message is not passed on: it may hold the address with whatever somebody wrote into it.
    return error instanceof DOMException && error.name === 'TimeoutError'
      ? trouble('timed-out', `Google did not answer within ${ms / 1_000} s.`)
      : trouble('unreachable', 'Google could not be reached.');
  } finally {
    release();
  }
}

/**
 * Google's Fact Check Tools API (claims:search, v1alpha1), one claim after the other; the first problem ends it. The words of each
 * claim are sent there, and nothing else. What it finds is kept only at the floor that holds for everybody.
 */
export const googleChecker = (options: GoogleOptions): Checker => ({
  method: 'google',
  find: async (texts) => {
    const found: (readonly FoundCheck[])[] = [];
    for (const text of texts) {
      const checks = await search(options, text);
      if (!checks.ok) return checks;
      const once = new Map(checks.value.map((check) => [check.id, check]));
      found.push(
        confirmChecks(
          text,
          [...once.values()].map((check) => [check, readChecked(check.claim, check.title)]),
        ),
      );
    }
    return { ok: true, value: found };
  },
});
