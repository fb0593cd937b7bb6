import { isNobody } from '../../text/is-nobody';
import type { Quotation } from '../../text/quotations/quotation';
import type { Sentence, Token } from '../../types';
import { DOCUMENT_NOUNS } from '../names/document-nouns';
import { findNames } from '../names/find-names';
import { genderOfNoun } from '../names/kind-of-name';
import { afterAge } from '../names/kind-beside';
import type { Name } from '../names/name';
import { isMemberAt } from '../names/offices-in-letters';
import { isOriginAlone } from '../names/origin-nouns';
import { aroundPronoun, isEmphatic } from './around-pronoun';
import { bodyBeside, noteBodyBefore } from './body-beside';
import { type Bodies, bodyOfPerson } from './body-of-person';
import { clusterNames } from './cluster-names';
import { type Draft, Memory, newDraft, noteRole } from './draft';
import { draftOfCluster } from './draft-of-cluster';
import type { Entity, EntityKind, Mention } from './entity';
import { findAntecedent } from './find-antecedent';
import { joinUnnamed, noteOwner } from './named-later';
import { namedBefore, namedBeside } from './named-beside';
import { endOfDescription, headOfName, startOfPair, startOfPhrase } from './phrase';
import { predicatedOf } from './predicated-of';
import { isAgeAlone } from './called-anew';
import { describe, isTermsHead, resolveDescription } from './resolve-description';
import { standsForPlace } from './stands-for-place';
import { isPronoun, resolvePronoun } from './resolve-pronoun';
import { standsAside } from './resolve-body';
import { quotedIn } from './quoted-in';
import { reasonInSentence, reasonUnnamed } from './reason-unnamed';
import { roleBeside } from './role-beside';
import { isFitTitle } from './tells-role';
import { once } from '../../once';
import { textOf } from '../text-of';
import { OFFICES } from '../names/titles';
import { settleGenders } from './settle-genders';
import { speaks, speaksInClause, speaksInverted } from './speaking';
import { isWritingThatSpeaks } from './writing-that-speaks';

/**
 * Everybody and everything that an article speaks of and that can be a source: people, organisations, outlets, places,
 * documents, and the unnamed who are described where they speak. One entity each, with mentions by name, by description
 * ("the TikTok boss") and by pronoun, in order of first mention. `quotations` in order of the text: within them others speak.
 * Read once for the sentences of an article.
 */
export const findEntities = once(readEntities);

function readEntities(sentences: readonly Sentence[], quotations: readonly Quotation[]): readonly Entity[] {
  const names = findNames(sentences);
  const draftOf = new Map<Name, Draft>();
  for (const cluster of clusterNames(names)) {
    const draft = draftOfCluster(cluster, sentences);
    for (const name of cluster.names) draftOf.set(name, draft);
  }
  settleGenders(sentences, names, draftOf);
  const memory = new Memory();
  const all = new Set<Draft>();
  const unnamed = new Map<string, Draft>();
  const bodies: Bodies = new Map();
  const isQuoted = quotedIn(quotations);
  let next = 0;
  for (const [sentence, { tokens }] of sentences.entries()) {
    const taken = new Uint8Array(tokens.length);
    const own: Name[] = [];
    for (; next < names.length && names[next].sentence === sentence; next++) own.push(names[next]);
    for (const name of own) taken.fill(1, name.titleFrom, name.to);
    readSentence({ sentence, tokens, own, taken, draftOf, memory, all, unnamed, bodies, isQuoted });
  }
  return inOrder(all).map(
    ({ kind, name, reason, role, gender, plural, body, isOffice, documentType, mentions }): Entity => ({
      kind,
      name,
      role,
      gender,
      plural,
      body: body !== null || isOffice,
      reason: kind === 'anonymous' ? (reason ?? reasonOf(mentions, sentences)) : null,
      documentType,
      mentions: [...mentions].sort((a, b) => a.sentence - b.sentence || a.from - b.from),
    }),
  );
}

