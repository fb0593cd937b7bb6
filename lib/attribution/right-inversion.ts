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

function hasVerb({ tokens }: Passage, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (/^(?:VBD|VBZ|VBP|MD)$/.test(tokens[index].tag)) return true;
  return false;
}
