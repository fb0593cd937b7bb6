import type { NumberedQuote } from './number-words';

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

function standsApart(pairs: readonly number[], left: number, right: number): boolean {
  for (let k = 0; k < pairs.length; k += 2) if (pairs[k] === left && pairs[k + 1] === right) return true;
  return false;
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
}

/**
 * Aligns the whole quotation with the best place in `document`, whose words are numbers of the same vocabulary:
 * semi-global alignment with affine gaps (Gotoh 1982), free at both ends of the document. "healthcare" equals "health care".
 * O(quote × document) time and space.
 */
export function alignQuote(quote: NumberedQuote, document: Int32Array): QuoteAlignment {
  const n = quote.words.length;
  const m = document.length;
  const width = m + 1;
  const best = new Float32Array((n + 1) * width);
  const move = new Uint8Array((n + 1) * width);
  const gapMove = new Uint8Array((n + 1) * width);
  for (let i = 1; i <= n; i++) {
    const row = i * width;
    const up = row - width;
    const q = quote.words[i - 1];
    const pairs = quote.apart[i - 1];
    const joined = quote.joined[i - 1];
    const excused = i < n && quote.afterEllipsis[i];
    const open = excused ? DROP_AT_ELLIPSIS : DROP_OPEN;
    const more = excused ? DROP_MORE_AT_ELLIPSIS : DROP_MORE;
    const add = quote.bracketed[i - 1] ? ADD_BRACKETED : ADD;
    // cost of being here with document words just dropped
    let gap = Infinity;
    best[row] = best[up] + add;
    move[row] = Move.Add;
    for (let j = 1; j <= m; j++) {
      let cost = best[up + j] + add;
      let how: Move = Move.Add;
      const d = document[j - 1];
      const diagonal = best[up + j - 1];
      if (q === d && diagonal <= cost) {
        cost = diagonal;
        how = Move.Same;
      } else {
        if (diagonal + REPLACE < cost) {
          cost = diagonal + REPLACE;
          how = Move.Replace;
        }
        if (pairs.length > 0 && j > 1 && best[up + j - 2] < cost && standsApart(pairs, document[j - 2], d)) {
          cost = best[up + j - 2];
          how = Move.SameOneForTwo;
        }
        if (joined === d && i > 1 && best[up - width + j - 1] < cost) {
          cost = best[up - width + j - 1];
          how = Move.SameTwoForOne;
        }
      }
      if (i < n) {
        const opened = best[row + j - 1] + open;
        const wider = gap + more;
        gapMove[row + j] = opened <= wider ? Move.DropOpen : Move.DropMore;
        gap = Math.fround(opened <= wider ? opened : wider);
        if (gap < cost) {
          cost = gap;
          how = Move.DropMore;
        }
      }
      best[row + j] = cost;
      move[row + j] = how;
    }
  }
  let end = 0;
  for (let j = 1; j <= m; j++) if (best[n * width + j] < best[n * width + end]) end = j;
  return traceBack(quote, { best, move, gapMove, width, end });
}

interface Table {
  readonly best: Float32Array;
  readonly move: Uint8Array;
  readonly gapMove: Uint8Array;
  readonly width: number;
  readonly end: number;
}

function traceBack(quote: NumberedQuote, { best, move, gapMove, width, end }: Table): QuoteAlignment {
  const steps: AlignedStep[] = [];
  let i = quote.words.length;
  let j = end;
  const cost = best[i * width + j];
  const push = (kind: AlignedStep['kind'], quoteWords: number, documentWords: number): void => {
    i -= quoteWords;
    j -= documentWords;
    steps.push({ kind, q: i, quoteWords, d: j, documentWords });
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
  let own = 0;
  for (const inBrackets of quote.bracketed) if (!inBrackets) own++;
  let found = 0;
  for (const { kind, q, quoteWords } of steps)
    if (kind === 'same') for (let k = q; k < q + quoteWords; k++) if (!quote.bracketed[k]) found++;
  const first = steps.find((step) => step.documentWords > 0);
  const last = steps.findLast((step) => step.documentWords > 0);
  return {
    steps,
    from: first ? first.d : 0,
    to: last ? last.d + last.documentWords : 0,
    coverage: own === 0 ? 0 : found / own,
    cost,
  };
}