/** Entities by where the text first speaks of them: a name may have mentions from before it was told. */
const inOrder = (all: ReadonlySet<Draft>): readonly Draft[] => {
  const first = ({ mentions }: Draft): Mention =>
    mentions.reduce((a, b) =>
      b.sentence < a.sentence || (b.sentence === a.sentence && b.from < a.from) ? b : a,
    );
  return [...all]
    .map((draft) => ({ draft, at: first(draft) }))
    .sort((a, b) => a.at.sentence - b.at.sentence || a.at.from - b.at.from)
    .map(({ draft }) => draft);
};

/** The reason given in the first sentence about them that gives one. */
function reasonOf(mentions: readonly Mention[], sentences: readonly Sentence[]): string | null {
  for (const sentence of new Set(mentions.map((mention) => mention.sentence))) {
    const reason = reasonInSentence(sentences[sentence].tokens);
    if (reason !== null) return reason;
  }
  return null;
}

interface Reading {
  readonly sentence: number;
  readonly tokens: readonly Token[];
  readonly own: readonly Name[];
  /** 1 for tokens that belong to a name or a description read before. */
  readonly taken: Uint8Array;
  readonly draftOf: ReadonlyMap<Name, Draft>;
  readonly memory: Memory;
  /** Every entity met, in order of first mention. */
  readonly all: Set<Draft>;
  /** The unnamed by their description, lower-cased. */
  readonly unnamed: Map<string, Draft>;
  readonly bodies: Bodies;
  /** Whether a token stands in somebody's quoted speech. */
  readonly isQuoted: (token: Token) => boolean;
}

const SUBJECT = /^(?:nsubj|csubj)/;

/** Whether the token at `index` is the subject of what the sentence itself reports: of "Marsh said Ortiz had warned" Marsh is. */
const reports = (tokens: readonly Token[], index: number): boolean =>
  SUBJECT.test(tokens[index].relation) &&
  !tokens[tokens[index].head]?.relation.startsWith('ccomp') &&
  speaks(tokens, index);

/** Whether the token at `index` is the subject of a clause that somebody says or thinks. */
const isWithinReport = (tokens: readonly Token[], index: number): boolean =>
  tokens[tokens[index].head]?.relation.startsWith('ccomp') ?? false;

