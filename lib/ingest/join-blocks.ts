import { spanOf } from '../text/span';
import type { Block, BlockKind } from '../types';

/** A block before it has a place. */
export interface LooseBlock {
  readonly kind: BlockKind;
  readonly text: string;
}

/** The body that blocks make, joined by a blank line, and the place of each in it. */
export function joinBlocks(loose: readonly LooseBlock[]): {
  readonly text: string;
  readonly blocks: readonly Block[];
} {
  const text = loose.map((block) => block.text).join('\n\n');
  let start = 0;
  const blocks = loose.map(({ kind, text: own }) => {
    const span = spanOf(text, start, start + own.length);
    start += own.length + 2;
    return { span, kind };
  });
  return { text, blocks };
}
