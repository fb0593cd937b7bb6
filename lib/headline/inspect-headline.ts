import { parseHeadline } from '../language/parse-headline';
import { spanOf } from '../text/span';
import { alignHeadline } from './align-headline';
import type { Candidate, FaultContext } from './fault-context';
import { allFaults } from './faults/all-faults';
import { findHiddenVerb } from './find-hidden-verb';
import { findSpeaker } from './find-speaker';
import type { ArticleIndex } from './index-article';
import { readReading } from './read-reading';
import type { Reading } from './reading';

/** A headline with all that the rules say of it, before the model weighs them. */
export interface Inspection {
  readonly context: FaultContext;
  /** Surest first. */
  readonly candidates: readonly Candidate[];
}

/** A headline's parse as one reading: a semicolon or a full stop parts two sentences of one headline. */
export function readHeadline(text: string, index: ArticleIndex): Reading {
  const sentences = parseHeadline(text);
  let offset = 0;
  const tokens = sentences.flatMap(({ tokens: own }) => {
    const moved = own.map((token) => ({ ...token, head: token.head < 0 ? -1 : token.head + offset }));
    offset += own.length;
    return moved;
  });
  return readReading(
    text,
    { span: spanOf(text, 0, text.length), tokens: findHiddenVerb(tokens) },
    index.isCommon,
    index.isNamed,
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
    .sort((a, b) => b.confidence - a.confidence || a.start - b.start || a.end - b.end);
  return { context, candidates };
}
