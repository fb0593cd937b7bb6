import { describe, expect, it } from 'vitest';
import { MOST_CHECKS, readClaimReviews } from '@/lib/ingest/claim-reviews/read-claim-reviews';
import type { FactCheck } from '@/lib/types';

const review = (over: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checker.example/ferries',
  claimReviewed: 'Harrow Ferries lost nine boats in one winter',
  datePublished: '2026-02-03',
  author: { '@type': 'Organization', name: 'The Lighthouse Check' },
  reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, alternateName: 'Mostly wrong' },
  itemReviewed: { '@type': 'Claim', author: { name: 'Councillor Bram Hale' }, datePublished: '2026-01-30' },
  headline: 'No, nine boats were not lost',
  ...over,
});
const read = (value: unknown, page: string | null = null): readonly FactCheck[] => {
  const outcome = readClaimReviews(typeof value === 'string' ? value : JSON.stringify(value), page);
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`);
  return outcome.value.checks;
};
const codeOf = (text: string): string => {
  const outcome = readClaimReviews(text, null);
  return outcome.ok ? 'ok' : outcome.problem.code;
};

describe('reading published fact-checks', () => {
  it('keeps what the checker says, word for word', () => {
    const [check] = read(review());
    expect(check).toMatchObject({
      url: 'https://checker.example/ferries',
      claim: 'Harrow Ferries lost nine boats in one winter',
      title: 'No, nine boats were not lost',
      claimant: 'Councillor Bram Hale',
      claimedAt: '2026-01-30',
      publishedAt: '2026-02-03',
      checker: 'The Lighthouse Check',
      rating: 'Mostly wrong',
    });
    expect(check.id).toMatch(/^[0-9a-f]{32}$/);
  });

  const twin = review({ url: 'https://checker.example/fog', claimReviewed: 'Fog never closes Port Ellis' });
  it.each<[string, unknown]>([
    [
      'a DataFeed',
      {
        '@context': 'https://schema.org',
        '@type': 'DataFeed',
        dataFeedElement: [
          { '@type': 'DataFeedItem', item: [review(), null, 7] },
          { '@type': 'DataFeedItem', item: twin },
        ],
      },
    ],
    ['an array', [review(), twin]],
    ['a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, review(), twin] }],
    ['lines of JSON', `${JSON.stringify(review())}\n\n${JSON.stringify(twin)}\n`],
    ['an array after a byte order mark', `\uFEFF${JSON.stringify([review(), twin])}`],
    ['full type names', [review({ '@type': ['http://schema.org/ClaimReview', 'Thing'] }), twin]],
    [
      'a page with two blocks',
      `<!doctype html><html><head><title>x</title><script type="application/ld+json">${JSON.stringify(review())}</script>
       <script type="application/ld+json">{"@graph":[${JSON.stringify(twin)},]}</script></head><body><p>…</p></body></html>`,
    ],
    ['markup in a claim, which makes no page of JSON', [review({ description: '<p>'.repeat(9) }), twin]],
  ])('reads %s', (_, value) => {
    expect(read(value).map(({ claim }) => claim)).toEqual([
      'Harrow Ferries lost nine boats in one winter',
      'Fog never closes Port Ellis',
    ]);
  });

  it.each<[string, object, Partial<FactCheck>]>([
    ['a rating in figures alone', { reviewRating: { ratingValue: 2, bestRating: '5' } }, { rating: '2 out of 5' }],
    ['a rating without a scale', { reviewRating: { ratingValue: '3' } }, { rating: '3' }],
    ['no rating', { reviewRating: undefined }, { rating: null }],
    ['a rating of another type', { reviewRating: [17] }, { rating: null }],
    ['a rating that is no number', { reviewRating: { ratingValue: { a: 1 } } }, { rating: null }],
    ['entities escaped once too often', { claimReviewed: 'Bolt &amp; Hale sold the pier' }, { claim: 'Bolt & Hale sold the pier' }],
    ['authors in a list', { author: [{ name: 'A' }, { name: 'B' }] }, { checker: 'A' }],
    ['no author but a publisher', { author: 42, publisher: { name: 'P' } }, { checker: 'P' }],
    ['nobody', { author: null }, { checker: null }],
    ['a date that is none', { datePublished: '31 February' }, { publishedAt: null }],
    ['a date of another type', { datePublished: 20260203 }, { publishedAt: null }],
    ['a claim that only the item names', { claimReviewed: undefined, itemReviewed: { name: 'It sank' } }, { claim: 'It sank' }],
    ['control characters', { claimReviewed: 'It\u0000 sank\u0007 \ud800' }, { claim: 'It\uFFFD sank \uFFFD' }],
    ['a secret in its address', { url: 'https://me:pw@checker.example/a' }, { url: 'https://checker.example/a' }],
    ['a name without end', { author: { name: 'x'.repeat(9_999) } }, { checker: `${'x'.repeat(299)}…` }],
  ])('reads a review with %s', (_, over, expected) => {
    expect(read(review(over))[0]).toMatchObject(expected);
  }); // prettier-ignore

  it('takes the address of the page for a review without one, and resolves a relative one', () => {
    const page = 'https://checker.example/2026/ferries';
    expect(read(review({ url: undefined }), page)[0].url).toBe(page);
    expect(read(review({ url: '/fog' }), page)[0].url).toBe('https://checker.example/fog');
  });

  it.each<[string, object]>([
    ['no claim', { claimReviewed: undefined, itemReviewed: undefined }],
    ['a claim that is an object', { claimReviewed: { a: 1 }, itemReviewed: undefined }],
    ['a claim of blanks', { claimReviewed: ' \n ', itemReviewed: undefined }],
    ['a claim without end', { claimReviewed: 'x'.repeat(2_001) }],
    ['no address', { url: undefined }],
    ['an address of another type', { url: 7 }],
    ['a script for an address', { url: 'javascript:alert(1)' }],
    ['data for an address', { url: 'data:text/html,x' }],
    ['a relative address in a file', { url: '/ferries' }],
    ['an address without end', { url: `https://checker.example/${'x'.repeat(3_000)}` }],
  ])('leaves out a review with %s, says why, and keeps the others', (_, over) => {
    const outcome = readClaimReviews(JSON.stringify([review(over), twin]), null);
    expect(outcome).toMatchObject({ ok: true, value: { checks: [{ claim: twin.claimReviewed }] } });
    expect(outcome.ok && outcome.value.refused).toMatchObject({ count: 1 });
    expect(outcome.ok && outcome.value.refused.reasons[0]).toMatch(/^review 1: (?:claimReviewed|url) is /);
    expect(codeOf(JSON.stringify([review(over)]))).toBe('bad-claim-reviews');
  });

  it('is not led astray by names of the language', () => {
    const text = `[{"@type":"ClaimReview","__proto__":{"url":"https://evil.example/","claimReviewed":"x"},"constructor":1},
      ${JSON.stringify(review()).replace('"headline"', '"__proto__":{"checker":"evil"},"headline"')}]`;
    const outcome = readClaimReviews(text, null);
    expect(outcome).toMatchObject({ ok: true, value: { refused: { count: 1 } } });
    expect(outcome.ok && outcome.value.checks[0].checker).toBe('The Lighthouse Check');
    expect(({} as Record<string, unknown>).checker).toBeUndefined();
  });

  it('keeps of the same claim at the same address the last', () => {
    const checks = read([review(), twin, review({ reviewRating: { alternateName: 'Wrong' } })]);
    expect(checks.map(({ rating }) => rating)).toEqual(['Mostly wrong', 'Wrong']);
  });

  it.each([
    ['nothing', ' \n', 'empty'],
    ['prose', 'The council met on Monday.', 'no-claim-reviews'],
    ['JSON without a review', '{"@type":"NewsArticle","headline":"x"}', 'no-claim-reviews'],
    ['null', 'null', 'no-claim-reviews'],
    ['a number', '7', 'no-claim-reviews'],
    ['a page without one', '<!doctype html><p>Nothing here</p>', 'no-claim-reviews'],
    ['half a file', JSON.stringify([review()]).slice(0, 90), 'no-claim-reviews'],
    ['lines of which one is broken', `${JSON.stringify(review())}\n{"@type":`, 'no-claim-reviews'],
    ['a review too deep to be one', `${'['.repeat(40)}${JSON.stringify(review())}${']'.repeat(40)}`, 'no-claim-reviews'],
  ])('says what is wrong with %s', (_, text, code) => {
    expect(codeOf(text)).toBe(code);
  }); // prettier-ignore

  it('names the line that is no JSON', () => {
    const outcome = readClaimReviews(`${JSON.stringify(review())}\n{"@type":`, null);
    expect(!outcome.ok && outcome.problem.message).toContain('Line 2 is no JSON.');
  });

  it('survives nesting that would break a recursive reader', () => {
    expect(codeOf(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`)).toBe('no-claim-reviews');
  });

  it('takes 50,000 reviews in seconds and refuses one more', () => {
    const many = Array.from({ length: MOST_CHECKS }, (_, i) =>
      review({ url: `https://checker.example/${i}`, headline: null }),
    );
    const begun = performance.now();
    expect(read(many)).toHaveLength(MOST_CHECKS);
    expect(performance.now() - begun).toBeLessThan(20_000);
    expect(codeOf(JSON.stringify([...many, review()]))).toBe('too-many-claim-reviews');
  });
});
