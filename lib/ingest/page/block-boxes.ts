import type { RawBlock } from './collect-blocks';
import type { PageElement } from './page-tree';

/** What an element holds of the blocks at hand. */
export interface Box {
  readonly blocks: readonly RawBlock[];
  /** Characters of the blocks. */
  readonly size: number;
}

/** Elements from a block up to the box that is the block's own: a card has few layers. */
const REACH = 10;

/**
 * The largest element around a block that holds no more than `most` characters of `blocks`: a card, a sign-up box, a summary.
 * Where paragraphs stand side by side in one element, each block's box is its own paragraph.
 */
export function boxesOf(
  blocks: readonly RawBlock[],
  most: number,
): (block: RawBlock) => Box & { readonly element: PageElement } {
  const held = new Map<PageElement, { blocks: RawBlock[]; size: number }>();
  for (const block of blocks) {
    let element: PageElement | null = block.element;
    for (let n = 0; element && n < REACH; n++, element = element.parent) {
      const box = held.get(element) ?? { blocks: [], size: 0 };
      if (box.size <= most) box.blocks.push(block);
      box.size += block.text.length;
      held.set(element, box);
    }
  }
  return (block) => {
    let element = block.element;
    for (let n = 1; element.parent && n < REACH; n++) {
      const around = held.get(element.parent);
      if (!around || around.size > most) break;
      element = element.parent;
    }
    const box = held.get(element) ?? { blocks: [block], size: block.text.length };
    return { ...box, element };
  };
}
