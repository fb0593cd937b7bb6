import { once } from '../once';
import { causing, effecting } from './data/cause-words';
import { range, type FaultContext } from './fault-context';

/** How plainly a headline says that one thing led to another, plainest first. */
export const cueKinds = ['because', 'causing', 'effecting', 'over', 'after'] as const;
export type CueKind = (typeof cueKinds)[number];

/** A word of the headline that joins what happened to what is said to have brought it about. */
export interface Cue {
  readonly at: number;
  readonly kind: CueKind;
  /** Content words on the two sides; a verb has its cause before it, a preposition after it. */
  readonly cause: readonly number[];
  readonly effect: readonly number[];
  /** The words that make the claim, half-open: the cause and the verb, or the preposition and the cause. */
  readonly start: number;
  readonly end: number;
}

const BECAUSE = /^(?:because|due|thanks|owing)$/;
const AFTER = /^(?:after|amid|following|as|for|on|from|under)$/;
const ENDS = /^(?:[,;:—–]|as|after|amid|while|but)$/;
/** "Set off", "bring about". */
const WITH_PARTICLE: Readonly<Record<string, string>> = { set: 'off', touch: 'off', bring: 'about' };
const NOMINAL = /^(?:NOUN|PROPN|DET|PRON|ADJ|NUM)$/;

/** A tagger takes "prompts" and "fuel" before a name or a noun for nouns, and "prompt" for an adjective. */
function isHiddenVerb({ headline: { words } }: FaultContext, w: number): boolean {
  const next = words[w + 1]?.token;
  const before = words[w - 1]?.token;
  if (!next || !before || !NOMINAL.test(next.pos)) return false;
  const { tag } = words[w].token;
  return tag === 'NNS' || (/^(?:NN|JJ)$/.test(tag) && (before.tag === 'NNS' || words[w].key === 'prompt'));
}

function kindOf(context: FaultContext, w: number): CueKind | null {
  const { words, children } = context.headline;
  const { key, form, token } = words[w];
  const next = words[w + 1]?.form ?? '';
  // "Due to be held" names a day, "due to the storm" a cause.
  if (BECAUSE.test(form))
    return form === 'because' || (/^(?:to|of)$/.test(next) && words[w + 2]?.token.tag !== 'VB')
      ? 'because'
      : null;
  const isVerb = token.pos === 'VERB' || (token.pos !== 'ADJ' && /^VB/.test(token.tag));
  if (isVerb || isHiddenVerb(context, w)) {
    if (causing.has(key) || WITH_PARTICLE[key] === next || (key === 'bear' && next === 'of'))
      return 'causing';
    if (key === 'lead' && isVerb && words.slice(w + 1, w + 6).some((word) => word.form === 'to'))
      return 'causing';
    const acts =
      next === 'to' ||
      children[w].some((child) => child > w && /^(?:obj|iobj|xcomp|ccomp)/.test(words[child].token.relation));
    return isVerb && effecting.has(key) && acts ? 'effecting' : null;
  }
  if (form === 'over' && !/^\d/.test(next)) return 'over';
  return AFTER.test(form) ? 'after' : null;
}

/** Every word of the headline that may claim a cause, with its two sides, in their order. */
export const findCauses = once((context: FaultContext): readonly Cue[] => {
  const { headline, speaker } = context;
  const { words } = headline;
  // "…, study finds" and "Mayor: …" are no side of it; "led", "backed" and the like are taken for cues of speech too easily.
  const isSpeaker = (w: number) =>
    speaker !== null &&
    ((speaker.start <= w && w < speaker.end) || w === speaker.cue) &&
    (speaker.start > 0 || speaker.cue < 0);
  return words.flatMap((_, w): Cue[] => {
    const kind = kindOf(context, w);
    if (!kind || w === 0 || isSpeaker(w)) return [];
    const stop =
      range(w + 2, words.length).find((i) => ENDS.test(words[i].form) || isSpeaker(i)) ?? words.length;
    const from = range(0, w).findLast((i) => /^[,;:—–]$/.test(words[i].form) || isSpeaker(i)) ?? -1;
    const tells = (i: number) => words[i].content && !isSpeaker(i);
    const before = range(0, w).filter(tells);
    const after = range(w + 1, stop).filter(tells);
    if (before.length === 0 || after.length === 0) return [];
    const ahead =
      (kind === 'causing' || kind === 'effecting') && !/^(?:by|of)$/.test(words[w + 1]?.form ?? '');
    return [
      ahead
        ? { at: w, kind, cause: before, effect: after, start: from + 1, end: w + 1 }
        : { at: w, kind, cause: after, effect: before, start: w, end: stop },
    ];
  });
});
