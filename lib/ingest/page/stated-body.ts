import { sizeOf } from './block-rule';
import { buildTree } from './build-tree';
import { collectBlocks, type RawBlock } from './collect-blocks';
import { decodeEntities, textIn } from './json-ld';
import type { PageElement } from './page-tree';
import { parseHtml } from './parse-html';
import type { PageHead } from './read-head';
import { readState } from './read-state';

/** Shorter ones are teasers. */
const LEAST = 400;
/** The page shows so little of what it states that scripts must draw the rest. */
const SHOWN_SHARE = 0.4;
/** The teaser that stands until the script has run. */
const MOST_SHOWN = 800;

const PLACE: PageElement = {
  tag: 'p',
  attributes: {},
  names: '',
  hidden: false,
  children: [],
  parent: null,
};

const blocksIn = (html: string): readonly RawBlock[] => {
  const tree = buildTree(parseHtml(html));
  return tree ? collectBlocks(tree.root).blocks : [];
};

/** The body as JSON-LD states it; `[]` when it states none. */
function articleBody(raw: string): readonly RawBlock[] {
  const text = decodeEntities(raw);
  const blocks = /<(?:p|br|div)\b/i.test(text) ? blocksIn(text) : [];
  return blocks.length > 0
    ? blocks
    : text
        .split(/\n+|\u2028/)
        .map((line) => line.replace(/\s+/g, ' ').trim())
        .filter(Boolean)
        .map((line) => ({ text: line, links: [], linked: 0, kind: 'paragraph', level: 0, element: PLACE }));
}

/**
 * The body that a page does not show, for pages that a script draws: as JSON-LD states it or as it is handed to the scripts.
 * Only when the visible blocks hold far less, else `null`: the visible text is what readers meet, and is preferred.
 */
export function statedBody(head: PageHead, visible: readonly RawBlock[]): readonly RawBlock[] | null {
  const shown = sizeOf(visible);
  const raw = head.article && Object.hasOwn(head.article, 'articleBody') ? head.article['articleBody'] : null;
  if (typeof raw === 'string' && raw.length >= LEAST && textIn(head.article, 'articleBody'))
    return shown > raw.length * SHOWN_SHARE ? null : articleBody(raw);
  // To read the state takes time: where the page shows a text, nobody needs it.
  if (shown > MOST_SHOWN || head.states.length === 0) return null;
  const state = readState(head.states);
  return state && shown <= state.length * SHOWN_SHARE ? blocksIn(state) : null;
}
