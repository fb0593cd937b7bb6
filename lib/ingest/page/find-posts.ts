import type { PostTime } from '../../types';
import { findDate } from '../find-date';
import type { PageBlocks, RawBlock } from './collect-blocks';
import { foldText } from './fold-text';
import { isA, textIn, thingsIn, type Thing } from './json-ld';
import { attributeOf, elementsOf, isWithin, type PageElement, textOf } from './page-tree';
import type { PageHead } from './read-head';
import { readStamp } from './read-stamp';

/** A time on the page that may be a post's. */
interface Mark extends PostTime {
  readonly element: PageElement;
}

/** Fewer times among the paragraphs of what does not call itself a live blog are no posts. */
const FEWEST = 3;
/** More than this is no live blog that anybody reads. */
const MOST = 2_000;
/** A paragraph as long as this is not repeated by chance. */
const TELLING = 40;

/** An instant alone: a day, or a time without its zone, is none. */
const instantIn = (text: string | null): string | null => {
  const iso = text ? (findDate(text)?.iso ?? null) : null;
  return iso?.includes('T') ? iso : null;
};

const markOf = (element: PageElement): Mark | null => {
  const at = instantIn(attributeOf(element, 'datetime'));
  const clock = readStamp(textOf(element, 80));
  return at || clock ? { at, clock, element } : null;
};

/** Times in time elements and in lines of their own, outside what somebody else posted, in the page's order. */
function marksOf(body: PageElement, page: PageBlocks): readonly Mark[] {
  const stamped = new Map<PageElement, string>();
  for (const { kind, text, element } of page.blocks) {
    const clock = kind === 'paragraph' ? readStamp(text) : null;
    const [start, end] = page.ranges.get(element) ?? [0, 0];
    if (clock && end - start === 1) stamped.set(element, clock);
  }
  const marks: Mark[] = [];
  for (const element of elementsOf(body, (each) => !each.hidden && each.tag !== 'blockquote')) {
    if (element.hidden || marks.length >= MOST) continue;
    const clock = stamped.get(element);
    if (element.tag === 'time') {
      const mark = markOf(element);
      const last = marks.at(-1);
      // `<p><time>21:22</time> Jane Doe</p>` is one time.
      if (mark && last && isWithin(element, last.element)) marks[marks.length - 1] = { ...last, at: mark.at };
      else if (mark) marks.push(mark);
    } else if (clock !== undefined) marks.push({ at: null, clock, element });
  }
  return marks;
}

/** Every element with the number of marks that it holds. */
function countMarks(marks: readonly Mark[]): ReadonlyMap<PageElement, number> {
  const counts = new Map<PageElement, number>();
  for (const { element } of marks)
    for (let each: PageElement | null = element; each; each = each.parent)
      counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}

const looksOf = ({ tag, attributes }: PageElement): string =>
  `${tag} ${(attributes.class ?? '').trim().split(/\s+/)[0]}`;

/**
 * The box of each post: the largest element around its time that holds no other post's, no farther out than an `article` or list item.
 * Of several times in one box ("posted", "updated") the first one is the post's. A box that looks like no other is none.
 */
function boxesOf(
  marks: readonly Mark[],
  holding: ReadonlySet<PageElement>,
): ReadonlyMap<PageElement, PostTime> {
  const counts = countMarks(marks);
  const boxes = new Map<PageElement, PostTime>();
  marks.forEach(({ element, at, clock }) => {
    // "Posted" and "updated" stand in one line: what holds both and nothing else counts as one.
    let own = counts.get(element) ?? 1;
    let box = element;
    for (let each = element.parent; each && each.tag !== 'body'; each = each.parent) {
      const held = counts.get(each) ?? 0;
      if (held > own && (holding.has(each) || holding.has(box))) break;
      own = held;
      box = each;
      if (/^(?:article|li)$/.test(each.tag) && holding.has(each)) break;
    }
    if (holding.has(box) && !boxes.has(box)) boxes.set(box, { at, clock });
  });
  const alike = new Map<string, number>();
  for (const box of boxes.keys()) alike.set(looksOf(box), (alike.get(looksOf(box)) ?? 0) + 1);
  return new Map([...boxes].filter(([box]) => alike.get(looksOf(box))! > 1));
}

/** The updates of a stated live blog, by what begins them; what two of them begin with is left out. */
function statedPosts(things: readonly Thing[]): (block: RawBlock) => string | null {
  const byHeadline = new Map<string, string | null>();
  const bodies: { readonly body: string; readonly at: string }[] = [];
  for (const update of things.flatMap((thing) => thingsIn(thing, 'liveBlogUpdate')).slice(0, MOST)) {
    if (typeof update === 'string') continue;
    const at = instantIn(textIn(update, 'datePublished'));
    if (!at) continue;
    const headline = foldText(textIn(update, 'headline') ?? '');
    if (headline) byHeadline.set(headline, byHeadline.has(headline) ? null : at);
    const body = foldText((textIn(update, 'articleBody') ?? '').slice(0, 400));
    if (body.length >= TELLING) bodies.push({ body, at });
  }
  return ({ kind, text }) => {
    const folded = foldText(text.slice(0, 400));
    if (kind === 'heading') return byHeadline.get(folded) ?? null;
    if (folded.length < TELLING) return null;
    const alike = bodies.filter(({ body }) => body.startsWith(folded.slice(0, 200)));
    return alike.length === 1 ? alike[0].at : null;
  };
}

/**
 * When the posts of a live blog were posted, by the first block of each among `kept`; empty for any other page. A time is the one that
 * stands in the post's own box on the page, or that the page states of the update with this headline or beginning (schema.org,
 * LiveBlogPosting). None is made up: a clock without a day stays a clock, and "5 minutes ago" is nothing.
 */
export function findPosts(
  head: PageHead,
  page: PageBlocks,
  kept: readonly RawBlock[],
): ReadonlyMap<RawBlock, PostTime> {
  const live = head.things.filter((thing) => isA(thing, /LiveBlogPosting$/));
  const posts = new Map<RawBlock, PostTime>();
  const marks = marksOf(head.body, page);
  if (live.length === 0 && marks.length < FEWEST) return posts;
  const holding = new Set<PageElement>();
  for (const { element } of kept)
    for (let each: PageElement | null = element; each && !holding.has(each); each = each.parent)
      holding.add(each);
  const boxes = boxesOf(marks, holding);
  const headed = new Set<PageElement>();
  const stated = statedPosts(live);
  const said = new Map<string, number>();
  for (const { text } of kept) said.set(text, (said.get(text) ?? 0) + 1);
  for (const block of kept) {
    // The time itself, where it is an item of a list, heads nothing.
    if (readStamp(block.text) !== null) continue;
    let box: PageElement | null = block.element;
    while (box && !boxes.has(box)) box = box.parent;
    const at = box === null && said.get(block.text) === 1 ? stated(block) : null;
    if (box && !headed.has(box)) posts.set(block, boxes.get(box)!);
    else if (at) posts.set(block, { at, clock: null });
    if (box) headed.add(box);
  }
  return live.length > 0 || posts.size >= FEWEST ? posts : new Map();
}
