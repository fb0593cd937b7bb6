import type { Passage } from '../passage/passage';
import { bucket } from './cue-features';
import { type Features, mix } from './feature-hash';

/** Tokens `from` up to, not including, `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What is known when a span is sought: the cue, its head token, and the source where it was found before. */
export interface Act {
  readonly cue: Stretch;
  readonly head: number;
  readonly source: Stretch | null;
  /** Content before the cue, once it was sought. */
  readonly left: Stretch | null;
}

const NONE = 0x5bd1e995;

/** Steps up from one token to a common ancestor are told apart to this height. */
const CLIMB = 4;

/** Ways to the head of the act at hand, kept from gap to gap; a stamp says for which act a cell was filled. */
let ways = new Uint32Array(0);
let stamps = new Uint32Array(0);
let stamp = 0;
let stampedPassage: Passage | null = null;
let stampedHead = -1;

/** `way`, remembered as long as passage and head stay the same. */
function path(passage: Passage, from: number, head: number): number {
  if (stampedPassage !== passage || stampedHead !== head) {
    stampedPassage = passage;
    stampedHead = head;
    stamp++;
    if (ways.length < passage.tokens.length) {
      ways = new Uint32Array(passage.tokens.length * 2);
      stamps = new Uint32Array(passage.tokens.length * 2);
    }
  }
  if (stamps[from] !== stamp) {
    stamps[from] = stamp;
    ways[from] = way(passage, from, head);
  }
  return ways[from];
}

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

/**
 * The highest token of an edge whose subtree leaves out `head`: in "The sale is near, she said" the whole sentence begins at
 * "The", and so do "The sale is near" and "The sale"; only the last two can be a span of the act, and only the last, a `nominal`
 * one, its source.
 */
function apart(
  { left, right, tokens }: Passage,
  top: number,
  kid: Int32Array,
  head: number,
  edge: number,
  nominal: boolean,
): number {
  let token = top;
  while (
    token >= 0 &&
    ((left[token] <= head && head <= right[token]) || (nominal && /^(?:VERB|AUX)$/.test(tokens[token].pos)))
  )
    token = kid[token];
  return token < 0 ? edge : token;
}

/**
 * What speaks for a span of the act to begin or end at `gap`, the place before token `gap`. `other` is the edge chosen before,
 * -1 while the first is sought. Every feature is doubled by `role` and `edge` through the weights, which are theirs alone.
 */
