import type { Fault } from '../types';
import { once, onceEach } from '../once';
import type { Alignment } from './align-headline';
import type { ArticleIndex, Passage } from './index-article';
import type { Reading } from './reading';

/** Everything a fault rule may look at. */
export interface FaultContext {
  readonly headline: Reading;
  readonly index: ArticleIndex;
  readonly alignment: Alignment;
  /** Who the headline itself says is speaking: words of the source and of the cue; null when it speaks for itself. */
  readonly speaker: Speaker | null;
}

export interface Speaker {
  /** First and last word of the source, half-open; empty range when the headline only implies one. */
  readonly start: number;
  readonly end: number;
  /** The verb of saying; -1 for a colon or a dash. */
  readonly cue: number;
}

/** A fault that a rule believes in, before the model weighs it. */
export interface Candidate {
  readonly fault: Fault;
  /** Words of the headline, half-open. */
  readonly start: number;
  readonly end: number;
  /** 0–1, as the rule sees it. */
  readonly confidence: number;
  /** Numbers of the passages that show it, best first. */
  readonly evidence: readonly number[];
  readonly message: string;
  /** What would stand in place of the phrase; null when that is not mechanical. */
  readonly instead: string | null;
}

/** A passage with how well it covers some words of the headline, 0–1. */
export interface Fit {
  readonly passage: number;
  readonly fit: number;
}

/** The score of headline word `word` in passage `passage` or, at a discount, beside it. */
export const supportNear = ({ alignment }: FaultContext, word: number, passage: number): number =>
  alignment.grid.near[word][passage];

/** Passages by how well they cover the headline's content words outside `except`, best first; for the whole headline worked out once. */
export function rankPassages(context: FaultContext, except: ReadonlySet<number> = new Set()): readonly Fit[] {
  return except.size > 0 ? rank(context, except) : rankOnce(context, except);
}

const rankOnce = once(rank);

function rank({ headline, alignment }: FaultContext, except: ReadonlySet<number>): readonly Fit[] {
  const { ranked, passages } = alignment.grid;
  const fits = new Float64Array(passages);
  let all = 0;
  headline.words.forEach(({ content, weight }, w) => {
    if (!content || except.has(w)) return;
    all += weight;
    for (let p = 0; p < passages; p++) fits[p] += weight * ranked[w][p];
  });
  return Array.from(fits, (fit, passage) => ({ passage, fit: fit / (all || 1) })).sort(
    (a, b) => b.fit - a.fit || a.passage - b.passage,
  );
}

/** A companion this far from the word in the passage still belongs to the same clause, in most news sentences. */
const CLAUSE_REACH = 9;

/** Content words that hang on word `w` or on its governor: what it is said of. */
export const companionsOf = onceEach(
  ([w]) => w,
  ({ headline }: FaultContext, w: number) => companionsIn(headline, w),
);

function companionsIn({ words, children }: Reading, w: number): readonly number[] {
  const near = new Set<number>();
  const add = (i: number, depth: number) => {
    if (i < 0) return;
    if (i !== w && words[i].content) near.add(i);
    if (depth === 0) return;
    for (const child of children[i]) if (child !== w) add(child, depth - 1);
  };
  for (const child of children[w]) add(child, 2);
  add(words[w].token.head, 1);
  if (near.size === 0) for (let i = Math.max(0, w - 3); i < Math.min(words.length, w + 4); i++) add(i, 0);
  return [...near].sort((a, b) => a - b);
}

/** How well the company that word `w` keeps in the headline is met round word `at` of a passage, 0–1. */
export function anchoring(
  context: FaultContext,
  w: number,
  passage: number,
  at: number,
  except: ReadonlySet<number> = new Set(),
): number {
  const { headline, alignment } = context;
  let met = 0;
  let all = 0;
  for (const companion of companionsOf(context, w)) {
    if (except.has(companion)) continue;
    const { weight } = headline.words[companion];
    const match = alignment.matches[companion][passage];
    all += weight;
    const own =
      match.at < 0 || match.at === at ? 0 : match.score * (Math.abs(match.at - at) <= CLAUSE_REACH ? 1 : 0.6);
    met += weight * Math.max(own, 0.4 * supportNear(context, companion, passage));
  }
  return all > 0 ? met / all : 0;
}

/** Numbers `from` up to, not including, `to`. */
export function range(from: number, to: number): readonly number[] {
  const numbers: number[] = [];
  for (let number = from; number < to; number++) numbers.push(number);
  return numbers;
}

/** The headline's words from `start` to `end` as they stand there. */
export function phraseOf({ headline }: FaultContext, start: number, end: number): string {
  const from = headline.words[start].token.span.start;
  const to = headline.words[end - 1].token.span.end;
  return headline.text.slice(from, to);
}

/** A few words of the passage round word `at`, for a message. */
export function excerpt(passage: Passage, at: number, reach = 4): string {
  const from = Math.max(0, at - reach);
  const to = Math.min(passage.words.length, at + reach + 1);
  const { start } = passage.words[from].token.span;
  const { end } = passage.words[to - 1].token.span;
  // What a message quotes ends where the message's own stop follows.
  const words = passage.text.slice(start, end).replace(/[.,;]["”’']*$/u, '');
  return `${from > 0 ? '… ' : ''}${words}${to < passage.words.length ? ' …' : ''}`;
}
