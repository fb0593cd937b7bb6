import { findDate } from '../find-date';
import { readByline } from '../read-byline';
import { readNames } from '../read-names';
import type { RawBlock } from './collect-blocks';
import { foldText } from './fold-text';
import { nameWords } from './name-words';
import * as phrases from './phrases';

/** What a rule may know besides the blocks. */
export interface RuleContext {
  /** Every text under which the headline is known, folded. */
  readonly headlines: readonly string[];
  /** Names of the writers. */
  readonly byline: readonly string[];
}

/** A rule takes the blocks of the main part and gives back those that are the article's. */
export type BlockRule = (blocks: readonly RawBlock[], context: RuleContext) => readonly RawBlock[];

const linkShare = (block: RawBlock): number => block.linked / block.text.length;
const closes = (text: string): boolean => /[.!?…:;。！？]["”’»“)\]]*$/.test(text);
export const isProse = (block: RawBlock): boolean =>
  block.kind !== 'heading' &&
  linkShare(block) < 0.5 &&
  (block.text.length >= 80 || (block.text.length >= 30 && closes(block.text)));

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

/** "3 March 2024, 10:30", "By Jane Doe", "11 minutes", "Kategorie: News" between the headline and the first sentence. */
const dropHead: BlockRule = (blocks) => {
  const first = blocks.findIndex(isProse);
  return blocks.filter(
    (block, index) =>
      index >= first ||
      block.kind === 'list-item' ||
      block.kind === 'table' ||
      (block.kind === 'heading' && block.text.length > 12) ||
      (linkShare(block) < 0.5 && block.text.length > 40 && !findDate(block.text)),
  );
};

/** "21:22 Jane Doe", "10.45 am", "18:28 KEY EVENT" over an entry of a live blog. */
function isStamp(text: string): boolean {
  const match = /^\d{1,2}[:.]\d\d(?!\d)\s*(?:[ap]\.?m\.?|uhr|h|[A-Z]{2,4}\b)?\s*(.*)$/i.exec(text);
  if (!match || text.length > 60) return false;
  return match[1] === '' || /^[\p{Lu}\s]{3,20}$/u.test(match[1]) || readNames(match[1]).length > 0;
}

const dropBylines: BlockRule = (blocks, { byline }) =>
  blocks.filter((block) => {
    if (block.text.length > 160) return true;
    if (block.kind === 'paragraph' && isStamp(block.text)) return false;
    if (readByline(block.text)) return false;
    const text = foldText(block.text);
    return !byline.some((name) => text === foldText(name));
  });

/** "More on this", "Lesen Sie auch": the line goes, with the links under it; near the end nothing of the article follows. */
const dropRelated: BlockRule = (blocks) => {
  const kept: RawBlock[] = [];
  const total = blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0);
  let seen = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (isProse(block)) seen += block.text.length;
    const short = block.text.length < 80;
    if (short && phrases.ENDS.test(block.text)) {
      if (seen >= total * 0.7) break;
      continue;
    }
    if (phrases.RELATED.test(block.text) && (short || linkShare(block) > 0.2)) {
      if (seen >= total * 0.85 && short) break;
      while (i + 1 < blocks.length && linkShare(blocks[i + 1]) > 0.6) i++;
      continue;
    }
    kept.push(block);
  }
  return kept;
};

const CALL_LENGTH = 350;
/** "Sign up for our newsletter", "You must be logged in to comment", "© 2024 …", "Photo: J. Doe". */
const dropCalls: BlockRule = (blocks) =>
  blocks.filter(
    ({ text }) =>
      /[\p{L}\d]/u.test(text) &&
      (text.length > CALL_LENGTH ||
        !(
          phrases.CALL.test(text) ||
          phrases.NOTICE.test(text) ||
          phrases.CREDIT.test(text) ||
          phrases.HOUSE.test(text)
        )),
  );

/** A block that is one link stands for another page. In a list among plain items it may be the article's own. */
const isLink = (block: RawBlock): boolean => linkShare(block) >= (block.kind === 'list-item' ? 0.95 : 0.8);

