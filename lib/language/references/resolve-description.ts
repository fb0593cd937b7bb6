import type { Token } from '../../types';
import { DOCUMENT_NOUNS } from '../names/document-nouns';
import { PLACES } from '../names/gazetteer';
import { areApart, countriesIn, countryOf } from '../names/origin-of';
import { isMemberAt } from '../names/offices-in-letters';
import { OFFICES, ROLE_GROUPS } from '../names/titles';
import { genderOfNoun } from '../names/kind-of-name';
import { NOUN_FIELD, nounFields } from '../names/word-fields';
import { genderOfOrigin } from '../names/origin-nouns';
import { calledAnew, calledBy, isOfOtherParty, isVariation, latestPerson, ofTheParty } from './called-anew';
import type { Described } from './described';
import type { EntityKind } from './entity';
import { type Draft, type Memory, RANK } from './draft';
import { BODY_NOUNS, resolveBody } from './resolve-body';

const GROUPS_OF = new Map<string, readonly (readonly string[])[]>();
for (const group of ROLE_GROUPS)
  for (const word of group) GROUPS_OF.set(word, [...(GROUPS_OF.get(word) ?? []), group]);

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
  hostage civilian tourist astronaut bride groom mom mum dad son wife husband uncle aunt nephew niece cousin twin girlfriend boyfriend`.split(
    /\s+/,
  ),
);
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'his', 'her', 'its', 'their']);
const PERSON_ENDING = /(?:er|or|ist|ian|man|woman|ee|ant|ent|eer|ster)$/;

/** So many of an article's first entities can be meant by a role to its end. */
const MAIN_FIGURES = 12;

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
  const bareRole = from === head && kind === 'person' && OFFICES.has(noun); // "CEO assured Senators that"
  return {
    kind,
    noun,
    definite: DEFINITE.has(first) || possessive || bareRole,
    sure:
      anew !== null ||
      isMemberAt(tokens, head) ||
      OFFICES.has(noun) ||
      GROUPS_OF.has(noun) ||
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

/** Outlets that nobody calls a paper, or whose papers are studies. */
const NO_PAPER =
  /\b(?:BBC|ITV|CNN|NBC|CBS|ABC|MSNBC|CNBC|NPR|PBS|Fox|Sky|Radio|TV|Television|News|Channel|Nature|Science|Lancet|Journal|JAMA|BMJ|Magazine|Reuters|Associated Press)\b/i;

/** "public figures", "a leading opposition figure": people, where "official figures" are numbers. */
const isFigureHead = (tokens: readonly Token[], head: number): boolean =>
  /^figures?$/i.test(tokens[head].span.exact) &&
  /^(?:gop|republican|democratic|conservative|liberal|progressive|labour|tory|community|industry|sports|television|evangelical|public|political|religious|opposition|senior|leading|key|prominent|top|party|media|military|cultural|historical|business|establishment)$/i.test(
    tokens[head - 1]?.span.exact ?? '',
  );

/** Offices named by two words of which the second is another's too: "the Attorney General" is no general. */
const GENERALS = new Set([
  'attorney',
  'surgeon',
  'inspector',
  'solicitor',
  'comptroller',
  'secretary',
  'director',
]);

/** What sets one minister apart from another: "the prime minister" is no first minister. */
const MINISTERS = new Set(
  (
    'prime first deputy chief foreign home health finance defence defense interior justice education transport trade energy ' +
    'environment culture housing immigration climate agriculture labour economy treasury'
  ).split(' '),
);

/** Whether the office is another than this general's or minister's. */
function isOtherOffice(noun: string, modifiers: readonly string[], tags: ReadonlySet<string>): boolean {
  const before = modifiers.at(-1) ?? '';
  if (tags.has(before)) return false;
  if (noun === 'general') return GENERALS.has(before);
  return (
    /^(?:minister|secretary)$/.test(noun) &&
    MINISTERS.has(before) &&
    [...tags].some((tag) => MINISTERS.has(tag))
  );
}

/** Whether no country and the like: a state, a town. */
const isPart = (word: string): boolean => PLACES.has(word) && countryOf(word) === null;

/** "the Vermont senator" is nobody of whom the text has said that he is Florida's, "the French leader" nobody called German. */
function isElsewhere(modifiers: readonly string[], draft: Draft): boolean {
  const parts = modifiers.filter(isPart);
  if (parts.length > 0 && !parts.every((word) => draft.tags.has(word)) && [...draft.tags].some(isPart))
    return true;
  return areApart(countriesOf(draft), countriesIn(modifiers));
}

const isOwning = (word: string): boolean => /^[’']s?$/.test(word);

/** "Cole’s lawyer" is not the one whom the text calls Dale’s. */
function isAnothers({ modifiers, qualifiers }: Described, { tags }: Draft): boolean {
  if (!modifiers.some(isOwning) || ![...tags].some(isOwning)) return false;
  const owners = qualifiers.filter((word) => /^\p{Lu}/u.test(word));
  return owners.length > 0 && !owners.some((word) => tags.has(word.toLowerCase()));
}

/** Offices that one person holds at a time: who is their deputy or was it once is another. */
const HELD = new Set(
  (
    'president minister secretary chancellor mayor governor leader chairman chairwoman chair chairperson chief executive director head boss ' +
    'manager coach captain editor premier speaker commissioner ambassador senator congressman congresswoman constable principal dean'
  ).split(' '),
);

/** Whether somebody holds the office asked for: "the president" is no vice president, "the former chairman" not the new one. */
function holds(
  { noun, modifiers }: Described,
  words: ReadonlySet<string>,
  { kind, tags, offices }: Draft,
): boolean {
  if (kind !== 'person' || !HELD.has(noun)) return true;
  const ranks = modifiers.filter((word) => RANK.test(word));
  if (ranks.length === 0)
    return ![...tags].some((tag) => RANK.test(tag)) || [...words].some((word) => offices.has(word));
  // Who was told of as chairman may have left since.
  return ranks.every((rank) =>
    /^(?:former|ex)$/.test(rank) ? !tags.has('new') && !tags.has('current') : tags.has(rank),
  );
}

/** Who speaks for the accused is no prosecutor. */
const isOtherSide = (noun: string, modifiers: readonly string[], tags: ReadonlySet<string>): boolean => {
  const defends = (has: (word: string) => boolean): boolean =>
    has('defence') || has('defense') || has('defending');
  return (
    (noun === 'prosecutor' && defends((word) => tags.has(word))) ||
    (tags.has('prosecutor') && defends((word) => modifiers.includes(word)))
  );
};

/** Words with a capital that name a club or a firm, as far as they name no place, people, party or office. */
const bodiesIn = (words: readonly string[]): readonly string[] =>
  words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.toLowerCase().replace(/[’']s$/, ''))
    .filter(
      (word) =>
        !PLACES.has(word) &&
        countryOf(word) === null &&
        !OFFICES.has(word) &&
        !/^(?:the|democratic|gop|eu|un)$/.test(word),
    );

/** "the Arsenal boss" is nobody whose role the text gives with another club, "the Conservative leader" not the Labour leader. */
function isElsewhereEmployed(described: Described, { name, role, tags }: Draft): boolean {
  const asked = bodiesIn(described.qualifiers);
  const words = new Set(name.toLowerCase().split(' '));
  if (isOfOtherParty(described, new Set([...tags].filter((tag) => !words.has(tag))))) return true;
  return (
    asked.length > 0 && bodiesIn(role?.split(/\s+/) ?? []).length > 0 && !asked.some((word) => tags.has(word))
  );
}

/** The countries that the text tells of somebody beside the name: a Jordan may be from anywhere. */
const countriesOf = ({ kind, name, tags }: Draft): ReadonlySet<string> => {
  const words = new Set(kind === 'person' ? name.toLowerCase().split(' ') : []);
  return countriesIn([...tags].filter((tag) => !words.has(tag)));
};

/** "Norbank’s terms of service": what is agreed on in writing. */
export const isTermsHead = (tokens: readonly Token[], head: number): boolean =>
  tokens[head].span.exact.toLowerCase() === 'terms' &&
  tokens[head + 1]?.span.exact === 'of' &&
  /^(?:service|use|sale|business)$/i.test(tokens[head + 2]?.span.exact ?? '');

/** Bodies that WordNet takes for people or devices first. */
const BODIES_TOO = new Set(
  (
    'regulator watchdog unit media movement nonprofit non-profit publication establishment grassroots trust ' +
    'museum zoo prison hotel restaurant supermarket pub cathedral airport railway store nursery inquest tribunal inquiry jury ' +
    'military army force alliance bloc tank constabulary'
  ).split(' '),
);

function kindOfNoun(noun: string, form: string): EntityKind | null {
  if (OFFICES.has(noun) || GROUPS_OF.has(noun)) return 'person';
  if (DOCUMENT_NOUNS.has(noun) || DOCUMENT_NOUNS.has(form)) return 'document';
  if (BODY_NOUNS.has(noun) || BODIES_TOO.has(noun)) return 'organization';
  if (GENERAL.has(noun)) return 'person';
  if (PLAIN.has(noun)) return 'person';
  const fields = nounFields(noun);
  if ((fields & NOUN_FIELD.person) !== 0) return 'person';
  return (fields & NOUN_FIELD.group) !== 0 ? 'organization' : null;
}

/** The entity that a definite description means, or `null` when it is somebody or something new. */
export function resolveDescription(
  described: Described,
  sentence: number,
  memory: Memory,
  all: ReadonlySet<Draft>,
): Draft | null {
  const { kind, noun, definite, plural, modifiers } = described;
  if (!definite) return null;
  const fitting = (draft: Draft): boolean => draft.mentions.length > 0 && draft.plural === plural;
  if (kind === 'document') {
    // "the paper he joined in 1993": a newspaper that was just told of, unless a study was too.
    if (/^papers?$/.test(noun) && modifiers.length === 1) {
      const outlet = memory.drafts.find(
        (draft) => draft.kind === 'outlet' && fitting(draft) && !NO_PAPER.test(draft.name),
      );
      const isTold = memory.drafts.some(
        ({ kind: own, documentType, tags }) =>
          own === 'document' && (tags.has(noun) || documentType === 'study' || documentType === 'report'),
      );
      if (outlet !== undefined && !isTold) return outlet;
    }
    const type = DOCUMENT_NOUNS.get(noun) ?? null;
    const documents = memory.drafts.filter((draft) => draft.kind === 'document' && fitting(draft));
    // A paper that was told of long ago is still the one that is called so: the latest of them.
    const called = [...all]
      .reverse()
      .find((draft) => draft.kind === 'document' && fitting(draft) && draft.tags.has(noun));
    // "the company’s audit" is no other name for the newspaper's report.
    const owned = modifiers.some(isOwning);
    return (
      documents.find((draft) => draft.tags.has(noun)) ??
      called ??
      (owned ? null : documents.find((draft) => draft.documentType === type || noun === 'document')) ??
      null
    );
  }
  if (plural) return memory.drafts.find((draft) => draft.plural && draft.tags.has(noun)) ?? null;
  if (kind === 'organization') return resolveBody(described, sentence, memory);
  // "The Chiefs player" is none of those whom the phrase itself names.
  const others = memory.drafts.filter(
    (draft) =>
      !draft.name.split(' ').some((word) => described.qualifiers.includes(word)) &&
      !isElsewhere(modifiers, draft) &&
      !isElsewhereEmployed(described, draft) &&
      !isAnothers(described, draft),
  );
  // "The Japanese leader" is whom the text calls Japanese, if it does anybody.
  const countries = countriesIn(modifiers);
  const compatriots = others.filter(
    (draft) => countries.size > 0 && !areApart(countriesOf(draft), countries) && countriesOf(draft).size > 0,
  );
  if (described.anew === 'party') return latestPerson(ofTheParty(described, others), null);
  if (described.anew !== null) return calledBy(described, sentence, others);
  const words = new Set(GROUPS_OF.get(noun)?.flat() ?? []);
  words.add(noun);
  let best: Draft | null = null;
  let bestScore = 0;
  let people = 0;
  for (const draft of candidates(memory, all)) {
    if ((draft.kind !== 'person' && draft.kind !== 'anonymous') || !fitting(draft)) continue;
    if (described.gender !== null && draft.gender !== null && described.gender !== draft.gender) continue;
    // "Mayor Marsh’s spokesman" is no mayor.
    const isCalled = (word: string): boolean =>
      draft.kind === 'person' ? draft.tags.has(word) : draft.noun === word;
    let score = isCalled(noun) ? 2 : [...words].some(isCalled) ? 1 : 0;
    if (score === 0 || isOtherOffice(noun, modifiers, draft.tags)) continue;
    if (!holds(described, words, draft) || isOtherSide(noun, modifiers, draft.tags)) continue;
    if (isElsewhere(modifiers, draft) || isAnothers(described, draft)) continue;
    if (isElsewhereEmployed(described, draft)) continue;
    if (draft.kind === 'person') people++;
    if (modifiers.some((word) => word.length > 3 && draft.tags.has(word))) score += 1.5;
    score += memory.drafts.includes(draft) ? 0.5 - 0.03 * memory.drafts.indexOf(draft) : 0;
    if (score > bestScore) {
      best = draft;
      bestScore = score;
    }
  }
  // "President Marsh and President Ito met … The US president": whose country the text does not tell is one of two at best.
  if (best !== null && people > 1 && countries.size > 0 && countriesOf(best).size === 0) return null;
  return (
    best ??
    (isVariation(described)
      ? latestPerson(compatriots.length > 0 ? compatriots : others, described.gender)
      : null)
  );
}

/** Those in mind and the first few of the article: its main figures stay in mind to the end. */
function candidates(memory: Memory, all: ReadonlySet<Draft>): ReadonlySet<Draft> {
  const drafts = new Set(memory.drafts);
  let count = 0;
  for (const draft of all) {
    if (count++ >= MAIN_FIGURES) break;
    drafts.add(draft);
  }
  return drafts;
}
