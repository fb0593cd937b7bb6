import { boxesOf } from './block-boxes';
import { type BlockRule, closes, isProse, linkShare, sizeOf } from './block-rule';
import type { RawBlock } from './collect-blocks';
import type { PageElement } from './page-tree';
import { CALL } from './phrases/call';
import { speaksForHouse } from './phrases/house';
import { RELATED } from './phrases/related';
import { reportsSpeech } from './reports-speech';

/** A box with more text than this is a part of the article. */
const LARGEST = 500;
/** The words of a teaser card that are no link: a sentence or two under the linked headline. */
const MOST_UNLINKED = 240;
const LEAST_HEADLINE = 20;
/** More than this share of a text in cards is the text itself: a digest, a list of reviews. */
const MOST_SHARE = 0.3;

const isWholeLink = (block: RawBlock): boolean => block.kind !== 'list-item' && linkShare(block) >= 0.9;
/** "Sponsored" over the advertiser's own words. */
const PAID =
  /^(?:sponsored|promoted|paid (?:content|post|partner content)|advertorial|presented by)\b.{0,30}$/i;
const LONGEST_CALL = 160;
const isLabel = ({ text }: RawBlock): boolean =>
  text.length <= LONGEST_CALL &&
  (PAID.test(text) || CALL.test(text) || speaksForHouse(text) || RELATED.test(text)) &&
  !reportsSpeech(text);

/** Elements from a paragraph up to the part of the text that it stands in. */
const PART_REACH = 6;
/**
 * Tells boxes that have neighbours of their own name with running text in them: parts of the article, between two
 * advertisements.
 */
function partsOf(blocks: readonly RawBlock[]): (box: PageElement) => boolean {
  const holding = new Set<PageElement>();
  for (const { element } of blocks.filter(isProse))
    for (let each: PageElement | null = element, n = 0; each && n < PART_REACH; each = each.parent, n++)
      holding.add(each);
  const key = ({ tag, names }: PageElement): string => `${tag}${names}`;
  const alike = new Map<PageElement | null, Map<string, number>>();
  for (const each of holding) {
    const beside = alike.get(each.parent) ?? new Map<string, number>();
    alike.set(each.parent, beside.set(key(each), (beside.get(key(each)) ?? 0) + 1));
  }
  return (box) => {
    if (box.names === '' || /^(?:p|li|h[1-6])$/.test(box.tag)) return false;
    const all = alike.get(box.parent)?.get(key(box)) ?? 0;
    return all > (holding.has(box) ? 1 : 0);
  };
}

/**
 * Boxes within the text that are not of it. "Support free journalism" over a sentence of the house, or another article's
 * headline as a link over its first sentence: what gives the box away takes the rest of the box along.
 */
export const dropCards: BlockRule = (blocks) => {
  const boxOf = boxesOf(blocks, LARGEST);
  const isPart = partsOf(blocks);
  const total = sizeOf(blocks);
  const dropped = new Set<RawBlock>();
  for (const block of blocks) {
    const linked = isWholeLink(block);
    if (dropped.has(block) || !(linked || isLabel(block))) continue;
    const box = boxOf(block);
    if (box.blocks.length < 2 || box.size > total * MOST_SHARE) continue;
    const unlinked = box.blocks.reduce((sum, { text, linked: inLinks }) => sum + text.length - inLinks, 0);
    // The headline of the other article stands first; "Learn more" under a paragraph of this one is a link, too.
    const leads = box.blocks[0] === block && block.text.length >= LEAST_HEADLINE;
    // The line that asks for tips may end the article's own last paragraphs.
    const calls = !linked || (isLabel(block) && !leads);
    const over = calls ? box.blocks.slice(0, box.blocks.indexOf(block)).filter(isProse) : [];
    if (over.length > 1 || (calls && isPart(box.element))) continue;
    if (calls || (leads && unlinked <= MOST_UNLINKED) || !box.blocks.some(isProse))
      for (const each of box.blocks) dropped.add(each);
  }
  return sizeOf(dropped) > total * MOST_SHARE ? blocks : blocks.filter((block) => !dropped.has(block));
};

const LONGEST_LABEL = 32;
/** "A SIMPLE GUIDE: How do I protect myself?" in a list of such lines: the label is in capitals. */
const CAPITALS = /^\p{Lu}[\p{Lu}\d\s’'&-]+[:|]$/u;
/** "PREVIOUS COVERAGE: Depot to close", "Watch | Inside the depot": a label, then nothing but the link. */
function isLabelledLink({ kind, text, links }: RawBlock): boolean {
  const [link] = links;
  if (!/^(?:paragraph|list-item)$/.test(kind) || links.length !== 1 || text.length > 200) return false;
  const label = text.slice(0, link.start).trim();
  const listed = kind === 'list-item';
  if (listed && !CAPITALS.test(label)) return false;
  const rest = text.slice(link.end).replace(/[\s)\]»›→.]+/g, '');
  return (
    rest === '' &&
    label.length >= 3 &&
    label.length <= LONGEST_LABEL &&
    /[:|]$/.test(label) &&
    link.end - link.start >= (listed ? 8 : 15) &&
    (listed || !closes(text.slice(link.start, link.end)))
  );
}

/** "[ Strike enters second week Opens in new window ]" */
const isBracketed = (block: RawBlock): boolean => /^\[.*\]$/.test(block.text) && linkShare(block) > 0.4;

/** The share of the running text that stands in one kind of element, for that element to be the text's. */
const OWN_SHARE = 0.9;
const ODD_LENGTH = 70;
/**
 * "WATCH NOW", "Share 245", "Depot, council, buses": short lines of no sentence, outside the paragraphs in which this page has
 * all its text. Page builders put them into bare divisions.
 */
const dropOddLines = (blocks: readonly RawBlock[]): readonly RawBlock[] => {
  const prose = blocks.filter((block) => isProse(block) && block.kind === 'paragraph');
  if (
    prose.length < 4 ||
    sizeOf(prose.filter(({ element }) => element.tag === 'p')) < sizeOf(prose) * OWN_SHARE
  )
    return blocks;
  return blocks.filter(
    ({ kind, text, element }) =>
      kind !== 'paragraph' ||
      text.length > ODD_LENGTH ||
      closes(text) ||
      !/^(?:div|span|section|a)$/.test(element.tag) ||
      /^h[1-6]$/.test(element.parent?.tag ?? ''),
  );
};

/** Lines that lead elsewhere by their shape alone. */
export const dropAsides: BlockRule = (blocks) =>
  dropOddLines(blocks.filter((block) => !isLabelledLink(block) && !isBracketed(block)));
