import { contains } from '../text/span';
import type { Attribution, Source, Span, Token } from '../types';
import type { Reference } from './resolve-references';

/** Verbs that "it" does for nobody: "it rained", "it seems", "it takes two hours". */
const IMPERSONAL =
  /^(?:rain|snow|freeze|seem|appear|turn|happen|take|matter|emerge|depend|follow|remain|look|sound|feel|mean|become|cost|transpire|occur|come|go|make)$/;
/** "it is thought that", "it was agreed": nobody in particular does these. */
const BY_PEOPLE =
  /^(?:say|think|believe|understand|expect|hope|know|report|estimate|claim|allege|decide|agree|suggest|note|recommend|feel|find|assume|consider|fear)$/;
/** What a body may be of itself, where "it was clear" and "it is too early" are of nothing. */
const OF_A_BODY =
  /^(?:committed|confident|aware|unaware|ready|able|unable|sorry|pleased|disappointed|proud|responsible|willing|unwilling|determined|delighted|satisfied|concerned|keen|certain|sure|open)$/;

/** Whether the words right before the statement name the body: "the agency said" may be another, and "praised the plant, saying" has one between. */
const isNamed = ({ source, cue }: Attribution, { name }: Source): boolean =>
  /\p{L}{2}/u.test(name) &&
  (source?.exact.includes(name.split(/\s+/).at(-1)!) ?? false) &&
  !/ing$/.test(cue?.exact ?? '');

/**
 * The "it" that opens what a body is reported to say, where it is the body itself: "Ofcom said it had opened an inquiry". `words` of the
 * claim at `span`. Empty where the reader of the article took "it" for another, or it stands for nothing.
 */
export function itThatSpeaks(
  span: Span,
  words: readonly Token[],
  attribution: Attribution | null,
  speaker: Source | undefined,
): readonly Reference[] {
  const [it] = words;
  if (attribution === null || attribution.kind === 'direct' || speaker === undefined) return [];
  if (!/^(?:organization|outlet)$/.test(speaker.kind) || !isNamed(attribution, speaker)) return [];
  if (!/^it$/i.test(it.span.exact)) return [];
  if (!speaker.mentions.some((own) => contains(it.span, own) && own.end === it.span.end)) return [];
  const verb = words[it.head];
  if (verb === undefined || !it.relation.startsWith('nsubj')) return [];
  const under = words.filter(({ head }) => head === it.head);
  const has = (relation: RegExp): boolean => under.some((token) => relation.test(token.relation));
  const lemma = verb.lemma.toLowerCase();
  if (has(/^cop/) ? !OF_A_BODY.test(lemma) : verb.pos !== 'VERB' || IMPERSONAL.test(lemma)) return [];
  if (has(/^(?:aux:pass|nsubj:pass)/) && BY_PEOPLE.test(lemma)) return [];
  if (has(/^csubj/)) return [];
  return [{ from: it.span.start - span.start, at: it.span.end - span.start, means: speaker.name }];
}
