import { findDate } from '../find-date';
import { readByline } from '../read-byline';
import { readStamp } from './read-stamp';
import { type BlockRule, isProse, linkShare } from './block-rule';
import type { RawBlock } from './collect-blocks';
import { dropAsides, dropCards } from './drop-cards';
import { dropShareList } from './drop-share-list';
import { dropSignOff } from './drop-sign-off';
import { cutTeasers, dropCutTeasers, dropLinks, dropRelated, dropTeaserTail } from './drop-teasers';
import { foldText } from './fold-text';
import { attributeOf, isWithin, type PageElement } from './page-tree';
import { isCorrection } from './is-correction';
import { hasPhrase } from './has-phrase';

/** A correction is told apart before the rules for the house's other lines see it. */
const markCorrections: BlockRule = (blocks) =>
  blocks.map((block) =>
    block.kind !== 'heading' && block.kind !== 'table' && isCorrection(block.text)
      ? { ...block, kind: 'correction' }
      : block,
  );

/** All above the headline, and the headline itself wherever it stands again. */
const dropHeadline: BlockRule = (blocks, { headlines }) => {
  const repeats = (block: RawBlock): boolean =>
    block.text.length < 400 && headlines.includes(foldText(block.text));
  const title = blocks.findIndex((block) => block.level === 1 || (block.level === 2 && repeats(block)));
  const above = blocks.slice(0, Math.max(0, title));
  const from = title >= 0 && !above.some(isProse) ? title : 0;
  const rest = blocks.slice(from);
  const body = rest.findIndex((block) => isProse(block) && !repeats(block));
  // Page builders make every heading of the text an h1.
  return rest.filter((block, index) => (block.level !== 1 || (body >= 0 && index > body)) && !repeats(block));
};

/** "WASHINGTON —", "London (CNN) —" in an element of its own. */
const DATELINE = /^(?:\p{Lu}[\p{L} .,’'()/-]{2,60}\s?[—–-]{1,2}|\([A-Z][\w .]{1,20}\))$/u;

/** A dateline belongs to the sentence that it opens. */
const joinDateline: BlockRule = (blocks) =>
  blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    const after = blocks[index + 1];
    if (DATELINE.test(block.text) && after && isProse(after)) return [];
    if (!before || !DATELINE.test(before.text) || !isProse(block)) return [block];
    const shift = before.text.length + 1;
    const links = block.links.map(({ start, end, href }) => ({
      start: start + shift,
      end: end + shift,
      href,
    }));
    return [{ ...block, text: `${before.text} ${block.text}`, links: [...before.links, ...links] }];
  });

/** "Key facts" as a heading beside the paragraph that it heads; "News" over everything stands elsewhere. */
const opensText = (heading: RawBlock, paragraph: RawBlock): boolean =>
  heading.level > 1 && heading.element.parent === paragraph.element.parent;

/** "July 31, 20256:12 AM": two elements side by side. */
const ungluedYear = (text: string): string => text.replace(/\b((?:19|20)\d\d)(?=\d{1,2}:\d\d)/, '$1 ');

/** "How did you start?" over the first answer, in a paragraph like it. */
const opensTalk = ({ text, element, kind }: RawBlock, answer: RawBlock | undefined): boolean =>
  kind === 'paragraph' &&
  /\p{L}\?$/u.test(text) &&
  element.tag === 'p' &&
  answer?.element.tag === 'p' &&
  element.parent === answer.element.parent;

/** "3 March 2024, 10:30", "By Jane Doe", "11 minutes", "Kategorie: News" between the headline and the first sentence. */
const dropHead: BlockRule = (blocks) => {
  const first = blocks.findIndex(isProse);
  return blocks.filter(
    (block, index) =>
      index >= first ||
      block.kind === 'list-item' ||
      block.kind === 'table' ||
      (block.kind === 'heading' && (block.text.length > 12 || opensText(block, blocks[first]))) ||
      (linkShare(block) < 0.5 && block.text.length > 40 && !findDate(ungluedYear(block.text))) ||
      opensTalk(block, blocks[first]),
  );
};

/** "Issued on: 05/03/2024 - 12:40Modified: 05/03/2024 - 14:40": labels and digits, which of them the month is may not be known. */
const STAMPED =
  /^(?:(?:(?:first|last) )?(?:issued|published|posted|updated|modified)(?: (?:on|at))?\s*:?[\s\d/.:|–—-]{8,24}(?:gmt|utc|bst|ce?s?t|e[sd]?t|[ap]m)?\s*){1,3}$/i;

const dropBylines: BlockRule = (blocks, { byline, credits }) =>
  blocks.filter((block) => {
    // The line under somebody's post says who posted it.
    if (block.text.length > 160 || block.kind === 'embed' || block.kind === 'correction') return true;
    if (block.kind === 'paragraph' && readStamp(block.text) !== null) return false;
    if (STAMPED.test(block.text) || readByline(block.text)) return false;
    const text = foldText(block.text);
    return ![...byline, ...credits].some((name) => text === foldText(name));
  });

