import { isFiniteVerb } from '../../language/is-finite-verb';
import { nounFields, verbFields, verbKin } from '../../language/names/word-fields';
import type { Article, Sentence, Token } from '../../types';
import { hashText } from '../model/feature-hash';
import type { Quotation } from '../../text/quotations/quotation';
import { DEPENDANT_BITS, type Passage } from './passage';

/** Takes an article's sentences block by block into passages; blocks without a token are left out. */
export function readPassages(
  article: Pick<Article, 'text' | 'blocks'>,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): readonly Passage[] {
  const passages: Passage[] = [];
  let next = 0;
  let quotation = 0;
  for (const [block, { span }] of article.blocks.entries()) {
    const inside: Sentence[] = [];
    while (next < sentences.length && sentences[next].span.start < span.end) {
      if (sentences[next].tokens.length > 0) inside.push(sentences[next]);
      next++;
    }
    while (quotation < quotations.length && quotations[quotation].span.end <= span.start) quotation++;
    if (inside.length > 0) passages.push(passageOf(block, inside, quotations, quotation));
  }
  return passages;
}

function passageOf(
  block: number,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  firstQuotation: number,
): Passage {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const size = tokens.length;
  const sentence = new Int32Array(size);
  const head = new Int32Array(size);
  const sentenceStart: number[] = [];
  const sentenceEnd: number[] = [];
  let offset = 0;
  for (const [index, { tokens: own }] of sentences.entries()) {
    sentenceStart.push(offset);
    for (const [at, token] of own.entries()) {
      sentence[offset + at] = index;
      head[offset + at] = token.head < 0 ? -1 : token.head + offset;
    }
    offset += own.length;
    sentenceEnd.push(offset);
  }
  return {
    block,
    tokens,
    sentence,
    sentenceStart,
    sentenceEnd,
    head,
    ...treeOf(tokens, head, sentence, sentenceStart, sentenceEnd),
    ...quotationStates(tokens, quotations, firstQuotation),
    form: hashesOf(tokens, (token) => token.span.exact.toLowerCase()),
    lemma: hashesOf(tokens, (token) => token.lemma.toLowerCase()),
    tag: hashesOf(tokens, (token) => token.tag),
    relation: hashesOf(tokens, (token) => token.relation),
    shape: hashesOf(tokens, (token) => shapeOf(token.span.exact)),
    fields: Int32Array.from(tokens, fieldsOf),
    ...kinOf(tokens),
  };
}

/** Fields of verbs in the lower byte, of nouns above it, so that "claim" the verb and "claim" the noun stay apart. */
function fieldsOf({ pos, lemma }: Token): number {
  const word = lemma.toLowerCase();
  if (pos === 'VERB' || pos === 'AUX') return verbFields(word);
  return pos === 'NOUN' || pos === 'PROPN' ? nounFields(word) << 8 : 0;
}

function kinOf(tokens: readonly Token[]): Pick<Passage, 'nearKin' | 'farKin'> {
  const nearKin = new Int32Array(tokens.length);
  const farKin = new Int32Array(tokens.length);
  for (const [index, { pos, lemma }] of tokens.entries())
    if (pos === 'VERB') [nearKin[index], farKin[index]] = verbKin(lemma.toLowerCase());
  return { nearKin, farKin };
}

const hashesOf = (tokens: readonly Token[], value: (token: Token) => string): Int32Array =>
  Int32Array.from(tokens, (token) => hashText(value(token)));

/** "Blackburn" → "Xx", "U.S." → "X.X.", "2022" → "9": runs of one class as one letter, four at most. */
function shapeOf(form: string): string {
  let shape = '';
  let last = '';
  for (let index = 0; index < form.length && index < 24 && shape.length < 4; index++) {
    const kind = kindOf(form[index]);
    if (kind !== last) shape += kind;
    last = kind;
  }
  return shape;
}

function kindOf(character: string): string {
  if (character >= 'a' && character <= 'z') return 'x';
  if (character >= 'A' && character <= 'Z') return 'X';
  if (character >= '0' && character <= '9') return '9';
  if (character < '\u0080') return character;
  return /\p{Lu}/u.test(character) ? 'X' : /\p{L}/u.test(character) ? 'x' : character;
}

const COMPLEMENTS = new Set(['ccomp', 'obj', 'xcomp', 'obl']);

type Tree = Pick<
  Passage,
  | 'depth'
  | 'left'
  | 'right'
  | 'topFrom'
  | 'topTo'
  | 'leftKid'
  | 'rightKid'
  | 'dependants'
  | 'subject'
  | 'complement'
  | 'particle'
