import { isFiniteVerb } from '../language/is-finite-verb';
import type { FoundAct } from './model/find-acts';
import type { Passage } from './passage/passage';

/** Verbs that stand between what is said and who says it. */
const INVERTING = new Set([
  'say',
  'add',
  'write',
  'explain',
  'note',
  'argue',
  'recall',
  'warn',
  'insist',
  'claim',
  'admit',
]);
/** Verbs that stand there too, and as often have an object: only a name behind them speaks ("reported the Daily Echo", "reported a loss"). */
const INVERTING_BEFORE_NAMES = new Set([
  'report',
  'reveal',
  'confirm',
  'announce',
  'comment',
  'respond',
  'tweet',
]);
/** Relations by which a noun phrase after the verb depends on it when the parser takes the speaker for an object. */
const AFTER_VERB = new Set(['obj', 'nsubj', 'iobj', 'obl:unmarked', 'dep']);

/**
 * Sets right "The sale is near, said a person familiar with the talks": after a comma or a closing mark a bare verb of speech with
 * nothing but a noun phrase behind it has its speaker there, and what stands before is the content. Else the act as it was.
 */
export function rightInversion(passage: Passage, act: FoundAct): FoundAct {
  return interposed(passage, act) ?? betweenHalves(passage, act) ?? behindContent(passage, act);
}

/**
 * "Currently, said Dr Ada Okoro, there are 70 children there", "The plan, said Ms Reed, will cost £3m": a verb of speech with its speaker
 * between commas stands within what is said. `null` where it does not.
 */
function interposed(passage: Passage, act: FoundAct): FoundAct | null {
  const { cue, head } = act;
  const { tokens, sentenceStart, sentenceEnd, sentence, mark } = passage;
  const [start, end] = [sentenceStart[sentence[head]], sentenceEnd[sentence[head]]];
  if (cue.to - cue.from !== 1 || !INVERTING.has(tokens[head].lemma.toLowerCase())) return null;
  if (cue.from - 1 <= start || tokens[cue.from - 1].span.exact !== ',' || mark[cue.from - 2] === 2)
    return null;
  const isName =
    tokens[cue.to]?.pos === 'PROPN' ||
    /^(?:mr|mrs|ms|dr|prof|sir)\.?$/i.test(tokens[cue.to]?.span.exact ?? '');
  const comma = lastCommaBeforeClause(passage, cue.to, end);
  if (!isName || comma === null || hasVerb(passage, start, cue.from - 1)) return null;
  const close = tokens[end - 1].pos === 'PUNCT' ? end - 1 : end;
  return {
    ...act,
    source: { from: cue.to, to: comma },
    left: { from: start, to: cue.from - 1 },
    right: { from: comma + 1, to: close },
  };
}

/**
 * "Marsh, Ada Okoro said, had known for years": what goes on with a verb and no subject has it before the speaker, of whom the parser made
 * an apposition. `null` where the clause behind is whole.
 */
function betweenHalves(
  { tokens, sentenceStart, sentence, quotation }: Passage,
  act: FoundAct,
): FoundAct | null {
  const { cue, head, source, right } = act;
  if (source === null || right === null || source.to !== cue.from || cue.to - cue.from !== 1) return null;
  const start = sentenceStart[sentence[head]];
  const commas = [...tokens.keys()]
    .slice(source.from, source.to)
    .filter((at) => tokens[at].span.exact === ',');
  const [comma] = commas;
  const isOpen = source.from === start && commas.length === 1 && quotation[start] < 0;
  const goesOn = tokens[cue.to]?.span.exact === ',' && isFiniteVerb(tokens[cue.to + 1] ?? tokens[cue.to]);
  if (!isOpen || !goesOn || comma + 1 >= source.to) return null;
  return {
    ...act,
    source: { from: comma + 1, to: source.to },
    left: { from: start, to: comma },
    right: { from: cue.to + 1, to: right.to },
  };
}

/** The comma that closes the speaker's phrase, appositions in it; `null` where no clause follows it, or marks of quotation do. */
function lastCommaBeforeClause({ tokens, quotation }: Passage, from: number, end: number): number | null {
  let comma: number | null = null;
  for (let index = from; index < end; index++) {
    const { span } = tokens[index];
    if (quotation[index] >= 0 || /^[;:()—–]$/.test(span.exact)) return null;
    if (isFiniteVerb(tokens[index])) return comma;
    if (span.exact === ',') comma = index;
  }
  return null;
}

/** "The sale is near, said a person familiar with the talks". */
function behindContent(passage: Passage, act: FoundAct): FoundAct {
  const { cue, head, source, right } = act;
  const { tokens, sentenceStart, sentence, mark } = passage;
  const start = sentenceStart[sentence[head]];
  const before = cue.from - 1;
  if (cue.to - cue.from !== 1 || right === null || right.from !== cue.to || before <= start) return act;
  if (source !== null && source.from > cue.from) return act;
  const lemma = tokens[head].lemma.toLowerCase();
  if (!INVERTING.has(lemma) && !INVERTING_BEFORE_NAMES.has(lemma)) return act;
  if (tokens[before].span.exact !== ',' && mark[before] !== 2) return act;
  const top = topOf(passage, right.from, right.to);
  if (passage.head[top] !== head || !AFTER_VERB.has(tokens[top].relation) || !isNominal(passage, top))
    return act;
  if (!INVERTING.has(lemma) && tokens[top].pos !== 'PROPN') return act;
  if (!hasVerb(passage, start, before)) return act;
  return {
    ...act,
    source: right,
    left: { from: start, to: mark[before] === 2 ? cue.from : before },
    right: null,
  };
}

function topOf({ head }: Passage, from: number, to: number): number {
  for (let index = from; index < to; index++) if (head[index] < from || head[index] >= to) return index;
  return from;
}

const isNominal = ({ tokens }: Passage, index: number): boolean =>
  /^(?:NOUN|PROPN|PRON)$/.test(tokens[index].pos);

const hasVerb = ({ tokens }: Passage, from: number, to: number): boolean =>
  tokens.slice(from, to).some(isFiniteVerb);