const CALL_LENGTH = 350;
/** "#Depot#Buses#Norwick": what the article is filed under. */
const HASHTAGS = /^(?:#[\p{L}\d_]+\s*){3,}$/u;
/** "Sign up for our newsletter", "You must be logged in to comment", "© 2024 …", "Photo: J. Doe". */
const dropCalls: BlockRule = (blocks) =>
  blocks.filter(
    ({ kind, text }) =>
      /[\p{L}\d]/u.test(text) &&
      !HASHTAGS.test(text) &&
      (kind === 'correction' || text.length > CALL_LENGTH || !hasPhrase(text)),
  );

const ASIDE_NAMES =
  / (?:authors?|autor(?:en)?|contact|kontakt|license|licence|lizenz|quelle|cta|call to action|button|btn|factbox|fact box|infobox|info box|callout|disclosure|notice|hinweis|snippet|tagline|summary box|label|kicker|citation|source|sources|zrodlo|appstores?|nextstory|next story|same topic|more post|embedded article|embed article|inline box|mol factbox|boxout|article boxout|chart|datawrapper|infographic) /;
/** Names of nothing but a box, whose lines may stand one element deeper. */
const FACTS = / (?:factbox|fact box|infobox|info box|boxout) /;
/** More than this in boxes is the article itself, built of boxes. */
const BOXED_SHARE = 0.15;
/** Short blocks in a box with a telling name. */
const dropBoxes: BlockRule = (blocks) => {
  const boxed = new Set(
    blocks.filter(({ element, text }) => {
      if (text.length > 400) return false;
      const around = element.parent && element.tag !== 'div' ? element.parent.names : '';
      const outer = element.parent?.parent?.names ?? '';
      return ASIDE_NAMES.test(element.names) || ASIDE_NAMES.test(around) || FACTS.test(outer);
    }),
  );
  const size = (each: Iterable<RawBlock>): number =>
    [...each].reduce((sum, block) => sum + block.text.length, 0);
  return size(boxed) > size(blocks) * BOXED_SHARE ? blocks : blocks.filter((block) => !boxed.has(block));
};

/** The copy of a paragraph for print or AMP; such copies differ in quotation marks and dashes. */
const dropRepeats: BlockRule = (blocks) => {
  const seen = new Set<string>();
  return blocks.filter(({ text, kind }) => {
    if (text.length < 40 || kind === 'table') return true;
    // Of a text without letters the signs are all that tells it from another.
    const folded = foldText(text) || text;
    const known = seen.has(folded);
    seen.add(folded);
    return !known;
  });
};

const QUOTE_NAME = / (?:pull|pullquote|quote|callout|zitat) /;
/** The element that is named after a quotation, `null` where none near the block is. */
const quoteAround = ({ element }: RawBlock): PageElement | null =>
  [element, element.parent, element.parent?.parent].find(
    (each) => each && (QUOTE_NAME.test(each.names) || /wp-block-pullquote/.test(attributeOf(each, 'class'))),
  ) ?? null;
/** A shorter line repeats words of the text by chance, unless its name says that it is pulled. */
const PULLED = { least: 20, named: 8, most: 300, blocks: 1_500 } as const;
/** "Ann Marsh, council leader" under a pull quote. */
const SPEAKER_LENGTH = 100;
/** Words in a row that a pull quote shares with the text, and the share of them that makes it one. */
const RUN = { words: 3, share: 0.7, least: 8 } as const;
/** "“They want to help us with burial, or what we need inside.”": put together from sentences that stand apart in the text. */
function isPutTogether(text: string, others: string): boolean {
  const words = foldText(text).split(' ');
  if (words.length < RUN.least) return false;
  let known = 0;
  for (let at = 0; at + RUN.words <= words.length; at++)
    if (others.includes(` ${words.slice(at, at + RUN.words).join(' ')} `)) known++;
  return known >= (words.length - RUN.words + 1) * RUN.share;
}

/** Words of the article in large type beside it: another block holds them too. */
const dropPullQuotes: BlockRule = (blocks) => {
  if (blocks.length > PULLED.blocks) return blocks;
  const all = blocks.map((block) => block.text).join('\n');
  const isPulled = (block: RawBlock): boolean => {
    const { text, kind } = block;
    const core = text.replace(/^["“„«'‘]+|(?<!["”“»'’.])["”“»'’.]+$/g, '');
    const name = quoteAround(block);
    if (core.length < (name ? PULLED.named : PULLED.least) || text.length > PULLED.most) return false;
    if (kind === 'table' || kind === 'list-item') return false;
    if (!(/^["“„«'‘]|["”“»]$/.test(text) || kind === 'blockquote' || name)) return false;
    const first = all.indexOf(core);
    if (all.indexOf(core, first + core.length) >= 0) return true;
    if (kind !== 'blockquote' && !name) return false;
    const others = blocks.filter((each) => each !== block && each.kind !== 'blockquote');
    return isPutTogether(text, ` ${foldText(others.map((each) => each.text).join(' '))} `);
  };
  const pulled = new Set(blocks.filter(isPulled));
  const boxes = [...pulled].flatMap((block) => quoteAround(block) ?? []);
  return blocks.filter(
    (block) =>
      !pulled.has(block) &&
      (block.text.length > SPEAKER_LENGTH || !boxes.some((box) => isWithin(block.element, box))),
  );
};

/** A heading that heads nothing: another follows it at the same or a higher level, or the end. */
const dropEmptyHeadings: BlockRule = (blocks) =>
  blocks.filter((block, index) => {
    if (block.kind !== 'heading') return true;
    const next = blocks[index + 1];
    return next !== undefined && (next.kind !== 'heading' || next.level > block.level);
  });

/** In the order in which they are applied: each may rely on what those before it left. */
export const blockRules: readonly BlockRule[] = [
  markCorrections,
  joinDateline,
  dropHeadline,
  dropCutTeasers,
  dropTeaserTail,
  dropShareList,
  dropRelated,
  cutTeasers,
  dropBylines,
  dropHead,
  dropCards,
  dropCalls,
  dropLinks,
  dropAsides,
  dropBoxes,
  dropRepeats,
  dropPullQuotes,
  dropSignOff,
  dropEmptyHeadings,
];
