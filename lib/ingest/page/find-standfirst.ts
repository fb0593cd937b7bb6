import { findDate } from '../find-date';
import { readByline } from '../read-byline';
import { closes, isProse } from './block-rule';
import type { PageBlocks, RawBlock } from './collect-blocks';
import type { MainRange } from './find-main';
import { foldText } from './fold-text';
import { isWithin, type PageElement, textOf } from './page-tree';
import { CALL } from './phrases/call';
import { CONTRIBUTED } from './phrases/contributed';
import { CREDIT } from './phrases/credit';
import { NOTICE } from './phrases/notice';
import { RELATED } from './phrases/related';

const NAMES =
  / (?:standfirst|subtitle|sub title|subhead|subheadline|sub headline|subheading|sub ?deck|dek|deck|lead|lede|leadtext|intro|introtext|introduction|teaser|vorspann|excerpt|summary|synopsis|chapo|chapeau|sommario|occhiello|catenaccio|entradilla|bajada|copete|ingress|abstract|anreisser|subtitulo|untertitel|sapo|perex|headline intro|article description|detail description|content description|page description|strapline) /;
/** More than this stands between headline and body only when it is something else. */
const REACH = 14;
const LONGEST = 700;

/** Names that an opening paragraph bears as often as a standfirst. */
const OPENING = / (?:lead|lede|leadtext|intro|introtext|introduction|ingress) /;

/** Names that nothing else bears. */
const STANDFIRST = / (?:standfirst|subtitle|dek|deck|sub ?deck|subheadline|summary) /;
/** `<div class="standfirst"><div><p>`: a box around the line, which holds nothing else. */
function isNamedAround({ element, text }: RawBlock): boolean {
  const box = element.parent?.parent;
  return !!box && STANDFIRST.test(box.names) && textOf(box, text.length + 40).length <= text.length + 20;
}

const named = (block: RawBlock): boolean =>
  NAMES.test(block.element.names) ||
  (block.element.parent !== null &&
    block.text.length < 400 &&
    (NAMES.test(block.element.parent.names) || isNamedAround(block)));

const isOpening = ({ element }: RawBlock): boolean =>
  OPENING.test(element.names) && !STANDFIRST.test(element.names);

const isOther = (text: string): boolean =>
  CALL.test(text) ||
  NOTICE.test(text) ||
  CREDIT.test(text) ||
  RELATED.test(text) ||
  CONTRIBUTED.test(text) ||
  /\b(?:does|do) not work for, consult\b|\breceives? funding from\b|\bprovides? funding\b/i.test(text);

const LONGEST_IN_BOX = 400;
/** A line that stands in one box with the headline, which the text does not share: `<header><h1>…</h1><p>…</p></header>`. */
function sharesBox(line: RawBlock, text: RawBlock, headline: PageElement): boolean {
  const around = new Set<PageElement>();
  for (let each: PageElement | null = text.element; each; each = each.parent) around.add(each);
  for (let each = headline.parent; each && !around.has(each); each = each.parent)
    if (isWithin(line.element, each)) return true;
  return false;
}