export function gapFeatures(
  passage: Passage,
  act: Act,
  gap: number,
  other: number,
  nominal: boolean,
  features: Features,
): void {
  const { form, lemma, tag, relation, topFrom, topTo, quotation, mark, sentence, tokens } = passage;
  const { cue, head, source, left } = act;
  const size = tokens.length;
  const before = gap > 0 ? gap - 1 : -1;
  const after = gap < size ? gap : -1;
  const get = (values: Uint32Array | Int32Array | Int8Array, index: number): number =>
    index >= 0 ? values[index] : NONE;
  features.clear();

  const opens = after < 0 ? -1 : apart(passage, topFrom[after], passage.leftKid, head, after, nominal);
  const closes = before < 0 ? -1 : apart(passage, topTo[before], passage.rightKid, head, before, nominal);
  const opensPath = opens < 0 ? NONE : path(passage, opens, head);
  const closesPath = closes < 0 ? NONE : path(passage, closes, head);
  const turn = before < 0 || after < 0 || sentence[before] !== sentence[after] ? 1 : 0;
  const quoteBefore = before < 0 ? 0 : mark[before] * 2 + (quotation[before] >= 0 ? 1 : 0);
  const quoteAfter = after < 0 ? 0 : mark[after] * 2 + (quotation[after] >= 0 ? 1 : 0);
  const headQuoted = quotation[head] >= 0 ? 1 : 0;
  const sameQuote = after >= 0 && quotation[after] === quotation[head] ? 1 : 0;
  const fromCue = gap <= cue.from ? gap - cue.from : gap >= cue.to ? gap - cue.to + 1 : 0;
  const fromSource =
    source === null
      ? 99
      : gap <= source.from
        ? gap - source.from
        : gap >= source.to
          ? gap - source.to + 1
          : 50;
  const near = bucket(fromCue);
  const nearSource = fromSource > 40 && fromSource !== 99 ? 50 : fromSource === 99 ? 99 : bucket(fromSource);
  const cueLemma = lemma[head];
  const cueRelation = relation[head];
  const order = source === null ? 0 : source.from < cue.from ? 1 : 2;
  const sentences = sentence[Math.min(gap, size - 1)] - sentence[head];

  features.add2(1, get(lemma, before), get(lemma, after));
  features.add2(2, get(tag, before), get(tag, after));
  features.add(3, get(form, before));
  features.add(4, get(form, after));
  features.add2(5, near, turn);
  features.add2(6, nearSource, order);
  features.add3(7, near, nearSource, get(tag, after));
  features.add3(8, near, nearSource, get(tag, before));
  features.add3(9, quoteBefore, quoteAfter, turn);
  features.add3(10, mix(quoteBefore, quoteAfter), near, headQuoted);
  features.add2(11, opensPath, get(relation, opens));
  features.add2(12, closesPath, get(relation, closes));
  features.add3(13, opensPath, cueLemma, get(relation, opens));
  features.add3(14, closesPath, cueLemma, get(relation, closes));
  features.add3(15, opensPath, closesPath, turn);
  features.add3(16, get(relation, opens), get(tag, opens), get(tag, after));
  features.add3(17, get(relation, closes), get(tag, closes), get(tag, before));
  features.add2(18, cueLemma, get(lemma, after));
  features.add2(19, cueLemma, get(lemma, before));
  features.add3(20, cueLemma, get(tag, after), near);
  features.add3(21, get(tag, before), get(tag, after), sameQuote);
  features.add3(22, cueRelation, opensPath, order);
  features.add3(23, cueRelation, closesPath, order);
  features.add3(24, get(form, before), get(tag, after), near);
  features.add3(25, get(tag, before), get(form, after), near);
  features.add3(26, sentences + 8, turn, mix(quoteBefore, quoteAfter));
  features.add3(27, tag[head], opensPath, near);
  features.add3(28, tag[head], closesPath, near);
  features.add3(29, get(tag, gap > 1 ? gap - 2 : -1), get(tag, before), get(tag, after));
  features.add3(30, get(tag, before), get(tag, after), get(tag, gap + 1 < size ? gap + 1 : -1));
  features.add3(31, passage.dependants[head] & 0x420f, opensPath, order);
  features.add3(32, passage.dependants[head] & 0x420f, closesPath, order);
  features.add3(33, get(passage.fields, opens), get(relation, opens), near);
  features.add3(34, sameQuote, headQuoted, turn);
  const hasLeft = left === null ? 0 : 1;
  features.add3(35, hasLeft, mix(quoteBefore, quoteAfter), sentences + 8);
  features.add3(36, hasLeft, near, get(tag, after));
  features.add3(37, hasLeft, opensPath, order);
  const cueBefore = cue.from > 0 ? form[cue.from - 1] : 0;
  const cueAfter = cue.to < size ? tag[cue.to] : 0;
  const side = gap <= cue.from ? 1 : 2;
  features.add3(38, mix(side, near), cueBefore, cueAfter);
  features.add3(39, mix(side, opensPath), cueBefore, cueAfter);
  features.add3(64, mix(side, closesPath), cueBefore, cueAfter);
  features.add3(65, passage.nearKin[head], opensPath, get(relation, opens));
  features.add3(66, passage.nearKin[head], get(lemma, after), near);
  features.add3(67, lemma[cue.to - 1], get(tag, after), near);
  features.add3(68, get(relation, after < 0 ? -1 : topFrom[after]), near, get(tag, after));
  features.add3(69, get(relation, before < 0 ? -1 : topTo[before]), near, get(tag, before));
  if (other < 0) return;

  // The far edge, the near one being known: is it one subtree, are its marks and brackets paired, how long is it?
  const from = Math.min(gap, other);
  const to = Math.max(gap, other) - 1;
  const firstTop = apart(
    passage,
    topFrom[Math.min(from, size - 1)],
    passage.leftKid,
    head,
    Math.min(from, size - 1),
    nominal,
  );
  let top = firstTop;
  while (top >= 0 && passage.right[top] > to) top = passage.leftKid[top];
  if (top >= 0 && (passage.left[top] !== from || passage.right[top] !== to)) top = -1;
  const reach = passage.right[firstTop];
  const lastTop = to < 0 ? -1 : apart(passage, topTo[to], passage.rightKid, head, to, nominal);
  const withinFirst = reach === to ? 1 : reach > to ? 2 : 3;
  const withinLast =
    lastTop < 0 ? 0 : passage.left[lastTop] === from ? 1 : passage.left[lastTop] < from ? 2 : 3;
  const length = bucket(to - from + 1);
  const opened = passage.openings[to + 1] - passage.openings[from];
  const closed = passage.closings[to + 1] - passage.closings[from];
  const commas = passage.commas[to + 1] - passage.commas[from];
  const balance = Math.min(opened, 2) * 3 + Math.min(closed, 2);
  const firstMark = mark[Math.min(from, size - 1)];
  const lastMark = to >= 0 ? mark[to] : 0;
  const next = get(relation, opens);
  const ends = mix(mix(firstMark, lastMark), balance);
  const lastForm = to >= 0 ? form[to] : 0;
  const afterForm = to + 1 < size ? form[to + 1] : 0;
  const beforeForm = from > 0 ? form[from - 1] : 0;
  const touchesCue = from === cue.to ? 1 : to + 1 === cue.from ? 2 : 0;
  const touchesSource = source === null ? 0 : from === source.to ? 1 : to + 1 === source.from ? 2 : 0;

  features.add3(40, withinFirst, withinLast, turn);
  features.add3(41, top < 0 ? NONE : relation[top], top < 0 ? NONE : path(passage, top, head), 1);
  features.add3(42, relation[firstTop], withinFirst, get(relation, closes));
  features.add3(43, withinFirst, next, get(tag, after));
  features.add3(44, withinLast, get(relation, opens), get(tag, before));
  features.add2(45, length, get(tag, before));
  features.add3(46, length, turn, balance);
  features.add2(47, ends, turn);
  features.add3(48, ends, lastForm, afterForm);
  features.add3(49, ends, beforeForm, touchesCue);
  features.add3(50, Math.min(commas, 3), lastForm, afterForm);
  features.add3(51, Math.min(commas, 3), touchesCue, lastForm);
  features.add3(52, touchesCue, touchesSource, lastForm);
  features.add3(53, touchesCue, touchesSource, turn);
  features.add3(54, tag[Math.min(from, size - 1)], to >= 0 ? tag[to] : 0, top < 0 ? 0 : 1);
  features.add3(55, form[Math.min(from, size - 1)], withinFirst, turn);
  features.add3(56, next, get(lemma, after), withinFirst);
  features.add3(57, cueLemma, withinFirst, next);
  features.add3(58, relation[firstTop], next, get(form, after));
  features.add3(59, path(passage, firstTop, head), withinFirst, next);
  features.add3(60, lastTop < 0 ? NONE : path(passage, lastTop, head), withinLast, get(relation, opens));
  features.add3(61, sentences + 8, ends, turn);
  features.add3(62, lastForm, turn, ends);
  const holdsSource = source !== null && from <= source.from && source.to <= to + 1 ? 1 : 0;
  features.add3(63, holdsSource, touchesCue, touchesSource);

  // Is it a whole clause, and does what stands beyond hang on something in it?
  const finites = Math.min(passage.finites[to + 1] - passage.finites[from], 3);
  const outer = gap === from ? from - 1 : to + 1;
  const inOwn =
    outer >= 0 &&
    outer < size &&
    sentence[outer] === sentence[Math.max(0, Math.min(gap === from ? from : to, size - 1))];
  const beyond = !inOwn ? -1 : gap === from ? passage.topTo[outer] : passage.topFrom[outer];
  const governor = beyond < 0 ? -1 : passage.head[beyond];
  const held = governor >= from && governor <= to;
  const hangs =
    beyond < 0
      ? 9
      : held
        ? governor === firstTop
          ? 1
          : governor === top
            ? 2
            : governor === (gap === from ? from : to)
              ? 3
              : 4
        : governor === head
          ? 5
          : governor < 0
            ? 6
            : 7;
  const beyondRelation = beyond < 0 ? NONE : relation[beyond];
  const ownEnd = passage.sentenceEnd[sentence[Math.min(from, size - 1)]];
  const restFinites =
    inOwn && gap > from ? Math.min(passage.finites[ownEnd] - passage.finites[to + 1], 2) : 3;
  const rest =
    gap > from
      ? bucket(Math.max(0, ownEnd - to - 1))
      : bucket(from - passage.sentenceStart[sentence[Math.min(from, size - 1)]]);
  features.add3(70, hangs, beyondRelation, afterForm);
  features.add3(71, hangs, beyondRelation, beyond < 0 ? NONE : tag[beyond]);
  features.add3(72, hangs, beyondRelation, cueLemma);
  features.add3(73, hangs, beyondRelation, governor < 0 ? NONE : tag[governor]);
  features.add3(74, hangs, beyondRelation, governor < 0 ? NONE : lemma[governor]);
  features.add3(75, finites, form[Math.min(from, size - 1)], restFinites);
  features.add3(76, finites, cueLemma, restFinites);
  features.add3(77, finites, mix(restFinites, hangs), beyondRelation);
  features.add3(78, finites, tag[Math.min(from, size - 1)], mix(touchesCue, restFinites));
  features.add3(79, rest, beyondRelation, afterForm);
  features.add3(80, rest, finites, hangs);
  features.add3(81, cueLemma, tag[Math.min(from, size - 1)], mix(afterForm, hangs));
  features.add3(82, length, finites, mix(hangs, beyondRelation));
  features.add3(83, get(tag, after), get(lemma, after), mix(hangs, finites));
  features.add3(84, afterForm, get(lemma, after + 1 < size ? after + 1 : -1), hangs);
}
