import { parseHeadline } from '../language/parse-headline';
import { spanOf } from '../text/span';
import { alignHeadline } from './align-headline';
import type { Candidate, FaultContext } from './fault-context';
import { allFaults } from './faults/all-faults';
import { quotedIn } from './find-quoted';
import { findHiddenVerb } from './find-hidden-verb';
import { findSpeaker } from './find-speaker';
import { plainWords, type ArticleIndex } from './index-article';
import { readReading } from './read-reading';
import type { Casing, Reading } from './reading';

/** A headline with all that the rules say of it, before the model weighs them. */
export interface Inspection {
  readonly context: FaultContext;
  /** What the rules say, surest first. */
  readonly candidates: readonly Candidate[];
}

/** A headline all in small letters with the capitals that the article gives its words; of the same length. Others stay. */
function restoreCapitals(text: string, { isNamed, isCommon }: Casing): string {
  if (/\p{Lu}/u.test(text)) return text;
  return text.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) =>
    isNamed(word) && !isCommon(word) ? word[0].toUpperCase() + word.slice(1) : word,
  );
}

/** A headline's parse as one reading: a semicolon or a full stop parts two sentences of one headline. */
export function readHeadline(text: string, index: ArticleIndex): Reading {
  const { casing } = index;
  const sentences = parseHeadline(casing.caseless ? text : restoreCapitals(text, casing));
  let offset = 0;
  const tokens = sentences.flatMap(({ tokens: own }) => {
    const moved = own.map((token) => ({ ...token, head: token.head < 0 ? -1 : token.head + offset }));
    offset += own.length;
    return moved;
  });
  return readReading(text, { span: spanOf(text, 0, text.length), tokens: findHiddenVerb(tokens) }, casing);
}

/**
 * True of what a rule says of words inside a quotation that the text has word for word: 'Once it's gone it's gone' is told as it was
 * said, whatever else the text says. Whose words they are, and whether they are right, is another matter.
 */
function isVerbatim({ headline, index }: FaultContext, { fault, start, end }: Candidate): boolean {
  if (fault === 'quote-altered' || fault === 'entity-swapped') return false;
  const from = headline.words[start].token.span.start;
  const to = headline.words[end - 1].token.span.end;
  return quotedIn(headline).some(
    (quotation) =>
      quotation.start <= from && to <= quotation.end && index.plain.includes(plainWords(quotation.words)),
  );
}

/** Reads and aligns a headline and lets every rule speak. */
export function inspectHeadline(text: string, index: ArticleIndex): Inspection {
  const headline = readHeadline(text, index);
  const context: FaultContext = {
    headline,
    index,
    alignment: alignHeadline(headline, index),
    speaker: findSpeaker(headline),
  };
  const candidates = allFaults
    .flatMap((rule) => rule(context))
    .filter((candidate) => !isVerbatim(context, candidate))
    .sort((a, b) => b.confidence - a.confidence || a.start - b.start || a.end - b.end);
  return { context, candidates };
}
