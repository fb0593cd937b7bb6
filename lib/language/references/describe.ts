import type { Token } from '../../types';
import { DOCUMENT_NOUNS } from '../names/document-nouns';
import { genderOfNoun } from '../names/kind-of-name';
import { isMemberAt } from '../names/offices-in-letters';
import { genderOfOrigin } from '../names/origin-nouns';
import { OFFICES, ROLE_GROUPS } from '../names/titles';
import { NOUN_FIELD, nounFields } from '../names/word-fields';
import { calledAnew } from './called-anew';
import type { Described } from './described';
import type { EntityKind } from './entity';
import { BODY_NOUNS } from './resolve-body';

const ROLES: ReadonlySet<string> = new Set(ROLE_GROUPS.flat());

/** Nouns so general that WordNet files them at its top, not under person. */
const GENERAL = new Set([
  'person',
  'people',
  'man',
  'woman',
  'family',
  'public',
  'staff',
  'crew',
  'source',
  'celeb',
  'commenter',
  'superdelegate',
  'fundraiser',
  'blogger',
  'millennial',
]);
/** Nouns for people that no ending tells and that name nothing else. */
const PLAIN = new Set(
  `surgeon nurse medic paramedic chef pilot monk nun friend victim adult teen teenager kid boy girl colleague fan cop clerk cleric
  peer pupil relative neighbour neighbor local expert onlooker bystander survivor motorist pensioner schoolgirl schoolboy youth thief
  hostage midfielder footballer batsman frontman starlet civilian tourist astronaut bride groom mom mum dad son wife husband uncle aunt nephew niece cousin twin girlfriend boyfriend`.split(
    /\s+/,
  ),
);
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'his', 'her', 'its', 'their']);
const PERSON_ENDING = /(?:er|or|ist|ian|man|woman|ee|ant|ent|eer|ster)$/;

/** Reads the noun phrase `from` to `head`; `null` for a noun that names neither people nor documents nor bodies. */
export function describe(tokens: readonly Token[], from: number, head: number): Described | null {
  const { tag, lemma, span } = tokens[head];
  const noun = lemma.toLowerCase();
  const form = span.exact.toLowerCase();
  if (noun === 'tank' && (from === head || tokens[head - 1].span.exact !== 'think')) return null;
  if (
    isSpan(tokens, head) ||
    isCourtTrial(tokens, head) ||
    isMass(tokens, from, head) ||
    // "Norland Airlines, whose flight it was": what is theirs is not they.
    /^whose$/i.test(tokens[from].span.exact) ||
    /^VB[DN]$/.test(tag)
  )
    return null;
  const anew = calledAnew(tokens, from, head);
  const kind =
    anew !== null || isFigureHead(tokens, head) || isBack(tokens, head)
      ? 'person'
      : isMemberAt(tokens, head)
        ? 'person'
        : isTermsHead(tokens, head)
          ? 'document'
          : kindOfNoun(noun, form);
  if (kind === null) return null;
  const first = tokens[from].span.exact.toLowerCase();
  const possessive = tokens
    .slice(from, head)
    .some(({ relation, tag: own }) => relation === 'nmod:poss' || own === 'POS');
  const bareRole = from === head && kind === 'person' && OFFICES.has(noun) && !/S$/.test(tag); // "CEO assured Senators that"
  return {
    kind,
    noun,
    definite: DEFINITE.has(first) || possessive || bareRole,
    sure:
      anew !== null ||
      isMemberAt(tokens, head) ||
      OFFICES.has(noun) ||
      ROLES.has(noun) ||
      GENERAL.has(noun) ||
      PLAIN.has(noun) ||
      BODY_NOUNS.has(noun) ||
      (kind === 'person' && PERSON_ENDING.test(noun)),
    plural: tag === 'NNS' || tag === 'NNPS' || (isMemberAt(tokens, head) && /s$/.test(span.exact)),
    gender: anew === 'origin' ? genderOfOrigin(form) : genderOfNoun(noun),
    anew,
    modifiers: tokens.slice(from, head).map((token) => token.span.exact.toLowerCase()),
    qualifiers: tokens
      .slice(from, head)
      .filter(({ pos, span }) => (pos === 'ADJ' ? /^\p{Lu}/u.test(span.exact) : /^(?:NOUN|PROPN)$/.test(pos)))
      .map(({ span }) => span.exact),
  };
}

