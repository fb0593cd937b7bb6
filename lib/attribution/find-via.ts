import { contains, overlaps, type Range } from '../text/span';
import type { Sentence, Span } from '../types';
import { citedOutlets, type Citation } from './cited-outlets';
import type { Draft } from './draft';
import type { Placed, SourceIndex } from './source-at';

/** Acts on either side of one that may report it, or hold the outlet as their own source. */
const NEIGHBOURS = 3;
/** Units on either side of the cue within which an outlet stands beside it: a sentence's worth. */
const BESIDE = 400;

/**
 * For each draft the ids of the outlets that stand between the source and this article: an outlet that reports the whole act
 * ("He explained that …, The Daily Mail reported"), one named beside cue and source ("told Reuters", "Speaking to NBC News, …"), and before
 * an outlet the one that it cites ("…, The Daily Mail reported, citing BuzzFeed News"), also where that outlet is the source itself.
 */
export function findVia(
  drafts: readonly Draft[],
  sentences: readonly Sentence[],
  index: SourceIndex,
): readonly (readonly string[])[] {
  let sentence = 0;
  const citations = citedOutlets(drafts, index);
  return drafts.map((draft, at) => {
    const { cue } = draft;
    if (cue === null) return [];
    while (sentence > 0 && sentences[sentence].span.start > cue.start) sentence--;
    while (sentence + 1 < sentences.length && sentences[sentence].span.end <= cue.start) sentence++;
    const { span } = sentences[sentence];
    const about = {
      start: Math.max(span.start, cue.start - BESIDE),
      end: Math.min(span.end, cue.end + BESIDE),
    };
    const neighbours = drafts
      .slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)
      .filter((other) => other !== draft);
    const outlets = index
      .mentionsWithin(about)
      .filter(({ source }) => source.kind === 'outlet' && source.id !== draft.sourceId)
      .filter(
        (mention) =>
          isReporter(mention, draft, neighbours) ||
          isCarrier(span, mention, draft, neighbours) ||
          (isApproached(span, mention) && isBeside(mention, draft, neighbours)),
      );
    const ids = [...new Set(outlets.map(({ source }) => source.id))];
    const here = citations.filter(({ at }) => span.start <= at && at < span.end);
    const own = here.filter(({ act }) => act === draft).map(({ cited }) => cited);
    return [...new Set([...own, ...withCited(ids, here, draft, span)])];
  });
}

/** With each outlet that cites another that other one before it: nearer to the origin. */
function withCited(
  ids: readonly string[],
  citations: readonly Citation[],
  { sourceId, cue }: Draft,
  sentence: Span,
): readonly string[] {
  return citations.reduce<readonly string[]>((via, citation) => {
    const { by, cited } = citation;
    if (cited === sourceId || via.includes(cited)) return via;
    const at = by === null ? via.length - 1 : via.indexOf(by);
    if (at >= 0) return [...via.slice(0, at), cited, ...via.slice(at)];
    const isReported = by !== null && by !== sourceId && closes(citation, cue, sentence);
    return isReported ? [...via, cited, by] : via;
  }, ids);
}

const REPORTED =
  /^\s+(?:has\s+|had\s+|first\s+)*(?:report(?:ed|s)|wr(?:ote|ites)|reveal(?:ed|s)|disclos(?:ed|es)|said|says)\b[^,.;“”"]{0,40},\s*$/iu;

/** "He explained that …, The Daily Mail reported, citing BuzzFeed News": also where nothing else told that the outlet reports the act before it. */
function closes({ named, at }: Citation, cue: Range | null, sentence: Span): boolean {
  if (named === null || cue === null || cue.end > named.start) return false;
  const from = (place: number): number => Math.max(0, place - sentence.start);
  return (
    REPORTED.test(sentence.exact.slice(from(named.end), from(at))) &&
    /[,”"]\s*$/u.test(sentence.exact.slice(0, from(named.start)))
  );
}

/** The outlet is the source of an act that reports this one. */
const isReporter = (mention: Placed, draft: Draft, neighbours: readonly Draft[]): boolean =>
  neighbours.some(
    (other) => other.sourceId === mention.source.id && holds(other.source, mention) && reports(other, draft),
  );

/** "obtained by", "reported by the": what stands before an outlet that brought a paper to light. */
const BROUGHT =
  /\b(?:obtained|reported|published|seen|reviewed|shared|released)\s+(?:first\s+|exclusively\s+)?by\s+(?:the\s+)?$/iu;

/** The source of an act that reports this one is a paper that the outlet brought: "according to a copy obtained by BuzzFeed News". */
const isCarrier = (sentence: Span, mention: Placed, draft: Draft, neighbours: readonly Draft[]): boolean =>
  neighbours.some(
    (other) => other.sourceId !== mention.source.id && holds(other.source, mention) && reports(other, draft),
  ) && BROUGHT.test(sentence.exact.slice(0, Math.max(0, mention.start - sentence.start)));

/** "told the newspaper", "speaking to", "on", "in an interview with": what stands before an outlet that hears or carries somebody. */
const APPROACH =
  /(?:\b(?:told|tells?|telling|to|with|on|by|in|for|at|via|through|gave)|^)\s*(?:(?!(?:from|like|of|and|or|than|about|against|including)\s)[\p{L}’'-]+\s+){0,3}$/iu;

/** Of "those who hear it from Fox News, the Drudge Report and Breitbart" no outlet carries what somebody says of them. */
const isApproached = (sentence: Span, mention: Placed): boolean =>
  APPROACH.test(
    sentence.exact.slice(Math.max(0, mention.start - sentence.start - 80), mention.start - sentence.start),
  );

/** The outlet is named in the sentence and is neither said, nor source here, nor the source of another act. */
const isBeside = (mention: Placed, { source, content }: Draft, neighbours: readonly Draft[]): boolean =>
  !content.some((span) => touches(span, mention)) &&
  !touches(source, mention) &&
  !neighbours.some(
    (other) => touches(other.source, mention) || other.content.some((span) => contains(span, mention)),
  );

const holds = (span: Range | null, part: Range): boolean => span !== null && contains(span, part);

const touches = (span: Range | null, part: Range): boolean => span !== null && overlaps(span, part);

/** Whether the content of `outer` holds the cue of `inner`, and not the other way about. */
function reports(outer: Draft, inner: Draft): boolean {
  const { cue } = inner;
  return (
    cue !== null &&
    outer.content.some((span) => contains(span, cue)) &&
    !inner.content.some((span) => outer.cue !== null && contains(span, outer.cue))
  );
}
