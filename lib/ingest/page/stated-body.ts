import { buildTree } from './build-tree';
import { collectBlocks, type RawBlock } from './collect-blocks';
import { decodeEntities, textIn } from './json-ld';
import type { PageElement } from './page-tree';
import type { PageHead } from './read-head';

/** Shorter ones are teasers. */
const LEAST = 400;
/** The page shows so little of what it states that scripts must draw the rest. */
const SHOWN_SHARE = 0.4;

const PLACE: PageElement = { tag: 'p', attributes: {}, children: [], parent: null };

/**
 * The body as JSON-LD states it, for pages that a script draws: only when the visible blocks hold far less, else `null`.
 * The visible text is what readers meet, so it is preferred wherever it is there.
 */
export function statedBody(head: PageHead, visible: readonly RawBlock[]): readonly RawBlock[] | null {
  const raw = head.article && Object.hasOwn(head.article, 'articleBody') ? head.article['articleBody'] : null;
  if (typeof raw !== 'string' || raw.length < LEAST) return null;
  const shown = visible.reduce((sum, block) => sum + block.text.length, 0);
  if (shown > raw.length * SHOWN_SHARE || !textIn(head.article, 'articleBody')) return null;
  const text = decodeEntities(raw);
  if (/<(?:p|br|div)\b/i.test(text)) {
    const tree = buildTree(text);
    const blocks = tree ? collectBlocks(tree.root).blocks : [];
    if (blocks.length > 0) return blocks;
  }
  return text
    .split(/\n+|\u2028/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((line) => ({ text: line, links: [], linked: 0, kind: 'paragraph', level: 0, element: PLACE }));
}
