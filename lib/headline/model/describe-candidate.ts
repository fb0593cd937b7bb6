import { cosine } from '../../align/word-vectors';
import { loadLexicon, type Rung } from '../../align/lexicon';
import { negators, reversing, certaintyOf } from '../data/stage-words';
import { companionsOf, range, type Candidate, type FaultContext } from '../fault-context';
import type { Passage } from '../index-article';
import type { Predicate } from '../reading';
import { findRoles } from '../measure-roles';

/** What is asked of the text about one phrase of the headline, in the order of the numbers that `describeCandidate` gives. */
export const candidateNames: readonly string[] =
  'sure words content weight restWords localWords localWeight restBest phraseAtRest phraseBest joint restAtPhrase restGap localBest phraseAtLocal localJoint localAtPhrase localGap distance leastBest leastAtLocal headNear start share length quoted asName asPlace asPredicate asPart subject object oblique isRoot stronger opposite opposedParity parity stageGap stage likeness straight crossed pairStraight pairCrossed doer other faithful jointBest height size rival rivals named nameCount verbInformation verbBest verbAtLocal restVerb scaled denied capital'.split(
    ' ',
  );

const NEAR = 0.75;
const REST_NEAR = 0.5;
const FAR = 6;

interface Grid {
  /** `own[word][passage]`. */
  readonly own: readonly (readonly number[])[];
  readonly near: readonly (readonly number[])[];
  readonly beside: readonly (readonly number[])[];
  readonly passages: number;
}

const grids = new WeakMap<FaultContext, Grid>();
/** Support of each word in each passage: its own, and with the sentences beside it at two discounts. */
function gridOf(context: FaultContext): Grid {
  const known = grids.get(context);
  if (known) return known;
  const own = context.alignment.matches.map((row) => row.map(({ score }) => score));
  const spread = (discount: number) =>
    own.map((row) =>
      row.map((score, p) => Math.max(score, discount * (row[p - 1] ?? 0), discount * (row[p + 1] ?? 0))),
    );
  const grid = {
    own,
    near: spread(NEAR),
    beside: spread(REST_NEAR),
    passages: context.index.passages.length,
  };
  grids.set(context, grid);
  return grid;
}

/** Weighted mean over `words` in every passage. */
function cover(
  context: FaultContext,
  words: readonly number[],
  rows: readonly (readonly number[])[],
  passages: number,
): Float64Array {
  const sums = new Float64Array(passages);
  let all = 0;
  for (const w of words) {
    const { weight } = context.headline.words[w];
    all += weight;
    const row = rows[w];
    for (let p = 0; p < passages; p++) sums[p] += weight * row[p];
  }
  if (all > 0) for (let p = 0; p < passages; p++) sums[p] /= all;
  return sums;
}

/** How many numbers `measurePredicate` gives. */
const MEASURED = 18;

/** The predicate that word `top` is an argument of; undefined when it hangs on none. */
function governor({ headline }: FaultContext, top: number): Predicate | undefined {
  let at = top;
  for (let step = 0; step < 4 && at >= 0; step++) {
    at = headline.words[at].token.head;
    const found = headline.predicates.find((predicate) => predicate.at === at);
    if (found) return found;
  }
  return undefined;
}

function most(values: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
  return best;
}

