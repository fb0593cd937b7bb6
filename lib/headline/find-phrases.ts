import { range, type Candidate, type FaultContext } from './fault-context';
import { isJoint } from './data/joints';
import { findCauses } from './find-cause';
import { quotedIn } from './find-quoted';
import { argumentWords } from './measures/argument-words';
import type { Predicate } from './reading';

/** How a phrase was found, as far as it matters: what it is made of shows in its words otherwise. */
export type Shape = 'noun' | 'word' | 'part' | 'quoted' | 'other';

/** A run of words of the headline that may be at fault; word numbers, half-open. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
  /** The word that the rest of it hangs on. */
  readonly top: number;
}

/** Where a relative clause begins, which is a part of its own too. */
const RELATIVE = /^(?:who|that|which)$/;
const LONGEST_PART = 8;
const LONGEST_OBJECT = 7;
const LONGEST_CLAUSE = 11;
const LONGEST_CAUSE = 9;
/** Words that widen or narrow what is said, though they carry no matter of their own. */
const QUANTIFIERS =
  /^(?:all|every|each|everyone|everybody|no|none|nobody|never|always|only|most|both|any|across|entire|whole|more|again|still|already|now|just)$/;

/** Said after what they widen: "Syrians nationwide", "managers all". */
const WIDENING = /^(?:nationwide|worldwide|statewide|everywhere|all|both|alike)$/;

/** First word of a verb with what makes it up: "will not grow". */
function verbStart({ headline: { words, children } }: FaultContext, at: number): number {
  let start = at;
  while (
    start > 0 &&
    at - start < 3 &&
    children[at].includes(start - 1) &&
    /^(?:aux|advmod|cop|mark|neg)/.test(words[start - 1].token.relation)
  )
    start--;
  return start;
}

/** A verb with its particle: "backs away". */
function verbEnd({ headline: { words, children } }: FaultContext, at: number): number {
  let end = at + 1;
  while (
    end < words.length &&
    end - at < 3 &&
    children[at].includes(end) &&
    /^(?:compound:prt|advmod)/.test(words[end].token.relation)
  )
    end++;
  return end;
}

/** Every run of words that could be at fault, each once: parts of the headline, and what the rules point at. */
export function findPhrases(context: FaultContext, candidates: readonly Candidate[]): readonly Phrase[] {
  const { headline } = context;
  const { words } = headline;
  const found = new Map<number, Phrase>();
  const put = (start: number, end: number, shape: Shape, top: number) => {
    let [from, to] = [Math.max(0, start), Math.min(end, words.length)];
    while (from < to && words[from].token.pos === 'PUNCT' && shape !== 'quoted') from++;
    while (to > from && words[to - 1].token.pos === 'PUNCT' && shape !== 'quoted') to--;
    const key = from * words.length + to;
    if (to > from && !found.has(key)) found.set(key, { start: from, end: to, shape, top });
  };
  for (const { start, end } of quotedIn(headline)) {
    const inside = range(0, words.length).filter(
      (w) => words[w].token.span.start >= start - 1 && words[w].token.span.end <= end + 1,
    );
    if (inside.length > 0) put(inside[0], inside[inside.length - 1] + 1, 'quoted', inside[0]);
  }
  for (const { start, end, of } of headline.amounts) {
    put(start, end, 'other', start);
    if (of >= end && of - end <= 3) put(start, of + 1, 'other', of);
  }
  for (const { start, end } of headline.names) put(start, end, 'other', end - 1);
  for (const predicate of headline.predicates) putPredicate(context, predicate, put);
  words.forEach(({ token, content, key }, w) => {
    if (content || QUANTIFIERS.test(key)) put(w, w + 1, 'word', w);
    if (!content || !/^(?:NOUN|PROPN)$/.test(token.pos) || /^(?:compound|flat)/.test(token.relation)) return;
    const left = [...argumentWords(headline, [w])].filter((i) => i <= w);
    put(Math.min(...left), w + 1, 'noun', w);
    if (WIDENING.test(words[w + 1]?.form ?? '')) put(Math.min(...left), w + 2, 'other', w);
  });
  for (const { at, start, end } of findCauses(context))
    if (end - start <= LONGEST_CAUSE) put(start, end, 'other', at);
  words.forEach(({ form }, w) => {
    if (/^(?:before|after|because|since|until|despite|over|amid)$/.test(form)) put(w, w + 1, 'word', w);
  });
  const bounds = [
    ...range(1, words.length).filter((w) => isJoint(words[w].form) || RELATIVE.test(words[w].form)),
    words.length,
  ];
  bounds.forEach((bound, b) => {
    for (const next of [bounds[b + 1], bounds[b + 2]])
      if (next !== undefined && next - bound <= LONGEST_PART) put(bound, next, 'part', bound);
  });
  for (const { start, end } of candidates) put(start, end, 'other', topOf(context, start, end));
  return [...found.values()];
}

/** The word of a phrase that hangs on none of the others. */
function topOf({ headline: { words } }: FaultContext, start: number, end: number): number {
  const free = range(start, end).find((w) => words[w].token.head < start || words[w].token.head >= end);
  return free ?? start;
}

/** The verb alone, with its object, with its subject, with both. */
function putPredicate(
  context: FaultContext,
  { at, subjects, objects, others }: Predicate,
  put: (start: number, end: number, shape: Shape, top: number) => void,
): void {
  const { headline } = context;
  const from = verbStart(context, at);
  const to = verbEnd(context, at);
  put(from, to, 'other', at);
  const lasts = [
    ...objects.filter((word) => word > at),
    ...others.filter((word) => word > at).slice(0, 1),
  ].map((word) => Math.max(word, ...[...argumentWords(headline, [word])].filter((w) => w <= word + 3)) + 1);
  const ends = [...new Set(lasts.filter((end) => end - from <= LONGEST_OBJECT))];
  for (const end of ends) put(from, end, 'other', at);
  const doers = [...argumentWords(headline, subjects)].filter((word) => word < at);
  if (doers.length === 0) return;
  const first = Math.min(...doers);
  put(first, to, 'other', at);
  for (const end of lasts) if (end - first <= LONGEST_CLAUSE) put(first, end, 'other', at);
}
