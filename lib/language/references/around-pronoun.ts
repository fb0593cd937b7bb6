import type { Token } from '../../types';
import { VERB_FIELD, verbFields } from '../names/word-fields';
import { subjectOf } from '../subject-of';
import type { Name } from '../names/name';
import type { Draft } from './draft';
import { headOfName } from './phrase';
import { isSpeechVerb } from './speaking';
import { standsBelow } from './stands-below';

/** "told her", "put it to her"; "with him", "behind her" may be who does it. */
const isObject = (tokens: readonly Token[], index: number): boolean =>
  /^i?obj/.test(tokens[index].relation) ||
  (tokens[index].relation.startsWith('obl') &&
    /^(?:to|by|from|against)$/i.test(tokens[index - 1]?.span.exact ?? ''));

/**
 * Who is somebody else than the pronoun at `index` by where they stand: in "he told Marsh" and "Marsh told him" Marsh (Chomsky 1981,
 * principle B), and whoever is named in what the pronoun's verb asks for, as in "he said Marsh would win" (principle C).
 */
function besideAt(
  tokens: readonly Token[],
  index: number,
  own: readonly Name[],
  draftOf: ReadonlyMap<Name, Draft>,
  heads: ReadonlyMap<number, Draft>,
): ReadonlySet<Draft> {
  const { head, relation } = tokens[index];
  const found = new Set<Draft>();
  const add = (draft: Draft | undefined): void => void (draft && found.add(draft));
  if (relation.startsWith('nsubj'))
    for (const name of own) {
      const at = headOfName(tokens, name);
      const token = tokens[at];
      const isBeside = token.head === head && /^(?:obj|iobj|obl$)/.test(token.relation);
      const isObject = name.to <= index && isObjectOfControlled(tokens, at, head);
      if (isBeside || isObject || (name.from > index && standsBelow(tokens, at, head)))
        add(draftOf.get(name));
    }
  else if (isObject(tokens, index) && /^(?:him|her)$/i.test(tokens[index].span.exact))
    for (const [at, draft] of heads)
      if (tokens[at].head === head && tokens[at].relation.startsWith('nsubj')) add(draft);
  // "one of his friends": nobody is within himself.
  if (relation === 'nmod:poss')
    for (let node = head, steps = 0; steps < DEPTH && tokens[node]?.relation.startsWith('nmod'); steps++) {
      node = tokens[node].head;
      add(heads.get(node));
    }
  return found;
}

/**
 * Whether the name at `at` is an object of what the subject of the verb at `matrix` does: in "On fighting Marsh, he added" and "Asked
 * about Marsh, he said" it is he who fights and is asked (control), so that Marsh is another.
 */
function isObjectOfControlled(tokens: readonly Token[], at: number, matrix: number): boolean {
  const { head: verb, relation } = tokens[at];
  return (
    /^(?:obj|iobj|obl)/.test(relation) &&
    tokens[verb]?.head === matrix &&
    /^(?:advcl|ccomp|obl)/.test(tokens[verb].relation) &&
    /^VB[GND]$/.test(tokens[verb].tag) &&
    subjectOf(tokens, verb) < 0
  );
}

/** Verbs of a fronted clause whose hearer is whoever the sentence is about: "When asked if he would go, Marsh said". */
const ASKED = /^(?:ask|question|press|challenge|quiz|tell|remind|warn|inform|invite|urge)$/;
/** Clauses that a pronoun's own one may stand in: "when asked | whether he thought | that he would win". */
const DEPTH = 4;

/** The verb of the fronted clause that the pronoun's clause stands in, which hangs on the sentence's own verb; -1 where it stands in none. */
function frontedVerb(tokens: readonly Token[], index: number): number {
  let verb = tokens[index].head;
  for (let steps = 0; steps < DEPTH && verb >= 0; steps++) {
    const { head, relation } = tokens[verb];
    if (!/^(?:advcl|ccomp|xcomp|conj|acl|obl)/.test(relation) || head < 0) return -1;
    if (head > index && /^(?:advcl|ccomp)/.test(relation)) return verb;
    verb = head;
  }
  return -1;
}

/** Whom a sentence goes on to name as its subject behind a clause that speaks of them already. */
function namedAhead(
  tokens: readonly Token[],
  index: number,
  own: readonly Name[],
  draftOf: ReadonlyMap<Name, Draft>,
): { readonly draft: Draft; readonly isSure: boolean } | null {
  if (!/^nsubj/.test(tokens[index].relation)) return null;
  const fronted = frontedVerb(tokens, index);
  if (fronted < 0) return null;
  const name = own.find((one) => {
    const { head, relation } = tokens[headOfName(tokens, one)];
    return one.from > index && head === tokens[fronted].head && /^nsubj/.test(relation);
  });
  const draft = name === undefined ? undefined : draftOf.get(name);
  if (draft === undefined) return null;
  const isOwn = fronted === tokens[index].head;
  const isAsked = !isOwn && ASKED.test(tokens[fronted].lemma.toLowerCase()) && subjectOf(tokens, fronted) < 0;
  return isAsked || (isOwn && tokens[fronted].relation.startsWith('advcl'))
    ? { draft, isSure: isAsked }
    : null;
}

/** Verbs of one's own mind, beside those that WordNet files so. */
const OWN_MIND = VERB_FIELD.emotion | VERB_FIELD.cognition;

/**
 * Who says what the pronoun's clause tells, in "Marsh was informed by Ortiz that she would like to leave": one tells others of one's own
 * mind, where "she may face prison" would be Marsh.
 */
function tellingAgent(
  tokens: readonly Token[],
  index: number,
  heads: ReadonlyMap<number, Draft>,
): Draft | null {
  const clause = tokens[index].head;
  if (
    !/^nsubj/.test(tokens[index].relation) ||
    !(verbFields(tokens[clause]?.lemma.toLowerCase() ?? '') & OWN_MIND)
  )
    return null;
  const verb = tokens[clause].head;
  if (verb < 0 || verb > index || !isSpeechVerb(tokens[verb])) return null;
  const agent = tokens.findIndex(
    ({ head, relation }, at) => at < index && head === verb && relation === 'obl:agent',
  );
  return agent < 0 ? null : (heads.get(agent) ?? null);
}

/** "the bishop himself": a pronoun that only stresses the noun before it. */
export const isEmphatic = (tokens: readonly Token[], index: number): boolean =>
  /self$/i.test(tokens[index].span.exact) && /^(?:NOUN|PROPN)$/.test(tokens[index - 1]?.pos ?? '');

/** What the words of its own sentence tell of whom a pronoun means. */
export interface Around {
  /** Who is somebody else. */
  readonly others: ReadonlySet<Draft>;
  /** Whom it means by the rules of grammar, if gender and number allow; else `null`. */
  readonly bound: Draft | null;
  /** Whom the sentence goes on to name, meant where nobody named before is sure to be; else `null`. */
  readonly ahead: Draft | null;
}

/** Reads the sentence around the pronoun at `index`. `own`: its names; `heads`: who was met in it so far. */
export function aroundPronoun(
  tokens: readonly Token[],
  index: number,
  own: readonly Name[],
  draftOf: ReadonlyMap<Name, Draft>,
  heads: ReadonlyMap<number, Draft>,
): Around {
  const ahead = namedAhead(tokens, index, own, draftOf);
  return {
    others: besideAt(tokens, index, own, draftOf, heads),
    bound: isEmphatic(tokens, index)
      ? (heads.get(index - 1) ?? null)
      : ahead?.isSure
        ? ahead.draft
        : tellingAgent(tokens, index, heads),
    ahead: ahead?.draft ?? null,
  };
}
