import { spanOf } from '../text/span';
import type { HeadlineCheck, HeadlineVariant, PhraseCheck, Verdict } from '../types';
import { range, rankPassages, type Candidate, type FaultContext } from './fault-context';
import type { ArticleIndex } from './index-article';
import { inspectHeadline } from './inspect-headline';
import { describeSupport } from './model/describe-headline';
import { isHard, judge, weighCandidates } from './model/weigh-candidates';
import { readStance } from './read-stance';
import { repairHeadline } from './repair-headline';

/** Fewer telling words than this are no text to judge a headline by. */
const THIN_WORDS = 12;
/** At this probability a phrase is told as a fault; below it, as unclear; lower still, not at all. */
const FAULT_FROM = 0.3;
const UNCLEAR_FROM = 0.2;
const BACKED_FROM = 0.5;
const NOT_BACKED_BELOW = 0.35;
/** When even the best sentence covers less of the headline than this, the text is about something else. */
const UNRELATED_BELOW = 0.2;
/** Faults that say the reverse of the text, not only more than it. */
const REVERSE = new Set(['negated', 'contradicted', 'roles-swapped', 'entity-swapped', 'wrong-body']);

const cannotTell = (variant: HeadlineVariant): HeadlineCheck => ({
  variant,
  verdict: 'cannot-tell',
  score: 0.5,
  stance: 'discuss',
  phrases: [],
  repair: null,
});

function judgeable({ article, passages }: ArticleIndex): boolean {
  if (article.extraction === 'thin') return false;
  if (article.language !== null && !/^en(?:-|$)/i.test(article.language)) return false;
  return (
    passages.reduce((sum, { words }) => sum + words.filter(({ content }) => content).length, 0) >= THIN_WORDS
  );
}

/** A candidate with the probability that it is right, 0–1. */
interface Told extends Candidate {
  readonly probability: number;
}

/** A rule shows its evidence; for a phrase that the model found it is the passage that has most of the rest. */
function evidenceFor(
  { confidence, evidence, start, end }: Candidate,
  context: FaultContext,
): readonly number[] {
  if (confidence > 0) return evidence;
  return rankPassages(context, new Set(range(start, end)))
    .slice(0, 1)
    .map(({ passage }) => passage);
}

/** A phrase of a headline that stands has no fault: what is suspected there is unclear. */
function toPhrase(candidate: Told, context: FaultContext, verdict: Verdict): PhraseCheck {
  const { headline, index } = context;
  const { words } = headline;
  return {
    span: spanOf(
      headline.text,
      words[candidate.start].token.span.start,
      words[candidate.end - 1].token.span.end,
    ),
    status: verdict !== 'backed' && candidate.probability >= FAULT_FROM ? 'fault' : 'unclear',
    fault: candidate.fault,
    evidence: evidenceFor(candidate, context).map((number) => index.passages[number].span),
    message: candidate.message,
  };
}

/** One phrase, one fault: of two that overlap the likelier stands. */
function apart(candidates: readonly Told[]): readonly Told[] {
  const kept: Told[] = [];
  for (const candidate of candidates)
    if (!kept.some(({ start, end }) => start < candidate.end && candidate.start < end)) kept.push(candidate);
  return kept;
}

/** Weighs what the rules and the proposals suspect; the likeliest first. What a sure rule says is told beside another fault too. */
function judgeHeadline(candidates: readonly Candidate[], context: FaultContext) {
  const weighed = weighCandidates(candidates, context, describeSupport(context));
  const { backed, probabilities } = judge(weighed);
  return {
    backed,
    told: weighed.map((candidate, i): Told => ({
      ...candidate,
      probability: Math.max(probabilities[i], isHard(candidate) ? FAULT_FROM : 0),
    })),
  };
}

function wrongBody(variant: HeadlineVariant): HeadlineCheck {
  const phrase: PhraseCheck = {
    span: spanOf(variant.text, 0, variant.text.length),
    status: 'fault',
    fault: 'wrong-body',
    evidence: [],
    message: 'The text is about something else: no sentence has what the headline says.',
  };
  return {
    variant,
    verdict: 'not-backed',
    score: 0.02,
    stance: 'unrelated',
    phrases: [phrase],
    repair: null,
  };
}

/** Checks one headline against an article that has been read. */
export function checkVariant(variant: HeadlineVariant, index: ArticleIndex): HeadlineCheck {
  if (!judgeable(index)) return cannotTell(variant);
  const { context, candidates } = inspectHeadline(variant.text, index);
  if (!context.headline.words.some(({ content }) => content)) return cannotTell(variant);
  const [nearest] = rankPassages(context);
  const stance = readStance(variant.text, index.stanceText);
  if (nearest.fit < UNRELATED_BELOW) return wrongBody(variant);
  const { backed: score, told: all } = judgeHeadline(candidates, context);
  const told = apart(all).filter(
    ({ probability }, i) => probability >= UNCLEAR_FROM || (i === 0 && score < BACKED_FROM),
  );
  const worst = told.filter(({ probability }) => probability >= FAULT_FROM);
  const reverse = worst.some(({ fault }) => REVERSE.has(fault));
  const verdict: Verdict =
    score >= BACKED_FROM ? 'backed' : score < NOT_BACKED_BELOW && reverse ? 'not-backed' : 'partly-backed';
  return {
    variant,
    verdict,
    score,
    stance,
    phrases: told.map((candidate) => toPhrase(candidate, context, verdict)),
    repair: verdict === 'backed' ? null : repairHeadline(context, worst),
  };
}
