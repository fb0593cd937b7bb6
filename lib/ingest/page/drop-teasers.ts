import { boxesOf } from './block-boxes';
import { type BlockRule, closes, isProse, linkShare, sizeOf } from './block-rule';
import type { RawBlock } from './collect-blocks';
import { hasPhrase } from './has-phrase';
import { isWithin } from './page-tree';
import { ENDS } from './phrases/ends';
import { RELATED } from './phrases/related';
import { reportsSpeech } from './reports-speech';

/** A block that is one link stands for another page. In a list among plain items it may be the article's own. */
const isLink = (block: RawBlock): boolean => linkShare(block) >= (block.kind === 'list-item' ? 0.95 : 0.8);

/** A box with more text than this, or with more than this share of the text, is a part of the article. */
const BOX = { most: 700, share: 0.3 } as const;
/** Under a brief of a few sentences, which stand in an element of their own, teasers may be the greater part. */
const BRIEF = { share: 0.7, paragraphs: 2 } as const;

/** Paragraphs that stand in one element are a text, whatever stands beside it. */
const LEAST_TOGETHER = 5;
/** True when paragraphs stand together in one element, and the teasers in none of it. */
function isApart(text: readonly RawBlock[], teasers: readonly RawBlock[], least = LEAST_TOGETHER): boolean {
  const prose = text.filter(isProse);
  const box = prose[0]?.element.parent;
  return (
    !!box &&
    prose.filter(({ element }) => element.parent === box).length >= Math.max(least, prose.length * 0.8) &&
    !teasers.some(({ element }) => isWithin(element, box))
  );
}

/** "Recommended" over linked headlines, each with a sentence under it: what stands in one box with such a label. */
function relatedBoxes(blocks: readonly RawBlock[]): ReadonlySet<RawBlock> {
  const total = sizeOf(blocks);
  const boxOf = boxesOf(blocks, Math.min(BOX.most, total * BRIEF.share));
  const dropped = new Set<RawBlock>();
  for (const block of blocks) {
    if (block.text.length >= 40 || !RELATED.test(block.text)) continue;
    const { blocks: held, size } = boxOf(block);
    const linked = held.filter((each) => each !== block && isLink(each)).length;
    if (held[0] !== block || linked < 2) continue;
    const above = blocks.slice(0, blocks.indexOf(block));
    if (size <= total * BOX.share || isApart(above, held, BRIEF.paragraphs))
      for (const each of held) dropped.add(each);
  }
  return dropped;
}

