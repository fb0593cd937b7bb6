import { spanOf } from '../text/span';
import type { Span } from '../types';

/** Words between double quotation marks. */
export interface Quotation {
  /** With the marks. */
  readonly span: Span;
  readonly inside: Span;
  readonly opening: string;
  /** `null` when the block ends first: a quotation that runs on into the next paragraph is left open there. */
  readonly closing: string | null;
}

const MARKS = /["“”„«»]/g;
const ONLY_OPENS = '“„«';
const ONLY_CLOSES = '”»';

function inBlock(text: string, block: Span): readonly Quotation[] {
  const found: Quotation[] = [];
  let open: { readonly at: number; readonly mark: string } | null = null;
  for (const { 0: mark, index } of block.exact.matchAll(MARKS)) {
    const at = block.start + index;
    if (open === null) {
      // Inches are no quotation: a 65" screen.
      const isInches = mark === '"' && /\d/.test(text[at - 1] ?? '');
      if (!ONLY_CLOSES.includes(mark) && !isInches) open = { at, mark };
    } else if (ONLY_OPENS.includes(mark)) {
      // The one before was never closed; a lone slip must not turn all that follows inside out.
      open = { at, mark };
    } else {
      found.push({
        span: spanOf(text, open.at, at + 1),
        inside: spanOf(text, open.at + 1, at),
        opening: open.mark,
        closing: mark,
      });
      open = null;
    }
  }
  if (open !== null)
    found.push({
      span: spanOf(text, open.at, block.end),
      inside: spanOf(text, open.at + 1, block.end),
      opening: open.mark,
      closing: null,
    });
  return found;
}

/** Every stretch of `text` between double quotation marks, within one block, whatever the marks' shape. */
export const quotations = (text: string, blocks: readonly Span[]): readonly Quotation[] =>
  blocks.flatMap((block) => inBlock(text, block));
