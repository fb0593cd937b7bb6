import { isJoint } from '../data/joints';
import {
  phraseOf,
  rankPassages,
  range,
  supportNear,
  type Candidate,
  type FaultContext,
} from '../fault-context';
import { absentOccasion } from './detail/absent-occasion';

/** A word met less well than this stands nowhere in the text. */
const MET = 0.36;

/** Words that nothing in the text stands for, together in one phrase. */
function missingWords(context: FaultContext): readonly Candidate[] {
  const { headline, alignment, speaker } = context;
  const { words } = headline;
  const named = new Set(
    headline.names.filter(({ place }) => place).flatMap(({ start, end }) => range(start, end)),
  );
  const counted = new Set(headline.amounts.flatMap(({ start, end }) => range(start, end)));
  const missing = words.map(
    (word, w) =>
      word.content && alignment.best[w] < MET && !named.has(w) && !counted.has(w) && w !== speaker?.cue,
  );
  const found: Candidate[] = [];
  const content = words.filter((word) => word.content).length || 1;
  for (let w = 0; w < words.length; w++) {
    if (!missing[w]) continue;
    let end = w + 1;
    let last = w;
    while (end < words.length && (missing[end] || !words[end].content) && words[end].token.pos !== 'PUNCT') {
      if (missing[end]) last = end;
      end++;
    }
    const run = range(w, last + 1).filter((i) => missing[i]);
    const weight = run.reduce((sum, i) => sum + words[i].weight * (1 - alignment.best[i] / MET), 0);
    const [best] = rankPassages(context, new Set(range(w, last + 1)));
    found.push({
      fault: 'detail-absent',
      start: w,
      end: last + 1,
      confidence: Math.min(0.75, 0.06 * weight + 0.08 * run.length + (run.length / content) * 0.2),
      evidence: best ? [best.passage] : [],
      message: `Nothing in the text says “${phraseOf(context, w, last + 1)}”.`,
      instead: null,
    });
    w = last;
  }
  return found;
}

/** A part met less well than this by any one sentence and its neighbours is missing as a whole. */
const PART_MET = 0.44;

/** A part of the headline whose words may all stand somewhere, but nowhere together. */
function missingParts(context: FaultContext): readonly Candidate[] {
  const { headline, index, speaker } = context;
  const { words } = headline;
  const bounds = [
    0,
    ...words.map((_, w) => w).filter((w) => w > 0 && (isJoint(words[w].form) || words[w].form === 'of')),
    words.length,
  ];
  const found: Candidate[] = [];
  for (let b = 1; b + 1 < bounds.length; b++) {
    const [start, end] = [bounds[b], bounds[b + 1]];
    const inside = range(start, end).filter((w) => words[w].content);
    if (inside.length < 2 || (speaker && start < speaker.end && speaker.start < end)) continue;
    const all = inside.reduce((sum, w) => sum + words[w].weight, 0);
    let most = 0;
    let at = 0;
    for (const { number } of index.passages) {
      const met = inside.reduce((sum, w) => sum + words[w].weight * supportNear(context, w, number), 0) / all;
      if (met > most) [most, at] = [met, number];
    }
    if (most >= PART_MET) continue;
    const from = words[start].token.pos === 'PUNCT' ? start + 1 : start;
    found.push({
      fault: 'detail-absent',
      start: from,
      end,
      confidence: Math.min(0.75, 0.3 + (PART_MET - most) * 1.5),
      evidence: [at],
      message: `Nothing in the text says “${phraseOf(context, from, end)}”.`,
      instead: null,
    });
  }
  return found;
}

/** A detail that the text does not have. */
export const detailAbsent = (context: FaultContext): readonly Candidate[] => [
  ...absentOccasion(context),
  ...missingParts(context),
  ...missingWords(context),
];
