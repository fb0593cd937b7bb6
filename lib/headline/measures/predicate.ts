import { loadLexicon, type Rung } from '../../align/lexicon';
import { cosine } from '../../align/word-vectors';
import { certaintyOf, negators, reversing } from '../data/stage-words';
import { onceEach } from '../../once';
import type { FaultContext } from '../fault-context';
import type { Passage } from '../index-article';
import { most } from './company';
import { listNames, type Measure } from './measure';
import { findRoles } from './roles';

/** A noun that names the deed does not say that it was done: "the ban", "a boycott". */
const NOMINAL = 0.8;

const names = listNames(
  'stronger opposite parity stageGap stage likeness straight crossed pairStraight pairCrossed actorsStraight actorsCrossed actorsGap doer other faithful jointBest height denied',
);

/** Rungs from the text's word up to the headline's, on a scale that both stand on. */
function stepBetween(ladder: readonly Rung[] | undefined, other: readonly Rung[] | undefined): number {
  for (const { scale, height } of ladder ?? [])
    for (const rung of other ?? [])
      if (rung.scale === scale && rung.height < height) return height - rung.height;
  return 0;
}

function deniedNear({ words }: Passage, at: number): boolean {
  return words.some(
    ({ key }, w) => Math.abs(w - at) <= 4 && w !== at && (negators.has(key) || reversing.has(key)),
  );
}

/** How like in company the likest word of a passage is to word `at` of the headline; 0 when none is. */
const likest = onceEach(
  ([at, passage]) => `${at} ${passage}`,
  ({ headline, index }: FaultContext, at: number, passage: number) => {
    let most = 0;
    for (const { content, token, row } of index.passages[passage]?.words ?? [])
      if (content && token.pos !== 'PROPN' && row >= 0)
        most = Math.max(most, cosine(headline.words[at].row, row));
    return { cosine: most };
  },
);

/** How the predicate of a phrase stands to what the text says of the same things: stronger, denied, as settled, by whom. */
export const predicateMeasure: Measure = {
  names,
  of: ({ context, predicate, localFit }) => {
    if (!predicate) return names.map(() => 0);
    const { headline, index, alignment } = context;
    const { at } = predicate;
    const word = headline.words[at];
    const { rungs } = loadLexicon();
    const ladder = rungs.get(word.key);
    let [stronger, height, parity, stageGap, bestJoint, faithful, denied] = [0, 0, 0, 0, 0, 0, 0];
    let nearest = -1;
    alignment.metIn[at].forEach((p) => {
      const match = alignment.matches[at][p];
      if (match.kind === 'stronger' && localFit[p] > stronger) {
        stronger = localFit[p];
        height = stepBetween(ladder, rungs.get(index.passages[p].words[match.at].key));
      }
      if (match.score < 0.5) return;
      const joint = localFit[p] * match.score;
      const passage = index.passages[p];
      const there = passage.predicates.find((other) => other.at === match.at);
      // As settled as the headline has it, and not the reverse: one such sentence is enough.
      if (
        !there ||
        (there.negated === predicate.negated &&
          certaintyOf[there.stage] > certaintyOf[predicate.stage] - 0.11)
      )
        faithful = Math.max(faithful, there ? joint : joint * NOMINAL);
      if (joint <= bestJoint) return;
      bestJoint = joint;
      nearest = p;
    });
    if (nearest >= 0) {
      const passage = index.passages[nearest];
      const match = alignment.matches[at][nearest];
      const there = passage.predicates.find((other) => other.at === match.at);
      parity = there && there.negated !== predicate.negated ? 1 : 0;
      stageGap = there ? certaintyOf[predicate.stage] - certaintyOf[there.stage] : 0;
      denied = deniedNear(passage, match.at) ? 1 : 0;
    }
    let opposite = 0;
    const pairs = alignment.opposites[at];
    for (let i = 0; i < pairs.length; i += 2) {
      const there = index.passages[pairs[i]].predicates.find((other) => other.at === pairs[i + 1]);
      // "Did not fall" is no reverse of "rose".
      if (there && there.negated !== predicate.negated) continue;
      opposite = Math.max(opposite, localFit[pairs[i]]);
    }
    const roles = findRoles(context, predicate);
    return [
      stronger,
      opposite,
      parity,
      stageGap,
      certaintyOf[predicate.stage],
      likest(context, at, most(localFit)).cosine,
      roles.straight,
      roles.crossed,
      roles.pairStraight,
      roles.pairCrossed,
      roles.actorsStraight,
      roles.actorsCrossed,
      roles.actorsCrossed - roles.actorsStraight,
      roles.doer,
      roles.other,
      faithful,
      bestJoint,
      height,
      denied,
    ];
  },
};
