import type { Fault } from '../../types';
import { readStage } from '../read-predicates';
import { certaintyOf, saying, stageOfGovernor } from '../data/stage-words';
import type { Stage } from '../reading';
import { anchoring, excerpt, rankPassages, type Candidate, type FaultContext } from '../fault-context';

const FIT_FROM = 0.4;
const SAME_FROM = 0.69;
/** A word one rung weaker scores this; two rungs weaker is the stronger word's own fault. */
const ONE_RUNG = 0.5;
/** Participles that only link: "given", "following". */
const LINKING = /^(?:give|follow|include|base|compare|concern|regard|accord|cite|use)$/;
/** The headline must be this much surer than the text. */
const STEP = 0.14;

/** What it is called when a headline takes such a stage for a fact. */
function faultOf(given: Stage, claimed: Stage): Fault {
  if (given === 'future' || given === 'planned') return claimed === 'fact' ? 'time-shifted' : 'hedge-dropped';
  if ((given === 'considered' || given === 'sought') && claimed === 'fact') return 'predicate-strengthened';
  return 'hedge-dropped';
}

const WORDS: Readonly<Record<Stage, string>> = {
  considered: 'only being considered',
  conditional: 'said on a condition',
  possible: 'only possible',
  sought: 'only sought',
  planned: 'only planned',
  seeming: 'not said for certain',
  likely: 'only likely',
  future: 'still to come',
  fact: 'a fact',
};

/** The text is less sure than the headline, or not so far: "may", "plans to", "is considering". */
export function hedgeDropped(context: FaultContext): readonly Candidate[] {
  const { headline, index, alignment } = context;
  return headline.predicates.flatMap((predicate): Candidate[] => {
    const word = headline.words[predicate.at];
    // "voting rights" says nothing of a vote; "wants", "proposes" are stages themselves.
    if (
      !word.content ||
      !/^(?:root|conj|ccomp|xcomp|parataxis|advcl|acl|acl:relcl)$/.test(word.token.relation)
    )
      return [];
    if (stageOfGovernor.has(word.key) || saying.has(word.key) || LINKING.test(word.key)) return [];
    const ranked = rankPassages(context);
    const same = ranked.filter(({ passage }) => {
      const { score, kind } = alignment.matches[predicate.at][passage];
      // "led to" of what "may have contributed": the weaker word with its hedge is what it was made from.
      return score >= SAME_FROM || (kind === 'stronger' && score >= ONE_RUNG);
    });
    const [best] = same;
    if (!best || best.fit < FIT_FROM) return [];
    const stageIn = (number: number) => {
      const { at } = alignment.matches[predicate.at][number];
      const { words, children, predicates } = index.passages[number];
      // "is considering an appeal": what a noun hangs on says as much of it as of a verb.
      const known = predicates.find((other) => other.at === at);
      if (known || words[at]?.wordClass !== 'n') return known;
      const { stage, at: stageAt } = readStage(words, children, at);
      return { at, stage, stageAt };
    };
    const given = stageIn(best.passage);
    if (!given || certaintyOf[predicate.stage] - certaintyOf[given.stage] < STEP) return [];
    const settled = same.slice(1).some(({ passage, fit }) => {
      const other = stageIn(passage);
      return (
        fit >= best.fit * 0.7 &&
        other !== undefined &&
        certaintyOf[other.stage] >= certaintyOf[predicate.stage] - 0.05
      );
    });
    const passage = index.passages[best.passage];
    const anchored = anchoring(context, predicate.at, best.passage, given.at);
    if (anchored < FIT_FROM) return [];
    // A present tense in a headline also announces: "Club sells ground" of a sale agreed for next year.
    const announced =
      given.stage === 'future' &&
      predicate.stage === 'fact' &&
      headline.words[predicate.at].token.tag !== 'VBN';
    const fault = faultOf(given.stage, predicate.stage);
    const first = Math.min(
      predicate.at,
      ...headline.children[predicate.at].filter((c) => headline.words[c].token.relation.startsWith('aux')),
    );
    return [
      {
        fault,
        start: first,
        end: predicate.at + 1,
        confidence:
          Math.min(0.9, (settled ? 0 : 0.2) + anchored * 0.3 + best.fit * 0.3) * (announced ? 0.4 : 1),
        evidence: [best.passage],
        message: `In the text it is ${WORDS[given.stage]}: “${excerpt(passage, given.stageAt ?? given.at)}”.`,
        instead: given.stage === 'possible' ? 'may' : null,
      },
    ];
  });
}
