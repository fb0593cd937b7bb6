import { type BlockRule, closes, isProse, linkShare, sizeOf } from './block-rule';
import type { RawBlock } from './collect-blocks';
import { ENDS } from './phrases/ends';
import { RELATED } from './phrases/related';

/** A block that is one link stands for another page. In a list among plain items it may be the article's own. */
const isLink = (block: RawBlock): boolean => linkShare(block) >= (block.kind === 'list-item' ? 0.95 : 0.8);

/** "More on this", "Lesen Sie auch": the line goes, with the links under it; near the end nothing of the article follows. */
export const dropRelated: BlockRule = (blocks) => {
  const kept: RawBlock[] = [];
  const total = blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0);
  let seen = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (isProse(block)) seen += block.text.length;
    const short = block.text.length < 80;
    if (short && ENDS.test(block.text)) {
      // A button among the paragraphs, "Leave a comment", ends nothing.
      if (seen >= total * 0.7 && !isLink(block)) break;
      continue;
    }
    if (RELATED.test(block.text) && (short || linkShare(block) > 0.2)) {
      if (seen >= total * 0.85 && short) break;
      while (i + 1 < blocks.length && linkShare(blocks[i + 1]) > 0.6) i++;
      continue;
    }
    kept.push(block);
  }
  return kept;
};

/** "The editors recommend:", "In this series" over links: a heading, or a line that is no sentence. */
const isLabel = ({ kind, text }: RawBlock): boolean =>
  kind === 'heading' || (kind === 'paragraph' && text.length < 60 && (text.endsWith(':') || !closes(text)));

/** Drops what only links, and the label over it. */
export const dropLinks: BlockRule = (blocks) =>
  blocks.filter((block, index) => {
    if (isLink(block)) return false;
    if (!isLabel(block)) return true;
    let links = 0;
    while (index + 1 + links < blocks.length && isLink(blocks[index + 1 + links])) links++;
    return links < (block.text.endsWith(':') ? 1 : 2);
  });

/** A tail of teasers that is longer than this share of the text is the article: a list of reviews, a digest. */
const TEASER_SHARE = 0.4;
/** "Depot to close" as a linked heading, a sentence of that article under it, and so on to the end of the page. */
export const dropTeaserTail: BlockRule = (blocks) => {
  let from = blocks.length;
  let teasers = 0;
  for (let at = from - 1; at >= 0 && from - at <= 4; at--) {
    const block = blocks[at];
    if (block.kind === 'heading' && isLink(block)) {
      from = at;
      teasers++;
    } else if (block.kind === 'heading' || block.text.length > 350) break;
  }
  return teasers >= 2 && sizeOf(blocks.slice(from)) < sizeOf(blocks) * TEASER_SHARE
    ? blocks.slice(0, from)
    : blocks;
};
