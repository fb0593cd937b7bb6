import type { BlockKind } from '../../types';
import { isBoilerplate, namesBody } from './boilerplate';
import { capOf, isDropCap, withDropCap } from './drop-cap';
import { findFormBoxes } from './find-form-boxes';
import { type Line, LineBuilder } from './line-builder';
import { attributeOf, elementsOf, isInline, type PageElement, textOf } from './page-tree';
import { CREDITED } from './phrases/credited';
import { reportsSpeech } from './reports-speech';

/** One run of text between block boundaries, with what is known of its place. */
export interface RawBlock extends Line {
  readonly kind: Exclude<BlockKind, 'caption'>;
  /** The nearest block element. */
  readonly element: PageElement;
  /** 1–6 for a heading, else 0. */
  readonly level: number;
}

/** The text of a page in order, machinery left out. */
export interface PageBlocks {
  readonly blocks: readonly RawBlock[];
  /** For each element walked: which blocks it holds, half-open. */
  readonly ranges: ReadonlyMap<PageElement, readonly [start: number, end: number]>;
  readonly captions: readonly { readonly text: string; readonly at: number }[];
}

const CAPTION =
  / (?:captions?|wp caption|figcaption|bildunterschrift|bildunterschriften|bildtext|legende|legend|didascalia|pie de foto|photo credit|image credit|image caption|img caption|media caption|bildnachweis|bildquelle|bild info|image info|credits?|copyright) /;
const EMBED =
  /^ (?:.* )?(?:twitter tweet|instagram media|tiktok embed|bluesky embed|mastodon embed|fb post|telegram post)(?: |$)/;
