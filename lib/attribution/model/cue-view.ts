import type { Passage } from '../passage/passage';
import { bucket } from './bucket';
import { mix } from './feature-hash';
import type { Stretch } from './stretch';
import { NONE } from './value-at';

/** A place between two tokens as it looks from a cue: what the edges of all spans that may begin or end there have in common. */
export interface Gap {
  /** The token that stands after it, or would. */
  readonly gap: number;
  /** Tokens on either side, the highest whose subtrees open and close here without the cue, or -1. */
  readonly before: number;
  readonly after: number;
  readonly opens: number;
  readonly closes: number;
  /** Ways through the tree from those two to the cue's head. */
  readonly opensPath: number;
  readonly closesPath: number;
  /** 1 between two sentences. */
  readonly turn: number;
  readonly quoteBefore: number;
  readonly quoteAfter: number;
  readonly quotes: number;
  /** Step from the cue. */
  readonly near: number;
  /** Sentences from the cue. */
  readonly sentences: number;
}

/** 1 between two sentences and at either end. */
export const turnAt = ({ sentence }: Passage, gap: number): number =>
  gap > 0 && gap < sentence.length && sentence[gap - 1] === sentence[gap] ? 0 : 1;

/** Steps up from one token to a common ancestor are told apart to this height. */
const CLIMB = 4;

/** The way through the tree from token `from` to token `to`: relations up, then the number of steps down. */
function way(passage: Passage, from: number, to: number): number {
  const { head, relation } = passage;
  let hash = 17;
  let node = from;
  for (let up = 0; up <= CLIMB; up++) {
    let other = to;
    for (let down = 0; down <= CLIMB && other >= 0; down++) {
      if (other === node) return mix(mix(hash, down), down > 0 ? relation[to] : 0);
      other = head[other];
    }
    if (head[node] < 0) break;
    hash = mix(hash, relation[node]);
    node = head[node];
  }
  return passage.sentence[from] === passage.sentence[to] ? 3 : 4;
}

/** Ways to the head of the cue at hand; a stamp says for which cue a cell was filled. Blocks may be long, and cues many. */
let ways = new Int32Array(0);
let stamps = new Int32Array(0);
let stamp = 0;

/** A passage as it looks from one cue. What it tells of a token or a gap is worked out once. Of two views the later is to be asked. */
export class CueView {
  private readonly stamp = ++stamp;
  private readonly gaps: readonly Map<number, Gap>[] = [new Map(), new Map()];

  constructor(
    readonly passage: Passage,
    readonly cue: Stretch,
    readonly head: number,
  ) {
    if (ways.length >= passage.tokens.length) return;
    ways = new Int32Array(passage.tokens.length * 2);
    stamps = new Int32Array(passage.tokens.length * 2);
  }

  /** `way` from a token to the head of the cue. */
  path(from: number): number {
    if (stamps[from] !== this.stamp) {
      stamps[from] = this.stamp;
      ways[from] = way(this.passage, from, this.head);
    }
    return ways[from];
  }

  /**
   * The highest token of an edge whose subtree leaves out the cue's head: in "The sale is near, she said" the whole sentence begins
   * at "The", and so do "The sale is near" and "The sale"; only the last two can be a span of the act, and only the last, a `nominal`
   * one, its source.
   */
  apart(top: number, kid: Int32Array, edge: number, nominal: boolean): number {
    const { left, right, tokens } = this.passage;
    const { head } = this;
    let token = top;
    while (
      token >= 0 &&
      ((left[token] <= head && head <= right[token]) ||
        (nominal && (tokens[token].pos === 'VERB' || tokens[token].pos === 'AUX')))
    )
      token = kid[token];
    return token < 0 ? edge : token;
  }

  /** The place before token `gap`, for a `nominal` span or another. */
  gapAt(gap: number, nominal: boolean): Gap {
    const known = this.gaps[nominal ? 1 : 0];
    let own = known.get(gap);
    if (own === undefined) known.set(gap, (own = this.readGap(gap, nominal)));
    return own;
  }

  private readGap(gap: number, nominal: boolean): Gap {
    const { topFrom, topTo, leftKid, rightKid, quotation, mark, sentence, tokens } = this.passage;
    const { cue, head } = this;
    const size = tokens.length;
    const before = gap > 0 ? gap - 1 : -1;
    const after = gap < size ? gap : -1;
    const opens = after < 0 ? -1 : this.apart(topFrom[after], leftKid, after, nominal);
    const closes = before < 0 ? -1 : this.apart(topTo[before], rightKid, before, nominal);
    const quoteBefore = before < 0 ? 0 : mark[before] * 2 + (quotation[before] >= 0 ? 1 : 0);
    const quoteAfter = after < 0 ? 0 : mark[after] * 2 + (quotation[after] >= 0 ? 1 : 0);
    const fromCue = gap <= cue.from ? gap - cue.from : gap >= cue.to ? gap - cue.to + 1 : 0;
    return {
      gap,
      before,
      after,
      opens,
      closes,
      opensPath: opens < 0 ? NONE : this.path(opens),
      closesPath: closes < 0 ? NONE : this.path(closes),
      turn: turnAt(this.passage, gap),
      quoteBefore,
      quoteAfter,
      quotes: mix(quoteBefore, quoteAfter),
      near: bucket(fromCue),
      sentences: sentence[Math.min(gap, size - 1)] - sentence[head],
    };
  }
}