/** "The editors recommend:", "In this series" over links: a heading, or a line that is no sentence. */
const isLabel = ({ kind, text }: RawBlock): boolean =>
  kind === 'heading' || (kind === 'paragraph' && text.length < 60 && (text.endsWith(':') || !closes(text)));

const dropLinks: BlockRule = (blocks) =>
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
const dropTeaserTail: BlockRule = (blocks) => {
  const size = (each: readonly RawBlock[]): number => each.reduce((sum, block) => sum + block.text.length, 0);
  let from = blocks.length;
  let teasers = 0;
  for (let at = from - 1; at >= 0 && from - at <= 4; at--) {
    const block = blocks[at];
    if (block.kind === 'heading' && isLink(block)) {
      from = at;
      teasers++;
    } else if (block.kind === 'heading' || block.text.length > 350) break;
  }
  return teasers >= 2 && size(blocks.slice(from)) < size(blocks) * TEASER_SHARE ? blocks.slice(0, from) : blocks;
};

const ASIDE_NAMES =
  / (?:authors?|autor(?:en)?|contact|kontakt|license|licence|lizenz|quelle|cta|call to action|button|btn|factbox|fact box|infobox|info box|callout|disclosure|notice|hinweis|snippet|tagline|summary box|label|kicker|citation|source|sources|zrodlo|appstores?|nextstory|next story|same topic|more post|embedded article|embed article|inline box|mol factbox) /;
/** More than this in boxes is the article itself, built of boxes. */
const BOXED_SHARE = 0.15;
/** Short blocks in a box with a telling name. */
const dropBoxes: BlockRule = (blocks) => {
  const boxed = new Set(
    blocks.filter(({ element, text }) => {
      if (text.length > 400) return false;
      const around = element.parent && element.tag !== 'div' ? nameWords(element.parent) : '';
      return ASIDE_NAMES.test(nameWords(element)) || ASIDE_NAMES.test(around);
    }),
  );
  const size = (each: Iterable<RawBlock>): number =>
    [...each].reduce((sum, block) => sum + block.text.length, 0);
  return size(boxed) > size(blocks) * BOXED_SHARE ? blocks : blocks.filter((block) => !boxed.has(block));
};

/** The print edition's copy of a paragraph. */
const dropRepeats: BlockRule = (blocks) => {
  const seen = new Set<string>();
  return blocks.filter(({ text, kind }) => {
    if (text.length < 40 || kind === 'table') return true;
    const known = seen.has(text);
    seen.add(text);
    return !known;
  });
};

const QUOTE_NAME = / (?:pull|pullquote|quote|callout|zitat) /;
const PULLED = { least: 20, most: 300, blocks: 1_500 } as const;
/** Words of the article in large type beside it: another block holds them too. */
const dropPullQuotes: BlockRule = (blocks) => {
  if (blocks.length > PULLED.blocks) return blocks;
  const all = blocks.map((block) => block.text).join('\n');
  return blocks.filter((block) => {
    const { text, kind } = block;
    const core = text.replace(/^["“„«'‘]+|["”“»'’.]+$/g, '');
    if (core.length < PULLED.least || text.length > PULLED.most || kind === 'table' || kind === 'list-item')
      return true;
    const quoted = core !== text || kind === 'blockquote' || QUOTE_NAME.test(nameWords(block.element));
    if (!quoted) return true;
    const first = all.indexOf(core);
    return all.indexOf(core, first + core.length) < 0;
  });
};

/** "Jane Doe is the transport correspondent of …", at the end. */
const dropBiography: BlockRule = (blocks, { byline }) => {
  const last = blocks.length - 4;
  return blocks.filter(
    ({ text }, index) =>
      index < last ||
      index === 0 ||
      text.length > 600 ||
      !byline.some((name) => text.toLowerCase().startsWith(name.toLowerCase()) && text.length > name.length),
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
  joinDateline,
  dropHeadline,
  dropTeaserTail,
  dropRelated,
  dropBylines,
  dropHead,
  dropCalls,
  dropLinks,
  dropBoxes,
  dropRepeats,
  dropPullQuotes,
  dropBiography,
  dropEmptyHeadings,
];