/** "a few minutes", "the last three minutes": time, where the minutes of a meeting are a paper. */
const isSpan = (tokens: readonly Token[], head: number): boolean =>
  /^minutes?$/i.test(tokens[head].span.exact) &&
  (tokens[head - 1]?.pos === 'NUM' ||
    /^(?:few|several|last|next|first|final|some|many|couple|of|more|later|a)$/i.test(
      tokens[head - 1]?.span.exact ?? '',
    ));

/** "a two-week trial", "during the trial": a court's, where "a trial of the vaccine" and "clinical trials" are studies. */
const isCourtTrial = (tokens: readonly Token[], head: number): boolean =>
  /^trials?$/i.test(tokens[head].span.exact) &&
  tokens[head + 1]?.span.exact !== 'of' &&
  !tokens
    .slice(Math.max(0, head - 4), head)
    .some(({ span }) =>
      /^(?:clinical|randomi[sz]ed|controlled|drug|vaccine|medical|phase|human|pilot|blind|treatment|patient|safety|field)$/i.test(
        span.exact,
      ),
    );

/** "335,000 articles", "5,000 reviews" are a mass and no papers that somebody could look for, as "30,000 emails" may be. */
const isMass = (tokens: readonly Token[], from: number, head: number): boolean =>
  /^(?:articles|stories|posts|tweets|messages|books|ads|adverts|reviews|papers|websites|blogs|videos|films)$/i.test(
    tokens[head].span.exact,
  ) &&
  tokens
    .slice(from, head)
    .some(
      ({ pos, span }) =>
        pos === 'NUM' && /^(?:\d{3,}|\d{1,3}(?:,\d{3})+|hundreds?|thousands?|millions?)$/i.test(span.exact),
    );

/** "The former left-back" */
const isBack = (tokens: readonly Token[], head: number): boolean =>
  tokens[head].span.exact === 'back' &&
  /^[-–]$/.test(tokens[head - 1]?.span.exact ?? '') &&
  /^(?:left|right|centre|center|full|half|wing)$/i.test(tokens[head - 2]?.span.exact ?? '');

/** Bodies that WordNet takes for people or devices first. */
const BODIES_TOO = new Set(
  (
    'regulator watchdog unit media movement nonprofit non-profit publication establishment grassroots trust ' +
    'museum zoo prison hotel restaurant pub cathedral airport railway store nursery inquest tribunal inquiry jury ' +
    'military army force alliance bloc tank constabulary'
  ).split(' '),
);

function kindOfNoun(noun: string, form: string): EntityKind | null {
  if (OFFICES.has(noun) || ROLES.has(noun)) return 'person';
  if (DOCUMENT_NOUNS.has(noun) || DOCUMENT_NOUNS.has(form)) return 'document';
  if (BODY_NOUNS.has(noun) || BODIES_TOO.has(noun)) return 'organization';
  if (GENERAL.has(noun)) return 'person';
  if (PLAIN.has(noun)) return 'person';
  const fields = nounFields(noun);
  if ((fields & NOUN_FIELD.person) !== 0) return 'person';
  return (fields & NOUN_FIELD.group) !== 0 ? 'organization' : null;
}

/** "public figures", "a leading opposition figure": people, where "official figures" are numbers. */
const isFigureHead = (tokens: readonly Token[], head: number): boolean =>
  /^figures?$/i.test(tokens[head].span.exact) &&
  /^(?:gop|republican|democratic|conservative|liberal|progressive|labour|tory|community|industry|sports|television|evangelical|public|political|religious|opposition|senior|leading|key|prominent|top|party|media|military|cultural|historical|business|establishment)$/i.test(
    tokens[head - 1]?.span.exact ?? '',
  );

/** "Norbank’s terms of service": what is agreed on in writing. */
export const isTermsHead = (tokens: readonly Token[], head: number): boolean =>
  tokens[head].span.exact.toLowerCase() === 'terms' &&
  tokens[head + 1]?.span.exact === 'of' &&
  /^(?:service|use|sale|business)$/i.test(tokens[head + 2]?.span.exact ?? '');
