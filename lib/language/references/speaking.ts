import type { Token } from '../../types';
import { agreeing } from './phrase';
import { VERB_FIELD, verbFields } from '../names/word-fields';

/** Tokens after a noun within which its relative clause begins. */
const CLAUSE_REACH = 12;

const SPEECH = VERB_FIELD.communication | VERB_FIELD.cognition;

/** Verbs whose subject speaks, by WordNet's fields: communication and cognition among the first senses. */
export const isSpeechVerb = ({ pos, lemma }: Pick<Token, 'pos' | 'lemma'>): boolean =>
  (pos === 'VERB' || pos === 'AUX') && (verbFields(lemma.toLowerCase()) & SPEECH) !== 0;

/**
 * Whether the noun or pronoun at `index` stands where a source stands: subject or agent of a verb of speech or thought,
 * after "according to", before the colon of "Marsh: …".
 */
export function speaks(tokens: readonly Token[], index: number): boolean {
  const { relation, head } = tokens[index];
  const governor = tokens[head];
  if (governor !== undefined && isSpeechVerb(governor)) {
    if (relation.startsWith('nsubj') || relation === 'obl:agent') return true;
    // "Reuters reported, citing two officials"
    if (relation === 'obj' && /^(?:cite|quote)$/.test(governor.lemma)) return true;
    // "Ada Okoro, the clinic's director, said": a noun before its verb that is none of its objects is its subject, misread.
    if (index < head && !/^(?:obj|iobj|obl|advmod|compound|mark|punct)/.test(relation)) return true;
  }
  let end = index;
  while (tokens[end + 1]?.relation === 'flat' || (tokens[end + 1]?.tag ?? '').startsWith('NNP')) end++;
  const next = tokens[end + 1];
  const before = tokens[index - 1];
  if (next !== undefined && (isSpeechVerb(next) || opensSpeech(tokens, end + 1))) return true;
  if (followsQuotation(tokens, index) || endsInverted(tokens, index)) return true;
  if (before !== undefined && isSpeechVerb(before)) return relation !== 'obj' && relation !== 'obl';
  for (let at = index - 1; at > 0 && index - at < 8; at--) {
    const lemma = tokens[at].span.exact.toLowerCase();
    if (lemma === 'to' && /^according$/i.test(tokens[at - 1].span.exact)) return true;
    if (tokens[at].pos === 'VERB' || tokens[at].pos === 'PUNCT') break;
  }
  return false;
}

/** Whether it is the subject of a verb, a clause too. */
export const isSubject = ({ relation }: Pick<Token, 'relation'>): boolean =>
  /^(?:nsubj|csubj)/.test(relation);

/** Whether the token at `index` is what its sentence is about: its subject or, where the parser sees no verb, the noun that heads it and who is named beside it. */
export function isTopic(tokens: readonly Token[], index: number): boolean {
  if (isSubject(tokens[index])) return true;
  const { relation, head } = tokens[index];
  const root = relation === 'root' ? index : relation === 'appos' ? head : -1;
  return (
    tokens[root]?.relation === 'root' &&
    /^(?:NOUN|PROPN)$/.test(tokens[root].pos) &&
    !tokens.some((token) => isSubject(token) && token.head === root)
  );
}

/** Whether the token at `index` is the subject of what the sentence itself reports: of "Marsh said Ortiz had warned" Marsh is. */
export const reports = (tokens: readonly Token[], index: number): boolean =>
  isSubject(tokens[index]) &&
  !tokens[tokens[index].head]?.relation.startsWith('ccomp') &&
  speaks(tokens, index);

/** The colon of "Marsh: We sail.", which has a blank behind it as that of "doi:10.5555/1" has not. */
function opensSpeech(tokens: readonly Token[], index: number): boolean {
  const after = tokens[index + 1];
  return (
    tokens[index].span.exact === ':' && (after === undefined || after.span.start > tokens[index].span.end)
  );
}

/** "…,” said one former aide", "So says a spokesman": after "so", a comma or a mark the phrase `from` to `head` behind a verb of speech is its speaker, whatever the parser says. */
export function speaksInverted(tokens: readonly Token[], from: number, head: number): boolean {
  const verb = tokens[from - 1];
  const before = tokens[from - 2];
  if (verb === undefined || before === undefined || !isSpeechVerb(verb)) return false;
  if (CLOSES.test(before.span.exact)) return tokens[head].head < from;
  return tokens[head].head === from - 1 && /^(?:[,?!]|so)$/i.test(before.span.exact);
}

const CLOSES = /^(?:[”"’]|'')$/;
/** Words of a phrase that may stand between a verb and the name that ends it: "said the council’s former leader Ann Marsh". */
const OF_PHRASE = /^(?:NOUN|PROPN|ADJ|DET|NUM|PRON|PART)$/;
const LONGEST_ROLE = 6;

/** "…,” said council leader Ann Marsh": a name that ends the phrase behind a closing mark and a verb of speech. */
function endsInverted(tokens: readonly Token[], index: number): boolean {
  let at = index - 1;
  while (at > 0 && index - at <= LONGEST_ROLE && OF_PHRASE.test(tokens[at].pos)) at--;
  return at > 0 && isSpeechVerb(tokens[at]) && CLOSES.test(tokens[at - 1].span.exact);
}

/** Whether a relative clause says that the noun at `index` speaks: "a teacher from Leeds, who said that …". */
export function speaksInClause(tokens: readonly Token[], index: number): boolean {
  for (let at = index + 1; at < Math.min(tokens.length, index + CLAUSE_REACH); at++) {
    if (!/^(?:who|which|that)$/i.test(tokens[at].span.exact) || !tokens[at].relation.startsWith('nsubj'))
      continue;
    const verb = tokens[tokens[at].head];
    if (verb === undefined || !verb.relation.startsWith('acl') || !isSpeechVerb(verb)) continue;
    // "a nurse from the clinic, who said": the clause may hang on the clinic.
    const within = tokens[verb.head];
    const noun = agreeing(tokens, tokens[at].head, verb.head);
    if (noun !== verb.head) return noun === index;
    if (verb.head === index || (within?.head === index && within.relation.startsWith('nmod'))) return true;
  }
  return false;
}

/** "“…until the last boat is home.” — Ines Calder": a name right after closing marks signs them. */
function followsQuotation(tokens: readonly Token[], index: number): boolean {
  let start = index;
  while (start > 0 && index - start < 6 && /^\p{Lu}/u.test(tokens[start - 1].span.exact)) start--;
  const before = tokens[start - 1]?.span.exact;
  const mark = /^[-–—―]{1,2}$/.test(before ?? '') ? tokens[start - 2]?.span.exact : before;
  return mark !== undefined && /^(?:”|"|''|’)$/.test(mark) && /^\p{Lu}/u.test(tokens[index].span.exact);
}
