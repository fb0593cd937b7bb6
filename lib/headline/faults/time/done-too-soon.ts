import { claimedStage } from '../../claimed-stage';
import { excerpt, type Candidate, type FaultContext } from '../../fault-context';
import { findCounterparts, isTold, type Counterpart } from '../../find-counterparts';
import type { Passage } from '../../index-article';
import type { Predicate } from '../../reading';

/** "Support" of "be a champion" is too far off to tell when it happens, unless all else is the same. */
const SAME_WORD = 0.8;
const LIKE_WORD = 0.6;
const ALL_ELSE = 0.85;
/** Verbs that only begin or carry what their object says: "begins withdrawal". */
const CARRIES = /^(?:begin|start|launch|commence|make|hold|open|take|undertake|enter|issue)$/;
/** What will continue does so now. */
const LASTS = /^(?:keep|continue|remain|stay)$/;
const SCORE_FROM = 0.6;
/** Other clauses nearly as near as the best are heard too: one that says it is done settles it. */
const NEARLY = 0.7;
/** "Club sells ground" announces a sale as often as it reports one; less so when the text has it only prepared. */
const PRESENT = 0.7;
const PRESENT_OF_PLAN = 0.9;
/**
 * "Strategy he used", "after senator endorsed Trump": what a headline says by the way is done; of ten training headlines with such a verb four
 * were faithful or an editor's own, and none was right.
 */
const ITS_OWN = /^(?:root|conj|parataxis|ccomp)/;
const BESIDES = 0.55;
/** The time word of a plan is now: "is preparing to issue", "set to begin". */
const AHEAD = /^(?:future|planned)$/;

const auxiliaries = ({ headline }: FaultContext, at: number): readonly string[] =>
  headline.children[at].map((child) => headline.words[child].form);

/** "Has sold", "sold", "is sold", "sells"; null for "selling", which is as open as a plan. */
function tense(context: FaultContext, at: number): 'past' | 'present' | null {
  const { tag, pos } = context.headline.words[at].token;
  if (pos !== 'VERB') return null;
  if (tag === 'VBD' || tag === 'VBN') return 'past';
  return tag === 'VBZ' || tag === 'VBP' ? 'present' : null;
}

/** "Is selling" in the present: it is not sold yet. */
const isRunning = ({ words, children }: Passage, at: number): boolean =>
  words[at].token.tag === 'VBG' &&
  children[at].some((child) => /^(?:is|are|am|'s|'re)$/.test(words[child].form));

function openIn(passage: Passage, { at, stage, stageAt }: Counterpart): 'ahead' | 'running' | null {
  // "By 2041 the debt would exceed": no condition, only a forecast.
  const forecast = stage === 'conditional' && stageAt !== null && passage.words[stageAt].key === 'would';
  if (AHEAD.test(stage) || forecast) return 'ahead';
  return stage === 'fact' && isRunning(passage, at) ? 'running' : null;
}

/** Counterparts of the verb, or of its object where the verb only carries it. */
function counterparts(context: FaultContext, { at, objects }: Predicate): readonly Counterpart[] {
  const { words } = context.headline;
  const own = findCounterparts(context, { at });
  const carried = CARRIES.test(words[at].key) && objects.length > 0 && words[objects[0]].content;
  return carried && !(own[0]?.score >= SCORE_FROM && own[0].verb >= SAME_WORD)
    ? findCounterparts(context, { at: objects[0] })
    : own;
}

/** A headline that has it done, of what the text says is planned, agreed, still to come or still going on. */
export function doneTooSoon(context: FaultContext): readonly Candidate[] {
  const { headline, index } = context;
  // "Sells arm to rival, subject to approval" owns up to it.
  if (/\b(?:subject to|pending)\b/iu.test(headline.text)) return [];
  return headline.predicates.flatMap((predicate: Predicate): Candidate[] => {
    const { at } = predicate;
    const told = tense(context, at);
    if (told === null || LASTS.test(headline.words[at].key) || claimedStage(context, predicate) !== 'fact')
      return [];
    const near = counterparts(context, predicate).filter(({ negated }) => negated === predicate.negated);
    const [best] = near;
    if (!best || best.score < SCORE_FROM) return [];
    if (best.verb < SAME_WORD && !(best.verb >= LIKE_WORD && best.met >= ALL_ELSE)) return [];
    const passage = index.passages[best.passage];
    const open = openIn(passage, best);
    if (open === null) return [];
    const finished =
      told === 'past' && !auxiliaries(context, at).some((form) => /^(?:is|are|be|being)$/.test(form));
    if (open === 'running' && !finished) return [];
    const settled = near.some((other) => {
      const { words } = index.passages[other.passage];
      return (
        other !== best &&
        other.score >= best.score * NEARLY &&
        other.verb >= LIKE_WORD &&
        other.stage === 'fact' &&
        isTold(index.passages[other.passage], other.at) &&
        /^VB[DNZ]/.test(words[other.at].token.tag)
      );
    });
    if (settled) return [];
    const start = Math.min(
      at,
      ...headline.children[at].filter((child) => headline.words[child].token.relation.startsWith('aux')),
    );
    return [
      {
        fault: 'time-shifted',
        start,
        end: at + 1,
        confidence:
          Math.min(ITS_OWN.test(headline.words[at].token.relation) ? 0.9 : BESIDES, 0.2 + best.score * 0.65) *
          (finished ? 1 : best.stage === 'planned' ? PRESENT_OF_PLAN : PRESENT),
        evidence: [best.passage],
        message:
          open === 'ahead'
            ? `In the text this has not happened yet: “${excerpt(passage, best.stageAt ?? best.at)}”.`
            : `In the text this is still going on: “${excerpt(passage, best.at)}”.`,
        instead: null,
      },
    ];
  });
}
