import { splitSentences } from '../language/sentences/split-sentences';
import { spanOf } from '../text/span';
import type { HeadlineCheck, HeadlineVariant, PhraseCheck, Verdict } from '../types';
import { withoutLabels } from './data/house-labels';
import { explain } from './explain';
import { rankPassages, type Candidate, type FaultContext } from './fault-context';
import { findUnmetStatement } from './find-unmet';
import type { ArticleIndex } from './index-article';
import { inspectHeadline } from './inspect-headline';
import { judgeHeadline } from './model/judge-headline';
import { readStance } from './read-stance';
import { repairHeadline } from './repair-headline';

/** Fewer telling words than this are no text to judge a headline by. */
const THIN_WORDS = 12;
/** At this probability a phrase is told as a fault; below it, as unclear; lower still, not at all. */
const FAULT_FROM = 0.3;
const UNCLEAR_FROM = 0.2;
const BACKED_FROM = 0.5;
const NOT_BACKED_BELOW = 0.35;
/**
 * When even the best sentence covers less of the headline than this, the text is about something else; so it is below the second
 * when the words at large agree that it is.
 */
const UNRELATED_BELOW = 0.12;
const UNRELATED_MAYBE = 0.2;
/** Faults that say the reverse of the text, not only more than it. */
const REVERSE = new Set(['negated', 'contradicted', 'roles-swapped', 'entity-swapped', 'wrong-body']);

/** Fewer telling words than this, as of "Gaby’s" or "Now, it’s being reborn.", do not show that a text is about something else. */
const TELLING_WORDS = 3;

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
  let telling = 0;
  for (const { words } of passages) {
    telling += words.filter(({ content }) => content).length;
    if (telling >= THIN_WORDS) return true;
  }
  return false;
}

function toPhrase(
  { start, end, fault, evidence, message }: Candidate,
  { headline, index }: FaultContext,
  status: PhraseCheck['status'],
): PhraseCheck {
  const { words, text } = headline;
  return {
    span: spanOf(text, words[start].token.span.start, words[end - 1].token.span.end),
    status,
    fault,
    evidence: evidence.map((number) => index.passages[number].span),
    message,
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

/** A sentence of fewer words than this is said with its neighbour: "No. 1 again." */
const LEAST_WORDS = 4;

/** What a text says, sentence by sentence, by offsets; a headline of one statement is one, without the labels of its house. */
function statementsOf(text: string): readonly (readonly [start: number, end: number])[] {
  const [first, end] = withoutLabels(text);
  const found: [number, number][] = [];
  for (const sentence of splitSentences(text.slice(first, end))) {
    const [from, to] = [first + sentence.start, first + sentence.end];
    const last = found[found.length - 1];
    const isWhole = ([start, end]: readonly [number, number]) =>
      /[.!?]["”’')]*$/.test(text.slice(start, end)) &&
      text.slice(start, end).split(/\s+/).length >= LEAST_WORDS;
    if (last && !isWhole(last)) last[1] = to;
    else found.push([from, to]);
  }
  const short = found[found.length - 1];
  if (found.length > 1 && text.slice(...short).split(/\s+/).length < LEAST_WORDS) {
    found.pop();
    found[found.length - 1][1] = short[1];
  }
  return found.length > 1 ? found : [[first, end]];
}

/**
 * Checks one headline against an article that has been read. A text of several sentences, as a standfirst may be, stands if each
 * of them does: each is held against the sentences of the text that are nearest to it alone.
 */
export function checkVariant(variant: HeadlineVariant, index: ArticleIndex): HeadlineCheck {
  const { text } = variant;
  const checks = statementsOf(text).map(([start, end]): HeadlineCheck => {
    const { phrases, repair, ...check } = checkStatement({ ...variant, text: text.slice(start, end) }, index);
    return {
      ...check,
      repair: repair && text.slice(0, start) + repair + text.slice(end),
      phrases: phrases.map((phrase): PhraseCheck => ({
        ...phrase,
        span: spanOf(text, start + phrase.span.start, start + phrase.span.end),
      })),
    };
  });
  const worst = checks.reduce((a, b) => (b.score < a.score ? b : a));
  const several = checks.length > 1;
  return {
    ...worst,
    variant,
    stance: several ? readStance(text, index.stanceText) : worst.stance,
    phrases: [worst, ...checks.filter((check) => check !== worst)].flatMap((check) => check.phrases),
    repair: several ? null : worst.repair,
  };
}

function checkStatement(variant: HeadlineVariant, index: ArticleIndex): HeadlineCheck {
  if (!judgeable(index)) return cannotTell(variant);
  const { context, candidates } = inspectHeadline(variant.text, index);
  if (!context.headline.words.some(({ content }) => content)) return cannotTell(variant);
  const [nearest] = rankPassages(context);
  const stance = readStance(variant.text, index.stanceText);
  if (nearest.fit < (stance === 'unrelated' ? UNRELATED_MAYBE : UNRELATED_BELOW)) {
    const telling = context.headline.words.filter(
      ({ content, form }) => content && /\p{Script=Latin}/u.test(form),
    );
    return telling.length < TELLING_WORDS ? cannotTell(variant) : wrongBody(variant);
  }
  const { faulty, suspicions } = judgeHeadline(candidates, context);
  const score = 1 - faulty;
  const unmet = score >= BACKED_FROM ? findUnmetStatement(context) : null;
  if (unmet) return { ...cannotTell(variant), stance, phrases: [toPhrase(unmet, context, 'unclear')] };
  const rules = suspicions.map(({ rule }) => rule);
  const told = suspicions.flatMap((suspicion, i) => {
    // One rule is told once: "7.84" and "million" are one number.
    if (suspicion.rule && rules.indexOf(suspicion.rule) < i) return [];
    // Of a headline that does not stand the worst phrase is at fault, however the suspicion is shared out.
    const atFault = suspicion.hard || suspicion.probability >= FAULT_FROM || (i === 0 && score < BACKED_FROM);
    return atFault || suspicion.probability >= UNCLEAR_FROM
      ? [{ candidate: explain(context, suspicion), rule: suspicion.rule, atFault }]
      : [];
  });
  const faults = told.filter(({ atFault }) => atFault);
  const reverse = faults.some(({ candidate }) => REVERSE.has(candidate.fault));
  const verdict: Verdict =
    score >= BACKED_FROM ? 'backed' : score < NOT_BACKED_BELOW && reverse ? 'not-backed' : 'partly-backed';
  return {
    variant,
    verdict,
    score,
    stance,
    // A phrase of a headline that stands has no fault: what is suspected there is unclear.
    phrases: told.map(({ candidate, atFault }) =>
      toPhrase(candidate, context, verdict !== 'backed' && atFault ? 'fault' : 'unclear'),
    ),
    // What is put in stands in place of the rule's own words: "Hungary" of "through Hungary".
    repair:
      verdict === 'backed'
        ? null
        : repairHeadline(
            context,
            faults.map(({ candidate, rule }) => rule ?? candidate),
          ),
  };
}
