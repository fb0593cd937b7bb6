import { withoutUserinfo } from '../without-userinfo';
import { createHash } from 'node:crypto';
import { canonicalText } from '../../text/canonical';
import type { FactCheck } from '../../types';
import { MAX_URL_LENGTH } from '../check-url';
import { isIsoDate } from '../iso-date';
import { textIn, thingsIn, type Thing } from '../page/json-ld';

/** A claim is a sentence or two; a longer one is an article in the wrong field. UTF-16 units. */
const LONGEST_CLAIM = 2_000;
const LONGEST_NAME = 300;

/** A review, or why it cannot be kept. */
export type ReadReview =
  { readonly ok: true; readonly check: FactCheck } | { readonly ok: false; readonly reason: string };

const refused = (reason: string): ReadReview => ({ ok: false, reason });

/** Texts in one line, as people read them; longer ones are cut, for they name a person, a rating, a title. */
const short = (text: string | null): string | null => {
  const line =
    text &&
    canonicalText(text)
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim();
  if (!line) return null;
  return line.length <= LONGEST_NAME ? line : `${canonicalText(line.slice(0, LONGEST_NAME - 1))}…`;
};
const thingIn = (thing: Thing | undefined, property: string): Thing | undefined =>
  thingsIn(thing, property).find((each): each is Thing => typeof each !== 'string');
const dateIn = (thing: Thing | undefined, property: string): string | null => {
  const text = textIn(thing, property);
  return text !== null && isIsoDate(text) ? text : null;
};

/** A number, or a text that is one, as it is written; `null` for anything else. */
function numberIn(thing: Thing | undefined, property: string): string | null {
  const value = thing && Object.hasOwn(thing, property) ? thing[property] : null;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && /^-?\d{1,9}(?:\.\d{1,9})?$/.test(value.trim()) ? value.trim() : null;
}

/** The rating in the publisher's own words; where it gives a figure alone, that figure on its own scale. */
function ratingOf(review: Thing): string | null {
  const rating = thingIn(review, 'reviewRating');
  const words = short(textIn(rating, 'alternateName')) ?? short(textIn(rating, 'name'));
  if (words !== null) return words;
  const [value, best] = [numberIn(rating, 'ratingValue'), numberIn(rating, 'bestRating')];
  if (value === null) return short(textIn(rating, 'ratingValue'));
  return best === null ? value : `${value} out of ${best}`;
}

/** Where the review stands: what `url` says, else its id, else the page that it was found on. */
function addressOf(review: Thing, page: string | null): string | null {
  const given = textIn(review, 'url') ?? textIn(review, '@id');
  const base = page ?? undefined;
  if (given !== null && URL.canParse(given, base)) {
    const url = new URL(given, base);
    if (!/^https?:$/.test(url.protocol) || url.href.length > MAX_URL_LENGTH) return null;
    return withoutUserinfo(url.href);
  }
  return given === null ? page : null;
}

/**
 * One ClaimReview of schema.org as a fact-check. `page`: the address that it was found on, `null` for a file.
 * What it must have is the claim and an address; everything else that is missing, or is no text, is `null`.
 */
export function readClaimReview(review: Thing, page: string | null): ReadReview {
  const itemReviewed = thingIn(review, 'itemReviewed');
  const claim = textIn(review, 'claimReviewed') ?? textIn(itemReviewed, 'name');
  if (claim === null) return refused('claimReviewed is missing, or is no text');
  const text = canonicalText(claim)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (text === '') return refused('claimReviewed is missing, or is no text');
  if (text.length > LONGEST_CLAIM) return refused(`claimReviewed is longer than ${LONGEST_CLAIM} characters`);
  const url = addressOf(review, page);
  if (url === null) return refused('url is missing, or is no web address (http, https)');
  return {
    ok: true,
    check: {
      id: createHash('sha256').update(`${url}\n${text}`).digest('hex').slice(0, 32),
      url,
      claim: text,
      title: short(textIn(review, 'headline') ?? textIn(review, 'name')),
      claimant: short(textIn(itemReviewed, 'author')),
      claimedAt: dateIn(itemReviewed, 'datePublished'),
      publishedAt: dateIn(review, 'datePublished'),
      checker: short(
        textIn(review, 'author') ?? textIn(review, 'publisher') ?? textIn(review, 'sdPublisher'),
      ),
      rating: ratingOf(review),
    },
  };
}
