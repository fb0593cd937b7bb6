import type { ClaimKind, Token } from '../types';

/** What a rule about kinds may look at: the proposition's own words. */
export interface Saying {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The word that says it. */
  readonly head: Token;
  /** Probability that it states a fact at all, 0–1. */
  readonly factual: number;
}

const SPEECH =
  /^(?:say|tell|state|announce|promise|claim|admit|deny|write|testify|declare|pledge|vow|assure|insist|warn|argue|explain|add|report|confirm|acknowledge|suggest)$/;
const past = ({ tokens, head }: Saying): boolean =>
  /^(?:VBD|VBN)$/.test(head.tag) ||
  tokens.some(({ tag, relation }) => tag === 'VBD' && /^(?:aux|cop)/.test(relation));
const has =
  (pattern: RegExp) =>
  ({ text }: Saying): boolean =>
    pattern.test(text);

/** Kinds with their tests, first match wins: what cannot be checked is told first, the narrow before the wide. */
const TESTS: readonly (readonly [ClaimKind, (saying: Saying) => boolean])[] = [
  // "If fares had stayed, the line would have closed."
  [
    'hypothetical',
    has(
      /\bif\b.*\b(?:would|could|might)\b|\b(?:would|could|might) have \w+(?:ed|en)\b|\b(?:would|could|might)\b.*\bif\b/i,
    ),
  ],
  [
    'prediction',
    has(
      /\b(?:will|won['’]t|shall|going to|set to|due to (?:open|close|begin|start|end|become)|expected to|likely to|poised to|next (?:week|month|year)|is to (?:be )?\w+)\b|['’]ll\b/i,
    ),
  ],
  // "The plan should be dropped", "I think it is a disgrace".
  [
    'opinion',
    has(
      /\b(?:should|shouldn['’]t|ought to|must)\b(?! have)|\b(?:i|we) (?:\w+ )?(?:think|believe|feel|hope|want|wish|love|hate)\b|\b(?:is|are|was|were|be|been|'s|’s|seems?|looks?) (?:\w+ ){0,3}(?:wonderful|terrible|horrible|disgrace\w*|shame\w*|ridiculous|outrage\w*|beautiful|awful|great|amazing|fantastic|unfair|unacceptable|disappoint\w+|important|wrong|right|good|bad|vital|crucial|absurd)\b/i,
    ),
  ],
  ['past-statement', (saying) => SPEECH.test(saying.head.lemma) && past(saying)],
  [
    'rule-or-law',
    has(
      /\b(?:law|laws|act|statute|regulation|rules?|constitution|directive|ordinance|code)s?\b.*\b(?:requires?|bans?|banned|prohibits?|forbids?|allows?|permits?|obliges?|limits?|makes? it)\b|\b(?:is|are) (?:illegal|legal|unlawful|required|banned|prohibited|forbidden|barred|allowed) (?:to|by|under|from|in)\b|\bunder (?:the|a|\w+) (?:\w+ ){0,3}(?:law|act|rules?)\b/i,
    ),
  ],
  [
    'causal',
    has(
      /\b(?:because|caused?|causes|causing|led to|leads to|leading to|results? in|resulted (?:in|from)|due to|owing to|thanks to|as a result|triggered|blamed on|responsible for|brought about)\b/i,
    ),
  ],
  [
    'comparison',
    has(
      /\b(?:more|less|fewer|greater|higher|lower|larger|smaller|bigger|better|worse|faster|slower|older|younger|cheaper|longer|shorter|stronger)\b(?:\s\S+){0,5}\sthan\b|\bas (?:many|much|\w+) as\b|\b(?:twice|double|triple|half) (?:the|as|that)\b|\bthe (?:most|least|highest|lowest|largest|biggest|smallest|fastest|oldest|youngest|first|worst|best)\b/i,
    ),
  ],
  [
    'quantity',
    (saying) =>
      /\d/.test(saying.text)
        ? saying.tokens.some(({ pos, span }) => pos === 'NUM' && !/^(?:1[89]|20)\d\d$/.test(span.exact))
        : /\b(?:dozens?|hundreds?|thousands?|millions?|billions?|half|per ?cent)\b/i.test(saying.text),
  ],
];

/** Below this, what matches no rule is taken for talk: "This is the mission of my life." */
const FACTUAL_FLOOR = 0.3;

/** What kind of claim a proposition makes; what is of no other kind is an `event`, or an `opinion` when it states no fact. */
export const kindOf = (saying: Saying): ClaimKind =>
  TESTS.find(([, holds]) => holds(saying))?.[0] ?? (saying.factual < FACTUAL_FLOOR ? 'opinion' : 'event');

/** True for what lies in the past as far as its wording tells. */
export const isPast = past;

/** Kinds that nobody can check: not yet, or never. */
export const isCheckable = (kind: ClaimKind): boolean =>
  kind !== 'prediction' && kind !== 'opinion' && kind !== 'hypothetical';