/** "LONDON —", "Norwick Post – Police …": the first sentence of a text. */
const DATELINE = /^\p{Lu}[\p{L} .,’'()/]{2,50}\s[—–-]{1,2}\s\p{Lu}/u;

/** True for a standfirst by its place: what the page says of itself to machines, or no whole sentence, in the headline's box. */
const isInBox = (
  line: RawBlock,
  text: RawBlock,
  headline: PageElement,
  descriptions: ReadonlySet<string>,
): boolean =>
  line.kind === 'paragraph' &&
  line.text.length <= LONGEST_IN_BOX &&
  line.linked < line.text.length / 2 &&
  !DATELINE.test(line.text) &&
  !findDate(line.text) &&
  !readByline(line.text) &&
  (!closes(line.text) || descriptions.has(foldText(line.text))) &&
  sharesBox(line, text, headline);

/** Lines between a headline and its byline; more is a text. */
const MOST_OVER_BYLINE = 2;
const LEAST_LINE = 25;
const LONGEST_BYLINE = 120;
/** "By Jane Doe", "Jane DoeNews reporter @janedoe", "Issued on: 5 November 2024". */
const signsOrDates = ({ text, kind }: RawBlock, writers: readonly string[]): boolean =>
  kind !== 'heading' &&
  (readByline(text) !== null ||
    (text.length < 80 && findDate(text) !== null) ||
    (text.length < LONGEST_BYLINE &&
      !closes(text) &&
      (/^(?:issued|published|posted|updated)\b.{0,10}\d/i.test(text) ||
        writers.some((name) => text.replace(/^by\s/i, '').startsWith(name)))));
/** The lines that stand between headline and byline, whatever they are called: `body` begins under the headline. */
function overByline(body: readonly RawBlock[], writers: readonly string[]): readonly RawBlock[] {
  const byline = body.slice(0, MOST_OVER_BYLINE + 1).findIndex((block) => signsOrDates(block, writers));
  const lines = body.slice(0, Math.max(0, byline));
  const fits = ({ kind, level, text, linked }: RawBlock): boolean =>
    (kind === 'paragraph' || level > 1) &&
    text.length >= LEAST_LINE &&
    text.length <= LONGEST_IN_BOX &&
    linked === 0 &&
    !DATELINE.test(text) &&
    !isOther(text);
  return lines.every(fits) ? lines : [];
}

/** A heading that says a whole sentence under the headline. */
const isSubline = (block: RawBlock): boolean =>
  block.kind === 'heading' && block.level > 1 && block.text.length >= 40 && block.linked === 0;

/**
 * The lines between the headline and the body that sum it up; `[]` when there are none. `descriptions`: what the page says of
 * itself to machines, folded; `writers`: the people who wrote it.
 */
export function findStandfirst(
  { blocks, ranges }: PageBlocks,
  main: MainRange,
  headline: PageElement | null,
  descriptions: ReadonlySet<string>,
  writers: readonly string[],
): readonly RawBlock[] {
  const place = headline ? ranges.get(headline) : undefined;
  if (place && place[1] <= main.start && main.start - place[1] <= REACH) {
    const between = blocks
      .slice(place[1], main.start)
      .filter(
        (block) =>
          (isProse(block) || (named(block) && block.text.length > 25) || isSubline(block)) &&
          block.linked < block.text.length / 2 &&
          !isOther(block.text) &&
          !(block.text.length < 80 && findDate(block.text)),
      )
      .slice(0, 3);
    if (between.length > 0)
      return between.reduce((sum, block) => sum + block.text.length, 0) <= LONGEST * 2
        ? between
        : between.slice(0, 1);
  }
  const from = place && place[0] >= main.start && place[1] < main.end ? place[1] : main.start;
  const body = blocks.slice(from, main.end);
  const prose = body.filter(isProse);
  // The only paragraph is the article, whatever its class says.
  if (prose.length < 3) return [];
  const over = place && from > main.start ? overByline(body, writers) : [];
  if (over.length > 0) return over;
  if (from > main.start && body[0] && isSubline(body[0]) && !isOther(body[0].text)) return [body[0]];
  const first = body
    .slice(0, 6)
    .find(
      (block) =>
        block.text.length > 25 &&
        !(headline && foldText(block.text) === foldText(blocks[place?.[0] ?? 0]?.text ?? '')) &&
        !isOther(block.text) &&
        block.level !== 1 &&
        (isProse(block) || named(block)),
    );
  const opening = body.find((block) => block.level === 0 && block.text.length > 25 && !isOther(block.text));
  const text = prose.find((block) => block !== opening);
  if (headline && opening && text && isInBox(opening, text, headline, descriptions)) return [opening];
  // "article-intro" beside the other paragraphs is how some houses call their first.
  const next = first ? prose[prose.indexOf(first) + 1] : undefined;
  if (
    first &&
    next &&
    isOpening(first) &&
    first.element.tag === next.element.tag &&
    first.element.parent === next.element.parent
  )
    return [];
  return first && named(first) && first.text.length <= LONGEST && !namesWhole(first, main) ? [first] : [];
}

/** True when the telling name belongs to an element that holds more than this one block's text. */
function namesWhole(block: RawBlock, main: MainRange): boolean {
  return (
    block.element === main.element ||
    (block.element.parent === main.element && !NAMES.test(block.element.names))
  );
}
