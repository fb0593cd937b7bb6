import type { Passage } from '../passage/passage';
import { type Hypothesis, chooseContent } from './choose-content';
import { bestSpans } from './choose-span';
import { CueView } from './cue-view';
import { EdgeScores } from './edge-scores';
import { type FoundCue, findCues } from './find-cues';
import type { Stretch } from './stretch';
import { headOfCue } from './head-of-cue';
import type { Weights } from './weights';

/** One act of attribution in tokens of a passage, as the model reads it. */
export interface FoundAct {
  readonly cue: Stretch;
  readonly head: number;
  readonly source: Stretch | null;
  readonly left: Stretch | null;
  readonly right: Stretch | null;
}

/** The model's balance, in logarithms but for `least`; tuned on training articles kept back. */
export interface Balance {
  /** Added to the score of every cue's beginning: above 0 more cues are tried. */
  readonly cue: number;
  /** Added to "nobody is named": an invented source is worse than a missing one. */
  readonly silence: number;
  /** An act is dropped when cue and content together are less likely to be right than this (0–1). */
  readonly least: number;
}

/** The acts of attribution of a passage, in order of their cues; those without content are dropped. */
export function findActs(passage: Passage, weights: Weights, balance: Balance): FoundAct[] {
  const acts: FoundAct[] = [];
  for (const cue of findCues(passage, weights, balance.cue)) {
    const act = completeAct(passage, cue, weights, balance);
    if (act !== null && (act.left !== null || act.right !== null)) acts.push(act);
  }
  return acts;
}

/** How many sources are tried together with what they leave to the rest. */
const SOURCES_TRIED = 3;
/** Near and far edges tried for each content. */
const NEAR_TRIED = 2;
const FAR_TRIED = 3;
/** What is this much less likely than the best (in logarithms) is not followed up. */
const HOPELESS = 3;

/** Source and content of a cue, chosen together: "The sale is near, said a person …" reads either way until both are seen. */
function completeAct(
  passage: Passage,
  { from, to, probability }: FoundCue,
  weights: Weights,
  { silence, least }: Balance,
): FoundAct | null {
  const cue = { from, to };
  const head = headOfCue(passage, cue);
  const edges = new EdgeScores(new CueView(passage, cue, head), weights);
  const chosen = chooseContent(hypothesesOf(edges, silence));
  if (chosen === null || chosen.sureness * probability < least) return null;
  return { cue, head, source: chosen.source, left: chosen.left, right: chosen.right };
}

function hypothesesOf(edges: EdgeScores, silence: number): Hypothesis[] {
  const hypotheses: Hypothesis[] = [];
  let best = -Infinity;
  const sources = bestSpans(edges, { source: null, left: null }, 'source', SOURCES_TRIED, 1)
    .map(({ span, score }) => ({ span, score: span === null ? score + silence : score }))
    .sort((a, b) => b.score - a.score);
  for (const { span: source, score: sourceScore } of sources) {
    if (sourceScore < Math.max(best, sources[0].score) - HOPELESS) break;
    const lefts = bestSpans(edges, { source, left: null }, 'left', NEAR_TRIED, FAR_TRIED);
    // What stands after the cue depends on whether there is content before it, not on which.
    const rights = new Map<boolean, ReturnType<typeof bestSpans>>();
    for (const { span: left, score: leftScore } of lefts) {
      if (sourceScore + leftScore < best - HOPELESS) break;
      const own =
        rights.get(left === null) ?? bestSpans(edges, { source, left }, 'right', NEAR_TRIED, FAR_TRIED);
      rights.set(left === null, own);
      for (const { span: right, score: rightScore } of own) {
        const score = sourceScore + leftScore + rightScore;
        if (score < best - HOPELESS) break;
        hypotheses.push({ source, left, right, score });
        if (score > best) best = score;
      }
    }
  }
  return hypotheses;
}
