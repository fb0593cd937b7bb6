import type { Meaning } from './dates/meaning';
import { resolveDates } from './dates/resolve-dates';
import type { ToldTime } from './dates/told-time';
import { isQuotedWithin } from './quoted-within';
import type { Span, Token } from '../types';

/** Who a pronoun stands for, where that is sure. */
export interface Speaker {
  /** As the text names the source of the words around; `null` when it does not. */
  readonly name: string | null;
  /** True inside quotation marks, where "I" is the speaker. */
  readonly quoted: boolean;
}

const FIRST_PERSON = /^(?:I|me|[Mm]y|myself)$/;
/** A pronoun is no name, nor is "the company". */
const IS_NAME = /\p{Lu}\p{L}+/u;
const PRONOUN = /^(?:i|he|she|they|we|it|you|who|that|this|these|those)$/i;

/** A source by name, so that it can stand for "I"; `null` for "she" and "the minister". */
export const nameOf = (source: string | null): string | null =>
  source !== null &&
  IS_NAME.test(source) &&
  !PRONOUN.test(source.trim()) &&
  !/^(?:[Tt]he|[Aa]n?)\s\p{Ll}/u.test(source)
    ? source.trim()
    : null;

/** "I’m [Lena Ortiz] not there", "my [Lena Ortiz’s] brother". */
function firstPerson(text: string, end: number, word: string, name: string): Meaning {
  const ending = /^i$/i.test(word) ? (/^[’'](?:d|ll|ve|m)\b/i.exec(text.slice(end))?.[0] ?? '') : '';
  return { at: end + ending.length, means: /^my$/i.test(word) ? `${name}’s` : name };
}

/**
 * The words of a claim so that they stand alone: "I [Lena Ortiz] wrote to its [Harbour Line’s] board last month
 * [February 2026]".
 * Only what is sure is put in brackets, and nothing is taken away. `tokens` are those of the span.
 */
export function standAlone(
  { exact: text, start }: Span,
  tokens: readonly Token[],
  {
    speaker,
    subject,
    publishedAt,
    told,
    references,
  }: {
    readonly speaker: Speaker;
    /** The subject that the half before lends: "[The board] cut wages". */
    readonly subject: string | null;
    readonly publishedAt: string | null;
    readonly told: ToldTime;
    /** Who the other pronouns and descriptions stand for. */
    readonly references: readonly Meaning[];
  },
): string {
  const anothers = (at: number): boolean => speaker.quoted && isQuotedWithin(text, at);
  const dates = resolveDates(text, publishedAt, told).filter(({ at }) => !anothers(at));
  const first = tokens.find(({ span }) => FIRST_PERSON.test(span.exact) && !anothers(span.start - start));
  const persons: readonly Meaning[] =
    speaker.quoted && speaker.name !== null && speaker.name !== subject && first
      ? [firstPerson(text, first.span.end - start, first.span.exact, speaker.name)]
      : [];
  const meanings = [...dates, ...persons, ...references].sort((a, b) => b.at - a.at);
  const resolved = meanings.reduce(
    (words, { at, means }) => `${words.slice(0, at)} [${means}]${words.slice(at)}`,
    text,
  );
  // “The remit was narrow and was clear”: the mark before a subject that is lent is not lent.
  const lent = subject?.replace(/["“”]/g, '') ?? null;
  return (lent === null ? resolved : `[${lent}] ${resolved}`).replace(/\s+/g, ' ');
}
