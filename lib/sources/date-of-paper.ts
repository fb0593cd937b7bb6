import type { Token } from '../types';
import { endOfPhrase } from './end-of-phrase';
import { DAY_WORDS, isMadeKnown, MADE } from './making';
import { type FoundDate, findDate, findMonthOrYear } from './resolve-date';

/** Tokens on either side of a paper's noun among which stands a word of making it known. */
const REACH = 14;
/** "sent to Prime Minister Ana Duarte by the bishops of Coimbra and Braga on 1 March" */
const LONGEST_MAKING = 20;

/**
 * The date of a paper whose noun stands at `head`, resolved against the day of publication where it can be: "a letter dated 17 June",
 * "Published on June 17th, the report", "a statement on Monday", "the 2021 census"; `null` when the text gives none.
 */
export function dateOfPaper(
  tokens: readonly Token[],
  from: number,
  head: number,
  publishedAt: string | null,
): string | null {
  const date =
    madeKnown(tokens, head, publishedAt) ??
    behind(tokens, head, publishedAt) ??
    inItsName(tokens, from, head);
  return date === null ? null : (date.iso ?? date.exact);
}

const wordsOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ span }) => span.exact)
    .join(' ');

/** Near the noun, after a word of making it known. */
function madeKnown(tokens: readonly Token[], head: number, publishedAt: string | null): FoundDate | null {
  for (let index = Math.max(0, head - REACH); index < Math.min(tokens.length, head + REACH); index++) {
    if (!isMadeKnown(tokens[index].span.exact)) continue;
    // "Published on June 17th, the report claims to have heard audio": the date is the report's, not the recording's.
    if (index < head && tokens.slice(index + 1, head).some(({ pos }) => pos === 'VERB')) continue;
    const words = wordsOf(tokens, index + 1, Math.max(index + 1 + DAY_WORDS, endOfMaking(tokens, index)));
    const date = findDate(words, publishedAt) ?? findMonthOrYear(words, publishedAt);
    if (date !== null) return date;
  }
  return null;
}

/** "sent by the deputy head to parents on Friday": where what is said of the making is over. */
function endOfMaking(tokens: readonly Token[], made: number): number {
  let end = made + 1;
  while (
    end < Math.min(tokens.length, made + LONGEST_MAKING) &&
    !/^(?:VERB|AUX|PUNCT)$/.test(tokens[end].pos) &&
    !/^(?:about|after|before|over|against|during|since|until|who|which|that)$/i.test(tokens[end].span.exact)
  )
    end++;
  return end;
}

/** Right behind the noun, or behind whom it is by and to: "in a post on X on Sunday", "the ruling by Judge Moreno on Friday". */
function behind(tokens: readonly Token[], head: number, publishedAt: string | null): FoundDate | null {
  const limit = Math.min(tokens.length, head + REACH);
  for (let index = head + 1; index < limit;) {
    const word = tokens[index].span.exact.toLowerCase();
    const isBefore = /^(?:of|on|from|late|early)$/.test(word);
    const date = dateAt(tokens, isBefore ? index + 1 : index, publishedAt);
    // "in a statement Monday", but "a report, Monday's second"
    if (date !== null && (isBefore || index === head + 1 || tokens[index - 1].pos === 'PROPN')) return date;
    if (/^(?:late|early)$/.test(word) || MADE.test(word)) index++;
    // "a report on Friday's vote", "footage of the crash": what it is about has its own day.
    else if (
      /^(?:by|from|to|with)$/.test(word) ||
      (word === 'on' && /^\p{Lu}/u.test(tokens[index + 1]?.span.exact ?? ''))
    )
      index = Math.max(index + 1, endOfPhrase(tokens, index + 1, limit));
    else return null;
  }
  return null;
}

/** The date that begins at `index`, unless it says whose something is or when another thing was: "Friday's vote", "Sunday newspapers". */
function dateAt(tokens: readonly Token[], index: number, publishedAt: string | null): FoundDate | null {
  const words = wordsOf(tokens, index, index + 4);
  const date = findDate(words, publishedAt);
  if (date === null || !words.startsWith(date.exact)) return null;
  const after = tokens[index + date.exact.split(' ').length];
  const isOther =
    after !== undefined &&
    (after.tag === 'POS' ||
      (/^(?:NOUN|PROPN)$/.test(after.pos) &&
        !/^(?:morning|afternoon|evening|night)$/i.test(after.span.exact)));
  return isOther ? null : date;
}

/** "the 2021 census", "a June 2012 email" */
function inItsName(tokens: readonly Token[], from: number, head: number): FoundDate | null {
  const at = tokens.slice(from, head).findIndex(({ span }) => /^(?:19|20)\d\d$/.test(span.exact));
  if (at < 0) return null;
  const year = tokens[from + at].span.exact;
  const month = findDate(wordsOf(tokens, Math.max(from, from + at - 1), from + at + 1), null);
  return month?.iso ? month : { exact: year, iso: year };
}
