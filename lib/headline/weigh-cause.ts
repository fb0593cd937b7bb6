import { once } from '../once';
import { following, tying } from './data/cause-words';
import type { FaultContext } from './fault-context';
import type { Cue } from './find-cause';

/** A tie stands between the two sides or so many words off them. */
const REACH = 3;
const MET = 0.5;
/** Both sides stand in a sentence as well as in any. */
const AS_WELL = 0.9;

/** What the text makes of the two sides of a cue. */
export interface Sides {
  /** How well one sentence has both sides, 0–1: the weaker of the two; the same with the sentences beside it. */
  readonly together: number;
  readonly beside: number;
  /** The same in sentences that tie them as cause and effect, and that merely put one after the other. */
  readonly tied: number;
  readonly ordered: number;
  readonly cause: number;
  readonly effect: number;
  /** How well the cue itself is met where both sides are. */
  readonly cue: number;
  /** The passages that have either side best; -1 in a text without any. */
  readonly causeAt: number;
  readonly effectAt: number;
}

/** Holds the two sides of a headline's cue against the text. */
export const weighCause = once(
  ({ at, cause, effect }: Cue, { headline, index, alignment }: FaultContext): Sides => {
    const cover = (side: readonly number[]) => {
      const all = side.reduce((sum, w) => sum + headline.words[w].weight, 0) || 1;
      return index.passages.map((_, p) =>
        side.reduce((sum, w) => sum + (headline.words[w].weight * alignment.matches[w][p].score) / all, 0),
      );
    };
    const causes = cover(cause);
    const effects = cover(effect);
    const near = (row: readonly number[], p: number) => Math.max(row[p], row[p - 1] ?? 0, row[p + 1] ?? 0);
    let [together, beside, tied, ordered] = [0, 0, 0, 0];
    index.passages.forEach(({ words }, p) => {
      const own = Math.min(causes[p], effects[p]);
      beside = Math.max(beside, Math.min(causes[p], near(effects, p)), Math.min(near(causes, p), effects[p]));
      together = Math.max(together, own);
      if (own <= Math.min(tied, ordered)) return;
      const places = [...cause, ...effect].flatMap((w) => {
        const match = alignment.matches[w][p];
        return match.at >= 0 && match.score >= MET ? [match.at] : [];
      });
      const from = Math.max(0, Math.min(...places) - REACH);
      const to = Math.min(words.length, Math.max(...places) + REACH + 1);
      for (let w = from; w < to; w++) {
        if (tying.has(words[w].key)) tied = Math.max(tied, own);
        else if (following.has(words[w].form)) ordered = Math.max(ordered, own);
      }
    });
    let cue = 0;
    causes.forEach((fit, p) => {
      const own = Math.min(fit, effects[p]);
      if (own > 0 && own >= AS_WELL * together) cue = Math.max(cue, alignment.matches[at][p].score);
    });
    const most = (row: readonly number[]) =>
      row.reduce((best, value, p) => (value > (row[best] ?? 0) ? p : best), -1);
    const [causeAt, effectAt] = [most(causes), most(effects)];
    return {
      together,
      beside,
      tied,
      ordered,
      cause: causes[causeAt] ?? 0,
      effect: effects[effectAt] ?? 0,
      cue,
      causeAt,
      effectAt,
    };
  },
);