const SENTENCE_END = /[.!?…]["”’»)]*\s+/gu;
const LONGEST_LABEL = 32;
/** "… stand in them. READ MORE: Strike enters second week": a teaser at the end of a paragraph goes, the paragraph stays. */
export const cutTeasers: BlockRule = (blocks) =>
  blocks.map((block) => {
    const link = block.links.at(-1);
    if (block.kind !== 'paragraph' || !link || /[\p{L}\d]/u.test(block.text.slice(link.end))) return block;
    for (const match of block.text.slice(0, link.start).matchAll(SENTENCE_END)) {
      const start = match.index + match[0].length;
      const label = block.text.slice(start, link.start).trim();
      if (label.length > LONGEST_LABEL || !/[:|–-]$/.test(label) || !RELATED.test(block.text.slice(start)))
        continue;
      return {
        ...block,
        text: block.text.slice(0, start).trimEnd(),
        links: block.links.filter(({ end }) => end <= start),
        linked: block.linked - (link.end - link.start),
      };
    }
    return block;
  });

/** What a page puts between paragraphs as well as under them. */
const AMID = /^\W*(?:advertisement|anzeige|share|teilen)/i;
/** A subheading, links or a call to sign up may stand between a label and the paragraph with which the text goes on. */
const GOES_ON_WITHIN = 6;
/** True where a paragraph follows like those before it, without a link: the label between them ends nothing. */
function goesOn(kept: readonly RawBlock[], following: readonly RawBlock[]): boolean {
  const next = following
    .slice(0, GOES_ON_WITHIN)
    .find((block) => block.kind !== 'heading' && !isLink(block) && !hasPhrase(block.text));
  const last = kept.findLast(isProse);
  if (!next || !last || next.kind !== 'paragraph' || next.linked > 0 || !isProse(next)) return false;
  if (next.element.tag !== last.element.tag || next.element.names !== last.element.names) return false;
  const [own, other] = [last.element.parent, next.element.parent];
  return own === other || (own !== null && own.names === other?.names && own.parent === other.parent);
}

/** A teaser has no more text than this. */
const LARGEST_CARD = 400;
/** "More on this", "Lesen Sie auch": the line goes, with the links under it; near the end nothing of the article follows. */
export const dropRelated: BlockRule = (all) => {
  const boxed = relatedBoxes(all);
  const blocks = all.filter((block) => !boxed.has(block));
  const boxOf = boxesOf(blocks, LARGEST_CARD);
  const kept: RawBlock[] = [];
  const total = blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0);
  let seen = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (isProse(block)) seen += block.text.length;
    const short = block.text.length < 80;
    if (short && ENDS.test(block.text)) {
      // A button among the paragraphs, "Leave a comment", ends nothing.
      if (
        seen >= total * 0.7 &&
        !isLink(block) &&
        !(AMID.test(block.text) && goesOn(kept, blocks.slice(i + 1)))
      )
        break;
      continue;
    }
    if (RELATED.test(block.text) && (short || linkShare(block) > 0.2) && !reportsSpeech(block.text)) {
      if (seen >= total * 0.85 && short && !goesOn(kept, blocks.slice(i + 1))) break;
      while (i + 1 < blocks.length && linkShare(blocks[i + 1]) > 0.6) {
        const card = boxOf(blocks[++i]).blocks;
        // Under the linked headline stands the first sentence of that article.
        if (card[0] === blocks[i] && card.every((each, n) => each === blocks[i + n])) i += card.length - 1;
      }
      continue;
    }
    kept.push(block);
  }
  return kept;
};

/** "MORE BUSES" over links in a list of its own. "The editors recommend:", "In this series" over links: a heading, or a line that is no sentence. */
const isLabel = ({ kind, text }: RawBlock): boolean =>
  kind === 'heading' ||
  (kind === 'list-item' && text.length < 40 && /^\p{Lu}[\p{Lu}\d\s’'&-]+:?$/u.test(text)) ||
  (kind === 'paragraph' && text.length < 60 && (text.endsWith(':') || !closes(text)));

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
/** The same for a column of its own beside the text. */
const APART_SHARE = 0.6;
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
  const share = isApart(blocks.slice(0, from), blocks.slice(from)) ? APART_SHARE : TEASER_SHARE;
  return teasers >= 2 && sizeOf(blocks.slice(from)) < sizeOf(blocks) * share ? blocks.slice(0, from) : blocks;
};

/** The end that a system puts to the text of another article where its space ends. */
const CUT = /(?:…|\.\.\.|\[(?:…|\.\.\.)\])\.?$/;
/** Blocks before such a text among which its headline stands: "Law", "Communications" may come between. */
const CUT_REACH = 3;
/** "The council has decided to expedite the case, which …" under a linked headline: another article begins so. */
export const dropCutTeasers: BlockRule = (blocks) => {
  const isCut = (block: RawBlock, index: number): boolean => {
    if (block.kind !== 'paragraph' || !CUT.test(block.text) || block.text.length < 60) return false;
    const above = blocks.slice(Math.max(0, index - CUT_REACH), index);
    const headline = above.findLastIndex((each) => each.kind === 'heading' && isLink(each));
    return headline >= 0 && above.slice(headline).every(isLink);
  };
  const cut = new Set(blocks.filter(isCut));
  return sizeOf(cut) > sizeOf(blocks) * TEASER_SHARE ? blocks : blocks.filter((block) => !cut.has(block));
};
