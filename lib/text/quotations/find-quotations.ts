import { spanOf } from '../span';
import type { Article, Block } from '../../types';
import type { Quotation } from './quotation';
import { type Mark, readMarks } from './read-marks';

/** A single mark closes within this many units or is taken for an apostrophe; it also keeps the search linear. */
const SINGLE_REACH = 1_500;

/**
 * Every outermost quotation of the article's body, in order: curly, straight, doubled (''…'') and single marks, opening and
 * closing ones mixed. A paragraph that opens and does not close goes on in the next when that opens too.
 * What stands between the marks may be speech, a title or scare quotes: that is decided elsewhere.
 */
export function findQuotations(article: Pick<Article, 'text' | 'blocks'>): readonly Quotation[] {
  const quotations: Quotation[] = [];
  let carried: number | null = null; // the unclosed quotation that ended the block before
  for (const block of article.blocks) {
    const found = inBlock(article.text, block);
    for (const [index, { from, to, openEnd, closeStart }] of found.entries()) {
      const opensBlock = index === 0 && article.text.slice(block.span.start, from).trim() === '';
      quotations.push({
        span: spanOf(article.text, from, to),
        inner: spanOf(article.text, openEnd, Math.max(openEnd, closeStart)),
        closed: closeStart < to,
        continues: opensBlock ? carried : null,
      });
      if (opensBlock) carried = null;
    }
    const last = quotations.at(-1);
    carried = found.length > 0 && last !== undefined && !last.closed ? quotations.length - 1 : null;
  }
  return quotations;
}

interface Found {
  readonly from: number;
  readonly to: number;
  readonly openEnd: number;
  readonly closeStart: number;
}

function inBlock(text: string, { span }: Block): readonly Found[] {
  const marks = readMarks(text, span.start, span.end);
  const lastDouble = marks.findLast((mark) => !mark.single && mark.role !== 'open');
  const found: Found[] = [];
  let open: Mark | null = null;
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index];
    if (open === null) {
      if (mark.role === 'close') continue;
      if (!mark.single) open = mark;
      else {
        const close = closeOfSingle(text, marks, index);
        if (close === null) continue;
        found.push({
          from: mark.start,
          to: marks[close].end,
          openEnd: mark.end,
          closeStart: marks[close].start,
        });
        index = close;
      }
    } else if (
      !mark.single &&
      mark.role === 'open' &&
      lastDouble !== undefined &&
      lastDouble.start > mark.start
    ) {
      // A second opening mark before any closing one: "“We left. “We never came back,” she said." The first was left unclosed,
      // unless it stands nested; then the next closing mark ends both, which is what a reader sees.
      continue;
    } else if (!mark.single && mark.role !== 'open') {
      found.push({ from: open.start, to: mark.end, openEnd: open.end, closeStart: mark.start });
      open = null;
    }
  }
  if (open !== null) {
    const end = span.start + text.slice(span.start, span.end).trimEnd().length;
    found.push({ from: open.start, to: end, openEnd: open.end, closeStart: end });
  }
  return found;
}

/**
 * Index of the mark that closes the single quotation opened by `marks[opening]`, or `null`. After punctuation is sure:
 * 'The workers' rights are safe,' she said; otherwise the first that no later sure one within reach contradicts.
 */
function closeOfSingle(text: string, marks: readonly Mark[], opening: number): number | null {
  const limit = marks[opening].end + SINGLE_REACH;
  let fallback: number | null = null;
  for (let index = opening + 1; index < marks.length && marks[index].start < limit; index++) {
    const mark = marks[index];
    if (mark.single && mark.role === 'open') break;
    if (!mark.single || mark.role !== 'close') continue;
    if (/[.,!?…;:”"]/.test(text[mark.start - 1])) return index;
    const possessive = text[mark.start - 1] === 's' && /^\s\p{Ll}/u.test(text.slice(mark.end, mark.end + 2));
    if (!possessive) return index;
    fallback ??= index;
  }
  return fallback;
}
