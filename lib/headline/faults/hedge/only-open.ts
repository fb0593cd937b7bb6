import { certaintyOf, negators, reversing, stageOfModal, stageOfModifier } from '../../data/stage-words';
import { LIGHT } from '../../data/light-verbs';
import { claimedStage } from '../../claimed-stage';
import { excerpt, type Candidate, type FaultContext } from '../../fault-context';
import { findMentions, type TextMention } from '../../find-mentions';
import { isQuoted } from '../../find-quoted';
import { isQuestion } from '../../is-question';
import { isSameObject } from './is-same-object';
import { hedgedElsewhere } from './hedged-elsewhere';
import type { Passage } from '../../index-article';
import type { Predicate, Reading, Stage } from '../../reading';

/** So much of the rest of the headline must stand where the text speaks of it. */
const COMPANY_FROM = 0.45;
/** The headline must be this much surer than the text. */
const STEP = 0.14;
/** Verbs by which somebody settles what is to be done: "vote to close" of a vote to consult on closing. */
const DECIDES = /^(?:vote|agree|decide|order|opt|resolve)$/;
/** Less where the verb has the very same thing. */
const CARRIED_FROM = 0.3;
const SAME = 0.95;
const ITS_OWN = /^(?:root|parataxis|ccomp|conj|xcomp)/;
/** Words of a headline that own up to a doubt, or to what has not come about. */
const OPEN =
  /^(?:risk|danger|threat|threaten|fear|hope|plan|bid|call|urge|demand|push|await|chance|prospect|possible|loom|brace|mull|weigh|consider|eye|propose|proposal|want|seek|ask|try|attempt|effort|aim|vow|pledge|promise|expect|likely|set|face|warn|warning|need|must)$/;
/** A subject stands so near the head of a headline. */
const OPENING = 5;
/** Of the training headlines four are faulty where this rule speaks, no faithful one, and one of 666 editors' own. */
const SURE = 0.9;

const WORDS: Partial<Readonly<Record<Stage, string>>> = {
  possible: 'is only a possibility',
  considered: 'is only being considered',
};

const ON_CONDITION: Partial<Readonly<Record<Stage, string>>> = { conditional: 'hangs on a condition' };
const isIf = ({ words }: Passage): boolean => words.some(({ key }) => key === 'if' || key === 'unless');

/** The one thing without which a verb that says little says nothing: "court" of "go to court"; null where there is none. */
function carriedBy({ headline }: FaultContext, { at, objects, others }: Predicate): number | null {
  const thing = [...objects, ...others].find((w) => w > at && w - at <= 3);
  return thing !== undefined && headline.words[thing].content ? thing : null;
}

/** Whether the verb has that thing there too. */
const carries = (
  { alignment, index }: FaultContext,
  { passage, at }: TextMention,
  thing: number,
): boolean => {
  const { at: there, score } = alignment.matches[thing][passage];
  return score >= SAME && index.passages[passage].words[there].token.head === at;
};

/** What the headline says of how far its predicate has come; also of what somebody decides, and of an infinitive behind who is to do it. */
function claimOf(context: FaultContext, predicate: Predicate): Stage | null {
  const { words } = context.headline;
  const { token } = words[predicate.at];
  if (token.relation === 'xcomp' && token.head >= 0 && DECIDES.test(words[token.head].key)) return 'planned';
  const claimed = claimedStage(context, predicate);
  if (claimed) return claimed;
  return isOpening(context.headline, predicate.at) ? 'future' : null;
}

/** "Trust to reinstate cleared head": on whatever the parse hangs it. */
const isOpening = ({ words, children }: Reading, at: number): boolean =>
  words[at].token.tag === 'VB' &&
  at <= OPENING &&
  words[at - 1]?.form === 'to' &&
  words[at - 2]?.wordClass === 'n' &&
  !children[at].some((child) => words[child].token.relation.startsWith('aux'));

/** "Council votes to close libraries" of a vote to consult on closing them: whatever the sentence is made of, the text has the verb only as what may be. */
export function onlyOpen(context: FaultContext): readonly Candidate[] {
  const { headline, index } = context;
  const isOwnedUp = headline.words.some(
    ({ key }) =>
      negators.has(key) ||
      reversing.has(key) ||
      stageOfModifier.has(key) ||
      (stageOfModal.has(key) && key !== 'will' && key !== 'can'),
  );
  if (isOwnedUp || isQuestion(headline)) return [];
  const doubts = headline.words.flatMap(({ key }, w) => (OPEN.test(key) ? [w] : []));
  return headline.predicates.flatMap((predicate): Candidate[] => {
    const w = predicate.at;
    const { content, key, token } = headline.words[w];
    if (doubts.some((word) => word !== w) || isQuoted(headline, w)) return [];
    // "Go to court", "take effect": a verb that says little is looked for with what it does.
    const carried = LIGHT.test(key) || !content ? carriedBy(context, predicate) : null;
    if ((LIGHT.test(key) || !content) && carried === null) return [];
    if (token.pos !== 'VERB' || !(ITS_OWN.test(token.relation) || isOpening(headline, w))) return [];
    // "Delete app, group tells users": nothing is said to have been done.
    if (w === 0 && /^VBP?$/.test(token.tag)) return [];
    const claimed = claimOf(context, predicate);
    if (claimed === null || hedgedElsewhere(context, predicate)) return [];
    const isOpen = ({ staging: { stage } }: TextMention) => certaintyOf[claimed] - certaintyOf[stage] >= STEP;
    const all = findMentions(context, w).filter((one) => carried === null || carries(context, one, carried));
    const very = all.filter(({ isVery }) => isVery);
    const most = very.reduce((best, { company }) => Math.max(best, company), 0);
    const near = all.filter(({ isVery, company }) => isVery || company >= most);
    if (near.some((one) => !one.isDenied && !isOpen(one))) return [];
    const best = very.filter(isOpen).find(({ company }) => company === most);
    const told =
      best &&
      (carried !== null && isIf(index.passages[best.passage]) ? { ...WORDS, ...ON_CONDITION } : WORDS)[
        best.staging.stage
      ];
    if (!best || !told || best.company < (carried === null ? COMPANY_FROM : CARRIED_FROM)) return [];
    const passage = index.passages[best.passage];
    // "The toughest test" is not to test; "face a ban" is to be banned.
    const there = passage.words[best.at].token;
    if (there.pos !== 'VERB' && !/^obj/.test(there.relation)) return [];
    // A plain "may" before the very verb is the other rule's: what is heard here is "considering", a noun as in "face a ban", an infinitive in front.
    if (
      best.staging.stage === 'possible' &&
      there.pos === 'VERB' &&
      !isOpening(headline, w) &&
      carried === null
    )
      return [];
    // "Could hit Florida airwaves" is not to hit Trump.
    const isActive = predicate.objects.some(
      (object) => headline.words[object].content && headline.words[object].token.relation === 'obj',
    );
    if (isActive && there.pos === 'VERB' && !isSameObject(context, predicate, best)) return [];
    const start = Math.min(
      w,
      ...headline.children[w].filter((c) => /^(?:aux|mark)/.test(headline.words[c].token.relation)),
    );
    return [
      {
        fault: 'hedge-dropped',
        start,
        end: w + 1,
        confidence: SURE,
        evidence: [best.passage],
        message: `In the text this ${told}: “${excerpt(passage, best.staging.at ?? best.at)}”.`,
        instead: best.staging.stage === 'possible' && there.pos === 'VERB' ? 'may' : null,
      },
    ];
  });
}