/** Whether the words of the token at `index` stand before it: “…,” he said; Parents, he said, should …. */
const standsBehindSpeech = (tokens: readonly Token[], index: number): boolean =>
  /^(?:,|["”’]|'')$/.test(tokens[index - 1]?.span.exact ?? '') &&
  (tokens[index - 1].span.exact !== ',' || tokens[tokens[index].head].relation === 'parataxis');

function readSentence(reading: Reading): void {
  const { sentence, tokens, own, taken, draftOf, memory, all, bodies, isQuoted } = reading;
  const heads = new Map<number, Draft>();
  let name = 0;
  for (let index = 0; index < tokens.length; index++) {
    let end = index;
    // "TikTok CEO Shou Zi Chew": the firm's name stands within the title that belongs to the person.
    for (; name < own.length && own[name].titleFrom <= Math.max(index, end - 1); name++) {
      const known = draftOf.get(own[name]);
      if (known === undefined) continue;
      const draft =
        known.kind === 'anonymous' ? (groupCalled(tokens, own[name].to - 1, all) ?? known) : known;
      joinUnnamed(draft, own[name], tokens, heads, reading.unnamed, all, memory);
      readName(reading, own[name], draft);
      // "the evangelist Franklin Marsh, who": the clause may hang on the title.
      for (let token = own[name].titleFrom; token < own[name].to; token++)
        if (token >= own[name].from || !heads.has(token)) heads.set(token, draft);
      end = own[name].to;
    }
    if (end > index) {
      index = end - 1;
      continue;
    }
    if (taken[index] === 1) continue;
    const token = tokens[index];
    const asSubject = SUBJECT.test(token.relation);
    let draft: Draft | null = null;
    let from = index;
    let to = index + 1;
    let form: Mention['form'] = 'pronoun';
    if (isPronoun(token)) {
      // Nobody else is himself of "a spokesman for the bishop himself".
      if (isEmphatic(tokens, index) && !heads.has(index - 1)) continue;
      const around = aroundPronoun(tokens, index, own, draftOf, heads);
      const goesOn = reports(tokens, index) && standsBehindSpeech(tokens, index);
      draft = resolvePronoun(token, sentence, index, memory, isQuoted(token), goesOn, around);
    } else if (/^(?:who|which|that)$/i.test(token.span.exact) && asSubject)
      draft = noteOffice(findAntecedent(tokens, index, heads), tokens[token.head]);
    else if (
      token.pos === 'NOUN' ||
      (token.pos === 'PROPN' && /^\p{Ll}/u.test(token.span.exact)) ||
      isOfficeAlone(tokens, index) ||
      isOriginAlone(tokens, index) ||
      isMemberAt(tokens, index) ||
      isAgeAlone(tokens, index) ||
      isBareSpeaker(tokens, index)
    ) {
      if (/^(?:compound|flat)/.test(token.relation) && token.head > index) continue;
      from = withWholeName(own, startOfPhrase(tokens, index));
      if (joinPress(tokens, index, own, draftOf)) continue;
      const named =
        namedBefore(tokens, from, index, own, draftOf) ??
        (isQuoted(token) ? null : predicatedOf(tokens, from, index, heads));
      if (named !== null) {
        noteRole(
          named,
          tokens.slice(from, index + 1).map(({ lemma }) => lemma.toLowerCase()),
        );
        memory.add(
          named,
          { sentence, from, to: index + 1, head: index, form: 'description' },
          named.wasSubject,
          isQuoted(token),
        );
        heads.set(index, named);
        continue;
      }
      const body = bodyOfPerson(tokens, from, index, own, heads, bodies);
      draft =
        body?.draft ??
        namedBeside(tokens, from, index, own, draftOf) ??
        bodyBeside(tokens, from, index, own, draftOf) ??
        readDescription(reading, from, index);
      form = body?.isNamed ? 'name' : 'description';
      if (draft !== null && draft.kind === 'anonymous') {
        to = endOfDescription(tokens, index);
        noteOwner(draft, tokens, from, heads);
        draft.reason ??= reasonUnnamed(tokens, to) ?? reasonUnnamed(tokens, index + 1);
      }
    }
    if (draft === null) continue;
    all.add(draft);
    const speaking = reports(tokens, index);
    // "He believed that the judge was biased": what he believes is of somebody, and about the judge in passing.
    const isTold = asSubject && !(form === 'description' && isWithinReport(tokens, index));
    memory.add(draft, { sentence, from, to, head: index, form }, isTold, isQuoted(token), speaking);
    heads.set(index, draft);
  }
  if (tokens.some((token) => token.pos === 'VERB' && !isQuoted(token))) memory.narrated = sentence;
}

/** What somebody is who does this: "Marsh, who chairs the board, … The chair". */
const DOES: ReadonlyMap<string, readonly string[]> = new Map([
  ['chair', ['chair', 'chairman', 'chairwoman']],
  ['lead', ['leader']],
  ['head', ['head', 'chief']],
  ['own', ['owner']],
  ['found', ['founder']],
  ['edit', ['editor']],
  ['coach', ['coach']],
  ['manage', ['manager']],
]);

/** Notes what a clause with "who" says that somebody does, in the present; returns whom. */
function noteOffice(draft: Draft | null, verb: Token | undefined): Draft | null {
  const office = verb?.tag === 'VBZ' ? DOES.get(verb.lemma) : undefined;
  if (draft?.kind === 'person' && office !== undefined) noteRole(draft, office);
  return draft;
}

/** Where a phrase begins that may not begin within a name: "Street Journal poll". */
const withWholeName = (own: readonly Name[], from: number): number =>
  own.find((name) => name.from < from && from < name.to)?.titleFrom ?? from;

/** "Time magazine", "the Guardian newspaper", "the Reuters news agency": the noun belongs to the outlet named before it. Whether it does. */
function joinPress(
  tokens: readonly Token[],
  index: number,
  own: readonly Name[],
  draftOf: ReadonlyMap<Name, Draft>,
): boolean {
  if (
    !/^(?:magazine|newspaper|newsmagazine|newsletter|tabloid|agency|broadcaster|network|channel|website|site|station)$/.test(
      tokens[index].span.exact,
    )
  )
    return false;
  const behind = /^(?:news|television|tv|radio|wire)$/i.test(tokens[index - 1]?.span.exact ?? '')
    ? index - 1
    : index;
  const name = own.find(({ to }) => to === behind);
  const draft = name === undefined ? undefined : draftOf.get(name);
  const last = draft?.mentions.at(-1);
  if (draft?.kind !== 'outlet' || last?.to !== behind) return false;
  draft.mentions[draft.mentions.length - 1] = { ...last, to: index + 1, head: index };
  return true;
}

/** "Some said", "many fear", "someone at the meeting insists": words that stand for people where they speak. */
const isBareSpeaker = (tokens: readonly Token[], index: number): boolean =>
  (isSomeone(tokens[index]) ||
    (/^(?:some|many|others|several|few|both|one|another|everyone|most)$/i.test(tokens[index].span.exact) &&
      SUBJECT.test(tokens[index].relation))) &&
  (speaks(tokens, index) || speaksInverted(tokens, index, index));

/** "One of his friends", where "many of them" and "no one" are several or none. */
const isSingle = (tokens: readonly Token[], index: number): boolean =>
  /^(?:some(?:one|body)|one|another)$/i.test(tokens[index].span.exact) &&
  !/^no$/i.test(tokens[index - 1]?.span.exact ?? '');

const isSomeone = ({ span }: Token): boolean => /^some(?:one|body)$/i.test(span.exact);

/** "The Prime Minister said", "the Wisconsin Republican": an office with a capital and no name, in the article's own words. */
const isOfficeAlone = (tokens: readonly Token[], index: number): boolean =>
  (tokens[index].pos === 'PROPN' || tokens[index].tag.startsWith('NNP')) &&
  /^\p{Lu}\p{Ll}+$/u.test(tokens[index].span.exact) &&
  OFFICES.has(tokens[index].lemma.toLowerCase()) &&
  tokens[startOfPhrase(tokens, index)].pos === 'DET';

function readName({ sentence, tokens, memory, all, isQuoted }: Reading, name: Name, draft: Draft): void {
  const head = headOfName(tokens, name);
  if (draft.kind === 'person') {
    const role = name.title ?? roleBeside(tokens, name);
    if (role !== null) {
      const isTold = name.title === null || isFitTitle(tokens, name.titleFrom, name.from);
      if (isTold && (draft.role === null || tellsMore(role, draft.role))) draft.role = role;
      const words = role.toLowerCase().split(/[\s-]+/);
      noteRole(draft, words);
      for (const word of words) draft.gender ??= genderOfNoun(word);
    }
  }
  noteBodyBefore(tokens, name, draft);
  let from = name.titleFrom;
  if (draft.kind === 'document') {
    // "an ABC News/Washington Post Poll" is one paper of two houses.
    from = startOfPair(tokens, from);
    const whole = textOf(tokens.slice(from, name.to));
    if (from < name.titleFrom) draft.name = whole;
  }
  all.add(draft);
  memory.add(
    draft,
    { sentence, from, to: name.to, head, form: 'name' },
    SUBJECT.test(tokens[head].relation),
    isQuoted(tokens[head]),
    reports(tokens, head),
  );
  draft.wasAside = standsAside(tokens, head);
  draft.wasPlace = standsForPlace(tokens, head);
  if (afterAge(tokens, name.to) > name.to) draft.age ??= tokens[name.to + 1].span.exact;
}

/** "Vermont senator" after "Sen.", but not "career politician": several words with an office in them for one. */
const tellsMore = (role: string, told: string): boolean =>
  / /.test(role) &&
  !/ /.test(told) &&
  role
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => OFFICES.has(word));

function readDescription(
  { sentence, tokens, memory, all, unnamed, isQuoted }: Reading,
  from: number,
  head: number,
): Draft | null {
  // What nobody says has no source.
  if (isNobody(textOf(tokens.slice(from, head + 1)))) return null;
  if (isWritingThatSpeaks(tokens, head)) return writing(tokens, from, head, all);
  const described = describe(tokens, from, head);
  const speaking = speaks(tokens, head) || speaksInClause(tokens, head) || speaksInverted(tokens, from, head);
  if (described === null)
    return speaking && isBareSpeaker(tokens, head)
      ? anonymous(tokens, from, head, !isSingle(tokens, head), unnamed)
      : null;
  const known =
    resolveDescription(described, sentence, memory, all) ??
    (from === head && described.plural && described.kind === 'person'
      ? groupCalled(tokens, head, all)
      : null);
  if (known !== null) {
    // "Tidewell … the company … she added": the noun has said that it is a firm before "she" could say otherwise.
    if (described.kind === 'organization') known.uncertain = false;
    return known;
  }
  if (described.kind === 'document') return newDocument(tokens, from, head, described.plural);
  // Any subject may turn out to say something: attributions know rarer cues than `speaks`. Not so within quoted speech.
  const isSubject = SUBJECT.test(tokens[head].relation) && !isQuoted(tokens[head]);
  if (!speaking && !(isSubject && described.sure)) return null;
  const draft = anonymous(tokens, from, head, described.plural, unnamed, described.kind, described.noun);
  // "The Prime Minister" is one person, whom the office names.
  if (isOfficeAlone(tokens, head) && /^the$/i.test(tokens[from].span.exact)) draft.isOffice = true;
  return draft;
}

/**
 * "Several Senators who had asked … assured Senators that": a bare plural means the group of that noun, while the text has told
 * of one alone.
 */
function groupCalled(tokens: readonly Token[], head: number, all: ReadonlySet<Draft>): Draft | null {
  const noun = tokens[head].lemma.toLowerCase();
  const groups = [...all].filter(
    (draft) => draft.kind === 'anonymous' && draft.plural && draft.noun === noun,
  );
  return groups.length === 1 ? groups[0] : null;
}

/** What is written and speaks: with "the" or "this" what the text has called so, else another. */
function writing(tokens: readonly Token[], from: number, head: number, all: ReadonlySet<Draft>): Draft {
  const noun = tokens[head].lemma.toLowerCase();
  const same = /^(?:the|this|that)$/i.test(tokens[from].span.exact)
    ? [...all].findLast(({ kind, tags }) => kind === 'document' && tags.has(noun))
    : undefined;
  return same ?? newDocument(tokens, from, head, /S$/.test(tokens[head].tag));
}

function newDocument(tokens: readonly Token[], from: number, head: number, plural: boolean): Draft {
  const { lemma, span } = tokens[head];
  const end = isTermsHead(tokens, head) ? head + 3 : head + 1;
  const draft = newDraft('document', textOf(tokens.slice(from, end)));
  draft.documentType =
    DOCUMENT_NOUNS.get(lemma.toLowerCase()) ?? DOCUMENT_NOUNS.get(span.exact.toLowerCase()) ?? 'other';
  draft.plural = plural;
  draft.tags.add(lemma.toLowerCase());
  return draft;
}

function anonymous(
  tokens: readonly Token[],
  from: number,
  head: number,
  plural: boolean,
  unnamed: Map<string, Draft>,
  kind: EntityKind = 'person',
  noun = '',
): Draft {
  const name = textOf(tokens.slice(from, endOfDescription(tokens, head)));
  const same = unnamed.get(name.toLowerCase());
  if (same !== undefined) return same;
  const draft = newDraft('anonymous', name);
  unnamed.set(name.toLowerCase(), draft);
  draft.plural = plural || kind === 'organization';
  if (!draft.plural) draft.gender = genderOfNoun(tokens[head].lemma.toLowerCase());
  draft.body = kind !== 'organization' ? null : plural ? 'several' : 'one';
  draft.noun = tokens[head].lemma.toLowerCase();
  for (let index = from; index <= head; index++) draft.tags.add(tokens[index].lemma.toLowerCase());
  if (noun !== '') draft.tags.add(noun);
  return draft;
}