/** A caption with its credit is no longer than this. */
const CREDITED_LENGTH = 300;
const CLOSED = /[.!?…]["”’»]*$/;
/** Machinery is kept when it holds this much of the page's text outside links: then its name misleads. */
const SPARED_SHARE = 0.7;
/** A caption, figure or box of pictures that holds more than this is named after something else. */
const CAPTION_SHARE = 0.5;
/** The same for what also holds the main heading or what is named a body: `<div class="offcanvas-wrap">` around all. */
const SPARED_SHARE_AROUND = 0.15;

/** `<a name="part-1">` is a place, no link. */
const isLink = ({ tag, attributes }: PageElement): boolean =>
  tag === 'a' && ('href' in attributes || !('name' in attributes || 'id' in attributes));

/** A shorter one is the site's name. */
const LEAST_HEADING = 20;
function mainHeading(body: PageElement): PageElement | null {
  for (const element of elementsOf(body))
    if (element.tag === 'h1' && textOf(element, 200).length >= LEAST_HEADING) return element;
  return null;
}

/** Characters of text outside links, per element that has any. */
function measureText(body: PageElement): ReadonlyMap<PageElement, number> {
  const sizes = new Map<PageElement, number>();
  const visit = (element: PageElement): number => {
    let sum = 0;
    for (const child of element.children)
      sum += typeof child === 'string' ? child.trim().length : child.tag === 'a' ? 0 : visit(child);
    sizes.set(element, sum);
    return sum;
  };
  visit(body);
  return sizes;
}

const kindIn = (element: PageElement): { kind: RawBlock['kind']; level: number } => {
  const heading = /^h([1-6])$/.exec(element.tag);
  if (heading) return { kind: 'heading', level: Number(heading[1]) };
  let inItem = false;
  for (let each: PageElement | null = element, n = 0; each && n < 8; each = each.parent, n++) {
    if (each.tag === 'blockquote') return { kind: EMBED.test(each.names) ? 'embed' : 'blockquote', level: 0 };
    if (each.tag === 'li' || each.tag === 'dd' || each.tag === 'dt') inItem = true;
    if (each.tag === 'article' || each.tag === 'main' || each.tag === 'section') break;
  }
  return { kind: inItem ? 'list-item' : 'paragraph', level: 0 };
};

/** A table that holds data: several rows, several columns, short cells, no table within. */
function dataRows(table: PageElement): readonly (readonly PageElement[])[] | null {
  const rows: PageElement[][] = [];
  const stack: PageElement[] = [...table.children].filter((child) => typeof child !== 'string').reverse();
  while (stack.length > 0) {
    const element = stack.pop()!;
    if (element.tag === 'tr') {
      const cells = element.children.filter(
        (child): child is PageElement => typeof child !== 'string' && /^t[dh]$/.test(child.tag),
      );
      rows.push(cells);
      for (const cell of cells) {
        if (cell.children.some((child) => typeof child !== 'string' && child.tag === 'table')) return null;
        if (textOf(cell, 500).length > 300) return null;
      }
    } else if (/^t(?:head|body|foot)$/.test(element.tag))
      for (let i = element.children.length - 1; i >= 0; i--) {
        const child = element.children[i];
        if (typeof child !== 'string') stack.push(child);
      }
  }
  return rows.length >= 2 && rows.some((cells) => cells.length >= 2) ? rows : null;
}

/**
 * Lists the blocks of `body` in reading order. `by-tags` leaves class names out of account, for pages whose names mislead;
 * `with-captions` takes what stands under pictures as paragraphs, for galleries.
 */
export function collectBlocks(
  body: PageElement,
  how: 'by-names' | 'by-tags' | 'with-captions' = 'by-names',
): PageBlocks {
  const byNames = how !== 'by-tags';
  const apart = how !== 'with-captions';
  const sizes = measureText(body);
  const total = sizes.get(body) ?? 0;
  const blocks: RawBlock[] = [];
  const captions: { text: string; at: number }[] = [];
  const ranges = new Map<PageElement, readonly [number, number]>();
  const builder = new LineBuilder();

  let cap: Line | null = null;
  const take = (): Line | null => {
    const line = builder.take();
    if (!line) return null;
    const whole = cap && withDropCap(cap, line);
    cap = isDropCap(line) ? line : null;
    return cap ? null : (whole ?? line);
  };
  const flush = (element: PageElement, kind?: RawBlock['kind']): void => {
    const line = take();
    if (!line) return;
    const own = kindIn(element);
    // A sentence in large type, such as a summary or a quotation, is tagged as a heading for its looks.
    const prose =
      own.level > 1 && (line.text.length > 200 || (line.text.length > 100 && CLOSED.test(line.text)));
    if (
      apart &&
      own.level === 0 &&
      kind === undefined &&
      line.text.length <= CREDITED_LENGTH &&
      CREDITED.test(line.text) &&
      !reportsSpeech(line.text)
    ) {
      captions.push({ text: line.text, at: blocks.length });
      return;
    }
    const place = prose ? ({ kind: 'paragraph', level: 0 } as const) : own;
    blocks.push({ ...line, ...place, ...(kind ? { kind } : {}), element });
  };
  const around = new Set<PageElement>();
  const headed = new Set<PageElement>();
  for (const element of elementsOf(body))
    if (element.tag === 'h1' || namesBody(element))
      for (let each = element.parent; each && !around.has(each); each = each.parent) around.add(each);
  // "article-info" around the main heading is its box, not the line under it.
  for (let each = mainHeading(body)?.parent ?? null; each; each = each.parent) headed.add(each);
  const forms = byNames ? findFormBoxes(body, sizes, around) : new Set<PageElement>();
  const skips = (element: PageElement): boolean =>
    element.hidden ||
    forms.has(element) ||
    ((isBoilerplate(element, byNames && !headed.has(element)) ||
      (element.tag === 'aside' && !namesBody(element))) &&
      (sizes.get(element) ?? 0) <= total * (around.has(element) ? SPARED_SHARE_AROUND : SPARED_SHARE));

  const visit = (element: PageElement, block: PageElement): void => {
    let breaks = 0;
    for (const [at, child] of element.children.entries()) {
      if (typeof child === 'string') {
        builder.add(child);
        if (child.trim()) breaks = 0;
        continue;
      }
      const letter = child.tag === 'img' || child.hidden ? capOf(child, element.children[at + 1]) : null;
      if (letter !== null) builder.add(letter);
      if (child.tag === 'br') {
        // Two line breaks make a paragraph where the writer knew no <p>.
        if (++breaks === 2) flush(block);
        else builder.add(' ');
        continue;
      }
      breaks = 0;
      if (child.tag === 'img' || child.tag === 'wbr') continue;
      if (child.tag === 'meta' || child.tag === 'link') {
        // Among words it names one of them for machines; between two elements it stands for a line that is not drawn.
        const isAmongWords = [at - 1, at + 1].some((each) => typeof element.children[each] === 'string');
        if (!isAmongWords) flush(block);
        continue;
      }
      if (isInline(child)) {
        if (skips(child)) continue;
        // News wires put “legend” on the place that opens a text.
        if (apart && CAPTION.test(child.names.replace(' legend ', ' '))) continue;
        if (isLink(child)) builder.openLink(attributeOf(child, 'href'));
        visit(child, block);
        if (isLink(child)) builder.closeLink();
        continue;
      }
      const skipped = skips(child);
      // "Halden shares [+] fell": a button in a line, left out, does not end the line.
      if (!(skipped && child.tag === 'button')) flush(block);
      const start = blocks.length;
      if (!skipped) visitBlock(child);
      ranges.set(child, [start, blocks.length]);
    }
  };

  const visitBlock = (element: PageElement): void => {
    const holdsMore = (sizes.get(element) ?? 0) > total * CAPTION_SHARE;
    if (
      apart &&
      (element.tag === 'figcaption' ||
        attributeOf(element, 'itemprop') === 'caption' ||
        (!holdsMore && CAPTION.test(element.names)))
    ) {
      const text = textOf(element, 2_000);
      if (text) captions.push({ text, at: blocks.length });
      return;
    }
    if (apart && element.tag === 'figure' && !holdsMore && !hasBelow(element, /^(?:table|blockquote|pre)$/)) {
      const caption = findBelow(element, 'figcaption');
      const text = caption || isPicture(element) ? textOf(caption ?? element, 2_000) : '';
      if (text) captions.push({ text, at: blocks.length });
      return;
    }
    const rows = element.tag === 'table' ? dataRows(element) : null;
    if (rows) {
      for (const cells of rows) {
        cells.forEach((cell, index) => {
          if (index > 0) builder.add(' | ');
          inline(cell);
        });
        flush(element, 'table');
      }
      return;
    }
    visit(element, element);
    flush(element);
  };

  const inline = (element: PageElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') builder.add(child);
      else if (!child.hidden) {
        if (!isInline(child)) builder.add(' ');
        if (isLink(child)) builder.openLink(attributeOf(child, 'href'));
        inline(child);
        if (isLink(child)) builder.closeLink();
      }
    }
  };

  visitBlock(body);
  ranges.set(body, [0, blocks.length]);
  return { blocks, ranges, captions };
}

/** A box to sign up in and the card of another page are figures to some systems: without a caption, text of their own tells them. */
function isPicture(figure: PageElement): boolean {
  if (hasBelow(figure, /^(?:aside|h[1-6]|form|button)$/)) return false;
  const link = findBelow(figure, 'a');
  return !link || textOf(link, 2_000).length < textOf(figure, 2_000).length / 2;
}

function findBelow(root: PageElement, tag: string): PageElement | null {
  for (const child of root.children) {
    if (typeof child === 'string') continue;
    const found = child.tag === tag ? child : findBelow(child, tag);
    if (found) return found;
  }
  return null;
}

function hasBelow(root: PageElement, tag: RegExp): boolean {
  return root.children.some(
    (child) => typeof child !== 'string' && (tag.test(child.tag) || hasBelow(child, tag)),
  );
}
