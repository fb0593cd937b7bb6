import { spanOf } from '../text/span';
import type { HeadlineCheck, HeadlineVariant, PhraseCheck, Verdict } from '../types';
import { rankPassages, type Candidate, type FaultContext } from './fault-context';
import type { ArticleIndex } from './index-article';
import { inspectHeadline } from './inspect-headline';
import { judgeHeadline } from './model/load-model';
import { sigmoid } from './model/trees';
import { readStance } from './read-stance';
import { repairHeadline } from './repair-headline';

/** Fewer telling words than this are no text to judge a headline by. */
const THIN_WORDS = 12;
/** At this confidence a phrase is told as a fault; below it, as unclear; lower still, not at all. */
const FAULT_FROM = 0.5;
const UNCLEAR_FROM = 0.3;
/** A second suspicion adds this share of itself to the first. */
const SECOND = 0.15;
/** How far the model's word counts against the rules' in the balance of suspicion. */
const MODEL_SHARE = 0.5;
/**
 * Balance at which a headline is as likely backed as not, set where about one in ten backed headlines is flagged, and how
 * steeply belief changes there: not steeply, since most of what the rules miss they miss without a trace.
 */
const TURN = 0.34;
const STEEPNESS = 2.5;
const BACKED_FROM = 0.5;
/** A rule this sure is a hard fault. */
const SURE_FROM = 0.6;
const NOT_BACKED_BELOW = 0.37;
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

function toPhrase(candidate: Candidate, { headline, index }: FaultContext): PhraseCheck {
  const { words } = headline;
  return {
    span: spanOf(
      headline.text,
      words[candidate.start].token.span.start,
      words[candidate.end - 1].token.span.end,
    ),
    status: candidate.confidence >= FAULT_FROM ? 'fault' : 'unclear',
    fault: candidate.fault,
    evidence: candidate.evidence.map((number) => index.passages[number].span),
    message: candidate.message,
  };
}

/** A thing not done is worse than a place, a doubt or a speaker left out: a verb that is surely too strong is told first. */
const bySeverity = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const grave = ({ fault, confidence }: Candidate) =>
    fault === 'predicate-strengthened' && confidence >= SURE_FROM;
  return [...candidates.filter(grave), ...candidates.filter((candidate) => !grave(candidate))];
};

/** One phrase, one fault: of two that overlap the surer stands. */
function apart(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates)
    if (!kept.some(({ start, end }) => start < candidate.end && candidate.start < end)) kept.push(candidate);
  return kept;
}

/** 1 = fully backed: the rules' suspicions weighed against what the model makes of the headline as a whole. */
function scoreOf(candidates: readonly Candidate[], context: FaultContext): number {
  const [first, second] = candidates.map(({ confidence }) => confidence);
  const suspicion = (first ?? 0) + SECOND * (second ?? 0);
  const balance = suspicion - MODEL_SHARE * judgeHeadline(candidates, context);
  const score = sigmoid(STEEPNESS * (TURN - balance));
  // Whatever the model thinks of the rest: a fault that a rule is sure of is never told backed.
  return (first ?? 0) >= SURE_FROM ? Math.min(score, BACKED_FROM - 0.05) : score;
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
  const score = scoreOf(candidates, context);
  const told = apart(bySeverity(candidates)).filter(
    ({ confidence }, i) => confidence >= UNCLEAR_FROM || (i === 0 && score < BACKED_FROM),
  );
  const worst = told.filter(({ confidence }) => confidence >= FAULT_FROM);
  const reverse = worst.some(({ fault }) => REVERSE.has(fault));
  const verdict: Verdict =
    score >= BACKED_FROM ? 'backed' : score < NOT_BACKED_BELOW && reverse ? 'not-backed' : 'partly-backed';
  return {
    variant,
    verdict,
    score,
    stance,
    phrases: told.map((candidate) => toPhrase(candidate, context)),
    repair: verdict === 'backed' ? null : repairHeadline(context, worst),
  };
}
