import { sizeOf } from './block-rule';
import { buildTree } from './build-tree';
import { collectBlocks, type RawBlock } from './collect-blocks';
import { findMain } from './find-main';
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

const WHOLE_PAGE = /<(?:main|article|section|div|body)\b/i;
const blocksIn = (html: string): readonly RawBlock[] => {
  const tree = buildTree(parseHtml(html));
  if (!tree) return [];
  const page = collectBlocks(tree.root);
  // A drawn page has more than the article in it; a list of paragraphs has nothing else.
  const main = WHOLE_PAGE.test(html) ? findMain(page) : null;
  return main ? page.blocks.slice(main.start, main.end) : page.blocks;
};

/** No paragraph is as long: JSON-LD has the text without its breaks. */
const UNBROKEN = 1_500;
/** How much of it the page must hand its scripts, for those to have the paragraphs of the same text. */
const SAME = 0.7;
/** Characters by which the same text is known. */
const OPENING = 40;
/** A stated body, with the paragraphs that it has where the page hands it to its scripts. */
function inParagraphs(body: readonly RawBlock[], head: PageHead): readonly RawBlock[] {
  if (body.length !== 1 || body[0].text.length < UNBROKEN || head.states.length === 0) return body;
  const state = readState(head.states, body[0].text.slice(0, OPENING));
  const blocks = state ? blocksIn(state) : [];
  return sizeOf(blocks) >= body[0].text.length * SAME ? blocks : body;
}

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
    return shown > raw.length * SHOWN_SHARE ? null : inParagraphs(articleBody(raw), head);
  // To read the state takes time: where the page shows a text, nobody needs it.
  if (shown > MOST_SHOWN || head.states.length === 0) return null;
  const state = readState(head.states);
  return state && shown <= state.length * SHOWN_SHARE ? blocksIn(state) : null;
}
