import { closes, sizeOf } from './block-rule';
import { namesBody } from './boilerplate';
import type { PageBlocks, RawBlock } from './collect-blocks';
import { speaksForHouse } from './phrases/house';
import { readingLength } from './reading-length';
import { attributeOf, type PageElement } from './page-tree';

/** Which blocks are the article's, half-open, and the element that holds them. */
export interface MainRange {
  readonly element: PageElement;
  readonly start: number;
  readonly end: number;
}

/** What a block that is no prose costs: enough that a list of links does not come along with an article. */
const COST = { link: 30, short: 8 } as const;
const PROSE_LENGTH = 80;
/** What a house says of itself is no longer. */
const HOUSE_LENGTH = 350;
const SENTENCE_LENGTH = 30;
/** How much more an element is trusted that a system names as the body. */
const TRUST = { body: 1.4, article: 1.1, main: 1.02 } as const;

/** How much a block speaks for being the article (units of text), or against it (negative). */
export function worthOf(block: RawBlock): number {
  const length = readingLength(block.text);
  const share = block.linked / block.text.length;
  if (block.kind === 'heading') return share > 0.5 ? -COST.short : 0;
  if (share > 0.5) return -COST.link - Math.min(length, 100) * 0.3;
  const prose = length >= PROSE_LENGTH || (length >= SENTENCE_LENGTH && closes(block.text));
  // "This site uses cookies" may be the only sentence under a poem.
  if (block.text.length <= HOUSE_LENGTH && speaksForHouse(block.text)) return -COST.short;
  if (!prose) return block.kind === 'list-item' || block.kind === 'table' ? length * 0.2 : -COST.short;
  return length * (1 - share) * (block.kind === 'list-item' ? 0.8 : 1);
}

const trustIn = (element: PageElement): number =>
  namesBody(element)
    ? TRUST.body
    : element.tag === 'article' || / (?:article|post|entry|hentry|story) /.test(element.names)
      ? TRUST.article
      : element.tag === 'main' ||
          attributeOf(element, 'role') === 'main' ||
          / (?:main|content|inhalt) /.test(element.names)
        ? TRUST.main
        : 1;

/** The body by its name alone, where nothing in it is prose: a poem, a list of links. */
function namedMain(blocks: readonly RawBlock[], ranges: PageBlocks['ranges']): MainRange | null {
  let best: MainRange | null = null;
  let most = 0;
  for (const [element, [start, end]] of ranges) {
    if (!namesBody(element)) continue;
    const size = sizeOf(blocks.slice(start, end));
    if (size > most) {
      most = size;
      best = { element, start, end };
    }
  }
  return best;
}

/** One paragraph that outweighs the box it stands in, full of buttons: the paragraphs beside it are of the same text. */
function widened(main: MainRange, blocks: readonly RawBlock[], ranges: PageBlocks['ranges']): MainRange {
  const { element } = main;
  const around = element.tag === 'p' && element.parent ? ranges.get(element.parent) : undefined;
  if (!around) return main;
  const belongs = (block: RawBlock | undefined): boolean =>
    block?.element.tag === 'p' &&
    block.element.parent === element.parent &&
    (block.linked === 0 || worthOf(block) > 0);
  let { start, end } = main;
  while (start > around[0] && belongs(blocks[start - 1])) start--;
  while (end < around[1] && belongs(blocks[end])) end++;
  return start === main.start && end === main.end ? main : { element: element.parent!, start, end };
}

/**
 * The element whose blocks are most worth in sum, the innermost of equals: as body text extraction does on tokens (Finn,
 * Kushmerick and Smyth 2001), but over the tree, so that an article in several pieces is found by what holds them all.
 */
export function findMain({ blocks, ranges }: PageBlocks): MainRange | null {
  const sums = [0];
  for (const block of blocks) sums.push(sums[sums.length - 1] + worthOf(block));
  let best: MainRange | null = null;
  let most = 0;
  for (const [element, [start, end]] of ranges) {
    if (start === end) continue;
    const worth = (sums[end] - sums[start]) * trustIn(element);
    if (worth > most || (worth === most && best && end - start < best.end - best.start)) {
      most = worth;
      best = { element, start, end };
    }
  }
  return best ? widened(best, blocks, ranges) : namedMain(blocks, ranges);
}