/** How `predicate` of the headline stands to what the text says of the same things. */
function measurePredicate(
  context: FaultContext,
  predicate: Predicate,
  local: Float64Array,
): readonly number[] {
  const { headline, index, alignment } = context;
  const { at } = predicate;
  const word = headline.words[at];
  let stronger = 0;
  let parity = 0;
  let stageGap = 0;
  let bestJoint = 0;
  let faithful = 0;
  let height = 0;
  let denied = 0;
  const ladder = loadLexicon().rungs.get(word.key);
  alignment.matches[at].forEach((match, p) => {
    if (match.kind === 'stronger' && local[p] > stronger) {
      stronger = local[p];
      height = stepBetween(ladder, loadLexicon().rungs.get(index.passages[p].words[match.at].key));
    }
    if (match.score < 0.5) return;
    const joint = local[p] * match.score;
    const passage = index.passages[p];
    const there = passage.predicates.find((other) => other.at === match.at);
    // As settled as the headline has it, and not the reverse: one such sentence is enough.
    if (
      !there ||
      (there.negated === predicate.negated && certaintyOf[there.stage] > certaintyOf[predicate.stage] - 0.11)
    )
      faithful = Math.max(faithful, there ? joint : joint * NOMINAL);
    if (joint <= bestJoint) return;
    bestJoint = joint;
    parity = there && there.negated !== predicate.negated ? 1 : 0;
    stageGap = there ? certaintyOf[predicate.stage] - certaintyOf[there.stage] : 0;
    denied = deniedNear(passage, match.at) ? 1 : 0;
  });
  let opposite = 0;
  let opposedParity = 0;
  const pairs = alignment.opposites[at];
  for (let i = 0; i < pairs.length; i += 2) {
    if (local[pairs[i]] <= opposite) continue;
    opposite = local[pairs[i]];
    const there = index.passages[pairs[i]].predicates.find((other) => other.at === pairs[i + 1]);
    opposedParity = there && there.negated !== predicate.negated ? 1 : 0;
  }
  let likeness = 0;
  const near = index.passages[most(local)];
  for (const other of near?.words ?? [])
    if (other.content && other.token.pos !== 'PROPN' && other.row >= 0)
      likeness = Math.max(likeness, cosine(word.row, other.row));
  const roles = findRoles(context, predicate);
  return [
    stronger,
    opposite,
    opposedParity,
    parity,
    stageGap,
    certaintyOf[predicate.stage],
    likeness,
    roles.straight,
    roles.crossed,
    roles.pairStraight,
    roles.pairCrossed,
    roles.doer,
    roles.other,
    faithful,
    bestJoint,
    height,
    ladder?.some(({ scale }) => /^(?:falling|rising|surprise|gravity)$/.test(scale.name)) ? 1 : 0,
    denied,
  ];
}

/** A noun that names the deed does not say that it was done: "the ban", "a boycott". */
const NOMINAL = 0.8;

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

/** Names of the nearest passage that the headline lacks, of the same kind as `name`, by role and in all. */
function measureRivals(context: FaultContext, start: number, end: number, p: number): readonly number[] {
  const { headline, index } = context;
  const passage = index.passages[p];
  const name = headline.names.find((other) => other.start < end && start < other.end);
  if (!name || !passage) return [0, 0, 0, 0];
  const known = new Set(headline.names.flatMap(({ keys }) => keys));
  const top = headline.words.findIndex(
    ({ token }, w) => w >= name.start && w < name.end && (token.head < name.start || token.head >= name.end),
  );
  const role = (relation: string) => relation.replace(/:.*/, '');
  const own = top >= 0 ? role(headline.words[top].token.relation) : '';
  let same = 0;
  let all = 0;
  for (const other of passage.names) {
    if ((other.place === null) !== (name.place === null) || other.keys.some((key) => known.has(key)))
      continue;
    if (name.place && name.place.kind !== other.place?.kind) continue;
    all++;
    const head = passage.words.findIndex(
      ({ token }, w) =>
        w >= other.start && w < other.end && (token.head < other.start || token.head >= other.end),
    );
    if (head >= 0 && role(passage.words[head].token.relation) === own) same = 1;
  }
  const key = name.keys[name.keys.length - 1];
  const count = index.passages.filter(({ names }) => names.some(({ keys }) => keys.includes(key))).length;
  return [same, Math.min(4, all), 1, Math.min(8, count)];
}

