import type { Passage } from '../passage/passage';
import { bestSpans } from './choose-span';
import { LONGEST_CHAIN, decodeChain, scoreChain } from './cue-chain';
import type { Stretch } from './gap-features';
import { headOfCue } from './head-of-cue';
import { BEGIN, INSIDE, type Weights } from './weights';

/** One act of attribution in tokens of a passage, as the model reads it. */
export interface FoundAct {
  readonly cue: Stretch;
  readonly head: number;
  readonly source: Stretch | null;
  readonly left: Stretch | null;
  readonly right: Stretch | null;
}

/**
 * The acts of attribution of a passage, in order of their cues; those without content are dropped. `bonus` is added to the score
 * of every cue's beginning, `silence` to that of there being no source: both in logarithms, 0 for the model as it was trained.
 */
export function findActs(passage: Passage, weights: Weights, bonus: number, silence: number): FoundAct[] {
  const acts: FoundAct[] = [];
  for (const cue of findCues(passage, weights, bonus)) {
    const act = completeAct(passage, cue, weights, silence);
    if (act.left !== null || act.right !== null) acts.push(act);
  }
  return acts;
}

/** How many sources, and how many contents before the cue, are tried together with what they leave to the rest. */
const SOURCES_TRIED = 3;
const LEFTS_TRIED = 2;
/** What is this much less likely than the best (in logarithms) is not followed up. */
const HOPELESS = 3;

/** Source and content of a cue, chosen together: "The sale is near, said a person …" reads either way until both are seen. */
function completeAct(passage: Passage, cue: Stretch, weights: Weights, silence: number): FoundAct {
  const head = headOfCue(passage, cue);
  let best: FoundAct = { cue, head, source: null, left: null, right: null };
  let bestScore = -Infinity;
  const sources = bestSpans(
    passage,
    { cue, head, source: null, left: null },
    'source',
    weights,
    SOURCES_TRIED,
  );
  for (const { span: source, score } of sources) {
    const sourceScore = source === null ? score + silence : score;
    if (sourceScore <= bestScore || sourceScore < sources[0].score - HOPELESS) continue;
    for (const { span: left, score: leftScore } of bestSpans(
      passage,
      { cue, head, source, left: null },
      'left',
      weights,
      LEFTS_TRIED,
    )) {
      if (sourceScore + leftScore <= bestScore) break;
      const [right] = bestSpans(passage, { cue, head, source, left }, 'right', weights, 2);
      const score = sourceScore + leftScore + (right?.score ?? -Infinity);
      if (score <= bestScore) continue;
      best = { cue, head, source, left, right: right?.span ?? null };
      bestScore = score;
    }
  }
  return best;
}

function findCues(passage: Passage, weights: Weights, bonus: number): Stretch[] {
  const cues: Stretch[] = [];
  for (const [index, start] of passage.sentenceStart.entries())
    for (let from = start; from < passage.sentenceEnd[index]; from += LONGEST_CHAIN) {
      const to = Math.min(passage.sentenceEnd[index], from + LONGEST_CHAIN);
      const labels = decodeChain(scoreChain(passage, from, to, weights, false), bonus);
      for (let at = 0; at < labels.length; at++) {
        if (labels[at] !== BEGIN) continue;
        let end = at + 1;
        while (end < labels.length && labels[end] === INSIDE) end++;
        cues.push({ from: from + at, to: from + end });
      }
    }
  return cues;
}
