import type { PageBlocks, RawBlock } from './collect-blocks';
import type { MainRange } from './find-main';
import { isCorrection } from './is-correction';
import { linkShare } from './block-rule';

/** Blocks before and behind the text among which a note is this article's: tags and a few buttons may stand between. */
const REACH = { before: 8, after: 12 } as const;

/** Notes of correction in boxes of their own: `<div class="correction-note">` under the body, or between headline and body. */
export function findCorrections(
  { blocks }: PageBlocks,
  { start, end }: MainRange,
): { readonly before: readonly RawBlock[]; readonly after: readonly RawBlock[] } {
  const notes = (from: number, to: number): readonly RawBlock[] =>
    blocks
      .slice(Math.max(0, from), to)
      .filter((block) => block.kind !== 'heading' && linkShare(block) < 0.5 && isCorrection(block.text))
      .map((block) => ({ ...block, kind: 'correction' }));
  return { before: notes(start - REACH.before, start), after: notes(end, end + REACH.after) };
}
