import { stageOfModal, stageOfModifier } from '../../data/stage-words';
import { excerpt, range, type Candidate, type FaultContext } from '../../fault-context';
import { isQuestion } from '../../is-question';

/** How a text says that it knows of no cause. */
const DISCLAIMS =
  /\b(?:(?:could|can|do|does|did)(?: ?not|n[’']t) (?:show|prove|establish|demonstrate|say) (?:that|whether|if|what|cause|why)|cannot (?:show|prove|establish|demonstrate|say) (?:that|whether|if|what|cause|why)|no (?:proof|evidence) (?:of|that)[^.]{0,60}\bcaus|(?:an? )?(?:interesting |statistical )?association,? (?:and|not)|observational|no single [^.]{0,40}\b(?:put down to|blamed on|attributed to)|too (?:soon|early) to say (?:whether|if|that)[^.]{0,60}\b(?:cause|reason|blame|responsible)|(?:correlation|not) [^.]{0,20}\bcausation)/iu;
/** Verbs by which a headline makes one thing do something to another. */
const CAUSES =
  /^(?:help|cause|cut|boost|hit|prevent|protect|improve|lower|reduce|raise|drive|force|make|stop|ease|fight|beat|cure|trigger|fuel|increase|lengthen|harm|damage|kill|save|halve|double|slash|spark|prove|give|keep|hurt)$/;
/** Words by which a headline keeps to what is known. */
const LINKED =
  /^(?:link|linked|tie|tied|associate|associated|connection|may|might|could|can|claim|suggest|hint|hope|unproven|no|not|n't|if|whether|why|how|less|fewer|likely|risk)$/;
const MET = 0.65;
/** So much of the headline's other words must stand in the text at all. */
const KNOWN_FROM = 0.6;
/** Seldom heard: the written headlines of training have few studies that disclaim a cause. */
const SURE = 0.75;

/** "Walnuts help you sleep" of a study that could not show that they do: the text itself says that it knows of a link and of no cause. */
export function onlyLinked(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment } = context;
  const { words } = headline;
  if (isQuestion(headline)) return [];
  if (
    words.some(
      ({ key, form }) =>
        LINKED.test(key) ||
        LINKED.test(form) ||
        stageOfModifier.has(key) ||
        (stageOfModal.has(key) && key !== 'will'),
    )
  )
    return [];
  const passage = index.passages.find(({ span }) => DISCLAIMS.test(span.exact));
  if (!passage) return [];
  const content = range(0, words.length).filter((w) => words[w].content);
  return headline.predicates.flatMap(({ at, subjects, objects, others }): Candidate[] => {
    if (!CAUSES.test(words[at].key) || subjects.length === 0) return [];
    const does = subjects.filter((w) => words[w].content && words[w].token.pos !== 'PROPN');
    if (does.length === 0 || !does.every((w) => alignment.best[w] >= MET)) return [];
    const rest = content.filter((w) => w !== at);
    const known = rest.filter((w) => alignment.best[w] >= MET).length / Math.max(1, rest.length);
    if (known < KNOWN_FROM) return [];
    // The matter of the headline must be near what is disclaimed.
    const near = range(Math.max(0, passage.number - 2), Math.min(index.passages.length, passage.number + 2));
    if (!does.some((w) => near.some((p) => alignment.matches[w][p].score >= MET))) return [];
    const last = Math.max(at, ...[...objects, ...others].filter((w) => w > at && w - at <= 4));
    const word = passage.words.findIndex(({ key }) =>
      /^(?:show|prove|say|association|cause|evidence|proof|establish)$/.test(key),
    );
    return [
      {
        fault: 'cause-claimed',
        start: at,
        end: last + 1,
        confidence: SURE,
        evidence: [passage.number],
        message: `The text says that it knows of no cause: “${excerpt(passage, Math.max(0, word), 6)}”.`,
        instead: null,
      },
    ];
  });
}
