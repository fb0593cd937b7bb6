import { isFiniteVerb } from '../language/is-finite-verb';
import { spanOf } from '../text/span';
import type { Sentence, Token } from '../types';
import { byPlace, type Draft } from './draft';
import type { SourceIndex } from './source-at';

/** Verbs that close a sentence with whoever said the rest of it. */
const CREDITS = new Set(
  (
    'say tell add announce report confirm warn claim note explain reveal argue write insist acknowledge conclude testify state ' +
    'predict estimate show'
  ).split(' '),
);
/** What a phrase for a speaker does not open with: ", which officials said", ", as he told them". */
const OPENS_OTHERWISE =
  /^(?:which|who|whom|whose|that|what|where|when|why|how|as|if|and|but|or|so|than|because|although|though|while|according|like|then|thus)$/i;
/** Clauses that stand before the sentence's own one: of "When he came, the mayor said so" the first half is nobody's words. */
const FRONTED =
  /^(?:if|when|while|as|after|although|though|because|since|before|once|unless|until|asked|like|unlike|despite|in|at|on|for|with|by)$/i;
/** What may follow the verb without being what is said: "said on Thursday", "reported earlier", "said Wednesday morning". */
const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|earlier|later|recently|afterwards|this|last|late|early|previously)$/i;
const NAMES_TIME = /^(?:on|in|at|during|after|before|from|to|by|through|via|outside|late|early)$/i;

/** "last month", "on Monday": when something was said, and not what. */
const IS_TIME =
  /^(?:last|this|earlier|late|early|yesterday|today|on)\s*(?:week|month|year|night|morning|afternoon|evening|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today)?$/i;

/** Words of the speaker's phrase, and behind the verb, at most. */
const SPEAKER = 10;
const TAIL = 9;
/** Words before the comma that can say something. */
const SAID = 2;

/**
 * The act that closes a sentence and that the model, led astray by a misread tree, has overlooked: "Travellers … must stay in, Transport
 * Secretary Ada Okoro said on Thursday." In PolNeAR's training articles 95 in 100 of such endings are marked as cues.
 */
export function closingCredits(
  text: string,
  sentences: readonly Sentence[],
  drafts: readonly Draft[],
  index: SourceIndex,
): readonly Draft[] {
  const said = drafts.filter(({ content }) => !content.every(({ exact }) => IS_TIME.test(exact)));
  const cues = said.flatMap(({ cue }) => (cue === null ? [] : [cue]));
  const found = sentences.flatMap(({ tokens, span }): Draft[] => {
    const place = placeOf(tokens);
    if (place === null) return [];
    const { comma, verb } = place;
    const from = tokens[comma + 1].span.start;
    if (cues.some((cue) => cue.start < span.end && from < cue.end)) return [];
    const source = spanOf(text, from, tokens[verb - 1].span.end);
    return [
      {
        source,
        cue: tokens[verb].span,
        content: [spanOf(text, tokens[0].span.start, tokens[comma - 1].span.end)],
        head: tokens[verb].lemma,
        sourceId: index.of(source, tokens[verb - 1].span)?.id ?? null,
      },
    ];
  });
  return found.length === 0 ? said : [...said, ...found].sort(byPlace);
}

/** Where the closing words stand: the comma before the speaker, and the verb behind. */
function placeOf(tokens: readonly Token[]): { readonly comma: number; readonly verb: number } | null {
  const last = tokens.length - 1;
  if (tokens[last]?.span.exact !== '.' || FRONTED.test(tokens[0].span.exact)) return null;
  let verb = -1;
  for (let index = last - 1; index > 0 && last - index <= TAIL + SPEAKER; index--) {
    const { pos, lemma, span, tag } = tokens[index];
    if (span.exact === ',')
      return verb > 0 && isSpeaker(tokens, index + 1, verb) && saysBefore(tokens, index)
        ? { comma: index, verb }
        : null;
    if (/^["“”'‘’`:;()—–]+$/.test(span.exact)) return null;
    // "Acting Attorney Jo Marsh", "revised figures": within a name and before a noun a verb is none.
    const isPart = /^\p{Lu}/u.test(span.exact) || tokens[index].relation === 'amod';
    if ((pos !== 'VERB' && pos !== 'AUX') || (verb > 0 && isPart)) continue;
    if (verb > 0 || !/^VB[DZPN]$/.test(tag) || !CREDITS.has(lemma) || !isTail(tokens, index, last))
      return null;
    verb = index;
  }
  return null;
}

/** Whether nothing behind the verb is what is said. */
function isTail(tokens: readonly Token[], verb: number, last: number): boolean {
  const next = tokens[verb + 1].span.exact;
  if (last - verb > TAIL) return false;
  return verb + 1 === last || TIME.test(next) || NAMES_TIME.test(next) || tokens[verb].lemma === 'tell';
}

function isSpeaker(tokens: readonly Token[], from: number, verb: number): boolean {
  if (verb - from < 1 || verb - from > SPEAKER || OPENS_OTHERWISE.test(tokens[from].span.exact)) return false;
  const phrase = tokens.slice(from, verb).filter(({ pos }) => pos !== 'ADV');
  const head = phrase.at(-1);
  return (
    head !== undefined &&
    /^(?:NOUN|PROPN|PRON)$/.test(head.pos) &&
    (/^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(phrase[0].pos) ||
      phrase[0].relation === 'amod' ||
      /^\p{Lu}/u.test(phrase[0].span.exact)) &&
    phrase.every(
      ({ pos, span }) =>
        (pos !== 'SCONJ' || span.exact === 'for') && !/^(?:who|which|that|whom)$/i.test(span.exact),
    )
  );
}

/** Whether a clause stands before the comma. */
const saysBefore = (tokens: readonly Token[], comma: number): boolean =>
  comma >= SAID && tokens.slice(0, comma).some(isFiniteVerb);