>;

function treeOf(
  tokens: readonly Token[],
  head: Int32Array,
  sentence: Int32Array,
  sentenceStart: readonly number[],
  sentenceEnd: readonly number[],
): Tree {
  const size = tokens.length;
  const depth = new Int32Array(size);
  const left = Int32Array.from(tokens, (_, index) => index);
  const right = Int32Array.from(tokens, (_, index) => index);
  const dependants = new Int32Array(size);
  const subject = new Int32Array(size).fill(-1);
  const complement = new Int32Array(size).fill(-1);
  const particle = new Int32Array(size).fill(-1);
  const kids: number[][] = tokens.map(() => []);
  for (let index = 0; index < size; index++) {
    const governor = head[index];
    if (governor < 0) continue;
    kids[governor].push(index);
    const { relation, lemma } = tokens[index];
    dependants[governor] |= DEPENDANT_BITS[relation] ?? DEPENDANT_BITS[relation.split(':')[0]] ?? 0;
    if (relation.startsWith('nsubj')) subject[governor] = index;
    else if (COMPLEMENTS.has(relation))
      complement[governor] = complement[governor] < 0 ? index : complement[governor];
    else if (relation === 'compound:prt') particle[governor] = index;
    if (relation === 'advmod' && (lemma === 'not' || lemma === 'never'))
      dependants[governor] |= DEPENDANT_BITS.neg;
  }
  // Breadth first from the roots gives an order in which every governor precedes its dependants: edges fold up from its end.
  const order: number[] = [];
  for (let index = 0; index < size; index++) if (head[index] < 0) order.push(index);
  for (let at = 0; at < order.length; at++)
    for (const kid of kids[order[at]]) {
      depth[kid] = depth[order[at]] + 1;
      order.push(kid);
    }
  for (let at = order.length - 1; at >= 0; at--) {
    const governor = head[order[at]];
    if (governor < 0) continue;
    left[governor] = Math.min(left[governor], left[order[at]]);
    right[governor] = Math.max(right[governor], right[order[at]]);
  }
  const leftKid = new Int32Array(size).fill(-1);
  const rightKid = new Int32Array(size).fill(-1);
  for (let index = 0; index < size; index++) {
    const governor = head[index];
    if (governor < 0) continue;
    if (left[index] === left[governor] && left[index] < governor) leftKid[governor] = index;
    if (right[index] === right[governor] && right[index] > governor) rightKid[governor] = index;
  }
  const topFrom = new Int32Array(size).fill(-1);
  const topTo = new Int32Array(size).fill(-1);
  for (const index of order) {
    if (topFrom[left[index]] < 0) topFrom[left[index]] = index;
    if (topTo[right[index]] < 0) topTo[right[index]] = index;
  }
  for (let index = 0; index < size; index++) {
    const own = sentence[index];
    if (topFrom[index] < 0) topFrom[index] = Math.min(index, sentenceEnd[own] - 1);
    if (topTo[index] < 0) topTo[index] = Math.max(index, sentenceStart[own]);
  }
  return { depth, left, right, topFrom, topTo, leftKid, rightKid, dependants, subject, complement, particle };
}

function quotationStates(
  tokens: readonly Token[],
  quotations: readonly Quotation[],
  firstQuotation: number,
): Pick<Passage, 'quotation' | 'mark' | 'openings' | 'closings' | 'commas' | 'finites'> {
  const quotation = new Int32Array(tokens.length).fill(-1);
  const mark = new Int8Array(tokens.length);
  let at = firstQuotation;
  for (const [index, { span }] of tokens.entries()) {
    while (at < quotations.length && quotations[at].span.end <= span.start) at++;
    if (at >= quotations.length) break;
    const { span: whole, inner } = quotations[at];
    if (span.end <= whole.start) continue;
    quotation[index] = at;
    if (span.start < inner.start) mark[index] = 1;
    else if (span.start >= inner.end) mark[index] = 2;
  }
  const before = (counts: (index: number) => boolean): Int32Array => {
    const sums = new Int32Array(tokens.length + 1);
    for (let index = 0; index < tokens.length; index++)
      sums[index + 1] = sums[index] + (counts(index) ? 1 : 0);
    return sums;
  };
  return {
    quotation,
    mark,
    openings: before((index) => mark[index] === 1),
    closings: before((index) => mark[index] === 2),
    commas: before((index) => tokens[index].span.exact === ','),
    finites: before((index) => isFiniteVerb(tokens[index])),
  };
}