/** What the text says to one phrase of the headline, as numbers in the order of `candidateNames`. */
export function describeCandidate(candidate: Candidate, context: FaultContext): Float64Array {
  const { headline } = context;
  const { start, end } = candidate;
  const grid = gridOf(context);
  const { passages } = grid;
  const inside = range(start, end).filter((w) => headline.words[w].content);
  const rest = range(0, headline.words.length).filter(
    (w) => headline.words[w].content && (w < start || w >= end),
  );
  const near = new Set<number>();
  for (const w of inside.length > 0 ? inside : range(start, end))
    for (const companion of companionsOf(context, w))
      if (companion < start || companion >= end) near.add(companion);
  const local = near.size > 0 ? [...near] : rest;
  const predicate = headline.predicates.find(({ at }) => start <= at && at < end);
  const name = headline.names.find((other) => other.start < end && start < other.end);
  const phrase = cover(context, inside, grid.near, passages);
  const phraseOwn = cover(context, inside, grid.own, passages);
  const restFit = cover(context, rest, grid.beside, passages);
  const localFit = cover(context, local, grid.beside, passages);
  const atRest = most(restFit);
  const atLocal = most(localFit);
  const phraseBest = phraseOwn[most(phraseOwn)] ?? 0;
  let joint = 0;
  let localJoint = 0;
  let restAtPhrase = 0;
  let localAtPhrase = 0;
  let distance = FAR;
  for (let p = 0; p < passages; p++) {
    joint = Math.max(joint, restFit[p] * phrase[p]);
    localJoint = Math.max(localJoint, localFit[p] * phrase[p]);
    if (phraseOwn[p] >= 0.8 * phraseBest && phraseBest > 0.3) {
      restAtPhrase = Math.max(restAtPhrase, restFit[p]);
      localAtPhrase = Math.max(localAtPhrase, localFit[p]);
      distance = Math.min(distance, Math.abs(p - atLocal));
    }
  }
  const weightOf = (list: readonly number[]) => list.reduce((sum, w) => sum + headline.words[w].weight, 0);
  const least = (list: readonly number[], of: (w: number) => number) =>
    list.reduce((low, w) => Math.min(low, of(w)), 1.1);
  const top =
    range(start, end).find(
      (w) => headline.words[w].token.head < start || headline.words[w].token.head >= end,
    ) ?? start;
  const { relation, head } = headline.words[top].token;
  // A name is measured by the verb that it hangs on: who does it, and to whom.
  const governing = predicate ?? governor(context, top);
  const measured = governing
    ? measurePredicate(context, governing, localFit)
    : Array<number>(MEASURED).fill(0);
  const [rival, rivals, named, nameCount] = name ? measureRivals(context, start, end, atLocal) : [0, 0, 0, 0];
  const verbs = rest.filter((w) => headline.words[w].token.pos === 'VERB');
  const verb = predicate ? predicate.at : top;
  return Float64Array.from([
    candidate.confidence,
    end - start,
    inside.length,
    weightOf(inside),
    rest.length,
    local.length,
    weightOf(local),
    restFit[atRest] ?? 0,
    phrase[atRest] ?? 0,
    phraseBest,
    joint,
    restAtPhrase,
    (restFit[atRest] ?? 0) - restAtPhrase,
    localFit[atLocal] ?? 0,
    phrase[atLocal] ?? 0,
    localJoint,
    localAtPhrase,
    (localFit[atLocal] ?? 0) - localAtPhrase,
    distance,
    least(inside, (w) => context.alignment.best[w]),
    least(inside, (w) => grid.near[w][atLocal] ?? 0),
    head >= 0 && headline.words[head].content ? (grid.near[head][atLocal] ?? 0) : 1.1,
    start,
    start / Math.max(1, headline.words.length),
    headline.words.length,
    /["“”‘]/.test(
      headline.text.slice(headline.words[start].token.span.start, headline.words[end - 1].token.span.end),
    )
      ? 1
      : 0,
    name && !name.place ? 1 : 0,
    name?.place ? 1 : 0,
    predicate ? 1 : 0,
    /^(?:ADP|SCONJ)$/.test(headline.words[start].token.pos) ? 1 : 0,
    /^nsubj/.test(relation) ? 1 : 0,
    /^obj/.test(relation) ? 1 : 0,
    /^(?:obl|nmod)/.test(relation) ? 1 : 0,
    head < 0 ? 1 : 0,
    ...measured.slice(0, -1),
    rival,
    rivals,
    named,
    nameCount,
    headline.words[verb].weight,
    context.alignment.best[verb],
    grid.near[verb][atLocal] ?? 0,
    verbs.length > 0 ? Math.max(...verbs.map((w) => grid.near[w][atRest] ?? 0)) : 1.1,
    loadLexicon().rungs.has(headline.words[verb].key) ? 1 : 0,
    measured[MEASURED - 1],
    /^\p{Lu}/u.test(headline.words[start].token.span.exact) ? 1 : 0,
  ]);
}
