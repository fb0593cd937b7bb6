import type { FoldedWords } from './fold-words';
import type { ReadQuote } from './read-quote';

/** One step of an alignment: quote words [q, q + quoteWords) stand for document words [d, d + documentWords). */
export interface AlignedStep {
  readonly kind: 'same' | 'replaced' | 'added' | 'dropped';
  readonly q: number;
  readonly quoteWords: number;
  readonly d: number;
  readonly documentWords: number;
}

export interface QuoteAlignment {
  readonly steps: readonly AlignedStep[];
  /** First and last document word covered, half-open. */
  readonly from: number;
  readonly to: number;
  /** Share of the quotation's words that stand in the document, 0–1; words in square brackets are not counted. */
  readonly coverage: number;
  /** What the differences cost; 0 when word for word. */
  readonly cost: number;
}

/** A word that is changed costs as much as one that is added and less than one added plus one dropped. */
const REPLACE = 1.2;
const ADD = 1;
const ADD_BRACKETED = 0.1;
/** Opening a gap costs more than going on with it: "We will [… eleven words …] win" is one cut, not eleven. */
const DROP_OPEN = 1;
const DROP_MORE = 0.12;
const DROP_AT_ELLIPSIS = 0.1;
const DROP_MORE_AT_ELLIPSIS = 0.005;

const enum Move {
  None,
  Same,
  SameTwoForOne,
  SameOneForTwo,
  Replace,
  Add,
  DropOpen,
  DropMore,
  DropMoreAtEllipsis,
}

/**
 * Aligns the whole quotation with the best place in document words [from, to): semi-global alignment with affine gaps
 * (Gotoh 1982), free at both ends of the document. "healthcare" equals "health care". O(quote × window) time and space.
 */
export function alignQuote(
  quote: ReadQuote,
  document: FoldedWords,
  from: number,
  to: number,
): QuoteAlignment {
  const n = quote.keys.length;
  const m = to - from;
  const width = m + 1;
  const best = new Float32Array((n + 1) * width);
  const move = new Uint8Array((n + 1) * width);
  // cost of being at (i, j) with document words just dropped, without and with an ellipsis to excuse it
  const gap = new Float32Array((n + 1) * width).fill(Infinity);
  const gapMove = new Uint8Array((n + 1) * width);
  for (let i = 1; i <= n; i++) {
    const row = i * width;
    const up = row - width;
    const q = quote.keys[i - 1];
    const excused = i < n && quote.afterEllipsis[i];
    const add = quote.bracketed[i - 1] ? ADD_BRACKETED : ADD;
    for (let j = 0; j <= m; j++) {
      let cost = best[up + j] + add;
      let how: Move = Move.Add;
      if (j > 0) {
        const d = document.keys[from + j - 1];
        if (q === d && best[up + j - 1] <= cost) {
          cost = best[up + j - 1];
          how = Move.Same;
        } else {
          if (best[up + j - 1] + REPLACE < cost) {
            cost = best[up + j - 1] + REPLACE;
            how = Move.Replace;
          }
          if (j > 1 && q.length > d.length && best[up + j - 2] < cost) {
            if (q.endsWith(d) && q === document.keys[from + j - 2] + d) {
              cost = best[up + j - 2];
              how = Move.SameOneForTwo;
            }
          }
          if (i > 1 && d.length > q.length && best[up - width + j - 1] < cost) {
            if (d.endsWith(q) && d === quote.keys[i - 2] + q) {
              cost = best[up - width + j - 1];
              how = Move.SameTwoForOne;
            }
          }
        }
        if (i < n) {
          const open = best[row + j - 1] + (excused ? DROP_AT_ELLIPSIS : DROP_OPEN);
          const more = gap[row + j - 1] + (excused ? DROP_MORE_AT_ELLIPSIS : DROP_MORE);
          gap[row + j] = Math.min(open, more);
          gapMove[row + j] = open <= more ? Move.DropOpen : Move.DropMore;
          if (gap[row + j] < cost) {
            cost = gap[row + j];
            how = Move.DropMore;
          }
        }
      }
      best[row + j] = cost;
      move[row + j] = how;
    }
  }
  let end = 0;
  for (let j = 1; j <= m; j++) if (best[n * width + j] < best[n * width + end]) end = j;
  return traceBack(quote, { best, move, gapMove, width, from, end });
}

interface Table {
  readonly best: Float32Array;
  readonly move: Uint8Array;
  readonly gapMove: Uint8Array;
  readonly width: number;
  readonly from: number;
  readonly end: number;
}

function traceBack(quote: ReadQuote, { best, move, gapMove, width, from, end }: Table): QuoteAlignment {
  const steps: AlignedStep[] = [];
  let i = quote.keys.length;
  let j = end;
  const cost = best[i * width + j];
  const push = (kind: AlignedStep['kind'], quoteWords: number, documentWords: number): void => {
    i -= quoteWords;
    j -= documentWords;
    steps.push({ kind, q: i, quoteWords, d: from + j, documentWords });
  };
  while (i > 0) {
    switch (move[i * width + j] as Move) {
      case Move.Same:
        push('same', 1, 1);
        break;
      case Move.SameOneForTwo:
        push('same', 1, 2);
        break;
      case Move.SameTwoForOne:
        push('same', 2, 1);
        break;
      case Move.Replace:
        push('replaced', 1, 1);
        break;
      case Move.DropMore: {
        let words = 1;
        while (gapMove[i * width + j - words + 1] === Move.DropMore) words++;
        push('dropped', 0, words);
        break;
      }
      default:
        push('added', 1, 0);
    }
  }
  steps.reverse();
  const same = steps.filter((step) => step.kind === 'same');
  const own = quote.bracketed.filter((inBrackets) => !inBrackets).length;
  const found = same
    .flatMap((step) => Array.from({ length: step.quoteWords }, (_, k) => step.q + k))
    .filter((word) => !quote.bracketed[word]).length;
  const first = steps.find((step) => step.documentWords > 0);
  const last = steps.findLast((step) => step.documentWords > 0);
  return {
    steps,
    from: first ? first.d : from,
    to: last ? last.d + last.documentWords : from,
    coverage: own === 0 ? 0 : found / own,
    cost,
  };
}
