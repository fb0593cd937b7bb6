import { sizeOf } from './block-rule';
import type { RawBlock } from './collect-blocks';
import { elementsOf, type PageElement, textOf } from './page-tree';
import { CREDIT } from './phrases/credit';

const PICTURES = new Set(['img', 'picture', 'amp-img']);
const NAMES = / (?:image|images|img|photo|photos|foto|fotos|picture|pictures|pic|bild|imagen|imagem) /;
/** Parts of lists, tables and of the page itself are no boxes around a picture. */
const WHOLE = new Set('body main article section li td th tr tbody table ul ol'.split(' '));
const LENGTH = { least: 12, most: 250 } as const;
/** Elements from a line up to the box that holds it and its picture. */
const REACH = 4;
/** The box may hold a little more than the line: "Zoom", "1 / 8". */
const SPARE = 25;
/** "Photograph by Jane Doe, Wheel Foundation" under the line. */
const CREDIT_LENGTH = 120;
/** More than this of a text in lines beside pictures is the text itself: a recipe, a gallery of houses. */
const MOST_SHARE = 0.25;
const CLOSED = /[.!?…][""”’»)]*$/;

/** Pictures and text of a box in order, repetitions folded: `pt` is a picture with text below, `tpt` a formula in a sentence. */
function orderIn(box: PageElement): string {
  let order = '';
  for (const each of elementsOf(box)) {
    if (PICTURES.has(each.tag) && !order.endsWith('p')) order += 'p';
    if (
      each.children.some((child) => typeof child === 'string' && child.trim() !== '') &&
      !order.endsWith('t')
    )
      order += 't';
  }
  return order;
}

function isCaption({ kind, text, linked, element }: RawBlock): boolean {
  if (kind !== 'paragraph' || text.length < LENGTH.least || text.length > LENGTH.most) return false;
  if (linked > text.length / 2 || text.endsWith(':')) return false;
  let box: PageElement | null = element;
  for (let n = 0; box && n < REACH && !WHOLE.has(box.tag); n++, box = box.parent) {
    const rest = textOf(box, LENGTH.most * 2)
      .replace(text, '')
      .trim();
    if (rest.length > SPARE && (rest.length > CREDIT_LENGTH || !CREDIT.test(rest))) return false;
    const order = orderIn(box);
    if (order.includes('p'))
      return (order === 'pt' || order === 'tp') && (!CLOSED.test(text) || NAMES.test(box.names));
  }
  return false;
}

/** The blocks that caption a picture: alone with it in a box, and no sentence of the text or the box named after it. */
export function findCaptions(blocks: readonly RawBlock[]): ReadonlySet<RawBlock> {
  const captions = blocks.filter(isCaption);
  return new Set(sizeOf(captions) > sizeOf(blocks) * MOST_SHARE ? [] : captions);
}
