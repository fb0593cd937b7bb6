import type { Token } from '../../types';
import { PEOPLES } from '../names/gazetteer';
import { gendersClash, type Gender } from '../names/name';
import { isMemberAt } from '../names/offices-in-letters';
import { isOriginAlone } from '../names/origin-nouns';
import type { Described } from './described';
import type { Draft } from './draft';

/**
 * "the Republican", "the Wisconsin Democrat", "the Conservative MP": by party and place alone, as reporters call somebody anew; not "the
 * lone Republican".
 */
const isPartyAlone = (tokens: readonly Token[], from: number, head: number): boolean =>
  (/^(?:Republican|Democrat|Tory|Conservative)$/.test(tokens[head].span.exact) || isMemberAt(tokens, head)) &&
  /^the$/i.test(tokens[from].span.exact) &&
  tokens.slice(from + 1, head).every(({ span }) => /^\p{Lu}/u.test(span.exact)) &&
  !/^(?:on|in|of|who|from)$/.test(tokens[head + 1]?.span.exact ?? '');

/** "the mother of three", "The dad-of-two". */
const isParentOfSome = (tokens: readonly Token[], head: number): boolean => {
  const [of, count] = /^[-–]$/.test(tokens[head + 1]?.span.exact ?? '')
    ? [head + 2, head + 4]
    : [head + 1, head + 2];
  return (
    /^(?:grand)?(?:mother|father|mum|mom|dad|parent)$/.test(tokens[head].lemma.toLowerCase()) &&
    tokens[of]?.span.exact === 'of' &&
    tokens[count]?.pos === 'NUM'
  );
};

/** By what a phrase calls somebody anew, if by nothing else. */
export function calledAnew(tokens: readonly Token[], from: number, head: number): Described['anew'] {
  if (isPartyAlone(tokens, from, head)) return 'party';
  if (isOriginAlone(tokens, head)) return 'origin';
  if (isParentOfSome(tokens, head)) return 'parent';
  return isAgeAlone(tokens, head) ? 'age' : null;
}

/** "The 32-year-old said", where "the 32-year-old firm" is none. */
export const isAgeAlone = (tokens: readonly Token[], index: number): boolean =>
  tokens[index].span.exact === 'old' &&
  /^[-–]$/.test(tokens[index - 1]?.span.exact ?? '') &&
  tokens[index - 2]?.span.exact === 'year' &&
  !/^(?:amod|compound)/.test(tokens[index].relation) &&
  tokens[index + 1]?.pos !== 'NOUN';

/** Nouns by which reporters call somebody anew who has just been named. */
const ANEW = new Set(
  (
    'mogul businessman businesswoman native politician veteran star celebrity icon legend heiress tycoon magnate firebrand newcomer incumbent pontiff monarch ' +
    'player footballer back striker midfielder defender winger goalkeeper keeper batsman bowler sprinter cyclist boxer heavyweight ' +
    'athlete golfer jockey rider swimmer rower songwriter rapper comedian presenter broadcaster crooner starlet frontman guitarist singer actor actress musician'
  ).split(' '),
);

/** Nouns by which they call anybody so, whatever his trade, and the ages that these allow. */
const IN_LIFE: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['pensioner', [55, 120]],
  ['grandmother', [30, 120]],
  ['grandfather', [30, 120]],
  ['teenager', [13, 19]],
  ['billionaire', [18, 120]],
  ['millionaire', [18, 120]],
]);

/** "The 57-year-old scientist", "The Israeli leader": said of somebody named before, whatever else the text calls him. */
export const isVariation = ({ noun, modifiers }: Described): boolean =>
  modifiers[0] === 'the' &&
  modifiers.length > 1 &&
  (ANEW.has(noun) ||
    (/^(?:leader|manager|coach|boss|author)$/.test(noun) && PEOPLES.has(modifiers.at(-1) ?? '')) ||
    (modifiers.includes('year') && modifiers.includes('old')));

/** "The midfielder", "the star": by nothing else. */
export const isOnlyNoun = ({ noun, modifiers, anew }: Described): boolean =>
  (ANEW.has(noun) || IN_LIFE.has(noun) || anew === 'parent') &&
  modifiers.length === 1 &&
  modifiers[0] === 'the';

/** Sentences within which a bare noun calls whoever they are about. */
const ALONE_WITHIN = 2;

/** Whether what somebody is told to be lets him be called so: a clerk is no midfielder. */
const mayPlay = ({ role }: Draft): boolean =>
  role === null ||
  role
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => ANEW.has(word) || /^(?:captain|skipper|forward|champion|dj|host)$/.test(word));

/** Whether somebody of the age that the text gives, if it does, may be called by the noun. */
const isOfAge = ({ age }: Draft, noun: string): boolean => {
  const [least, most] = IN_LIFE.get(noun) ?? [0, Infinity];
  return age === null || (least <= Number(age) && Number(age) <= most);
};

/** The one person who is the subject of the sentences before and may be called so; `null` where there are two, or none. */
export function soleSubject(
  drafts: readonly Draft[],
  { noun, gender, anew }: Described,
  sentence: number,
): Draft | null {
  const near = drafts.filter(
    (draft) =>
      draft.kind === 'person' &&
      !draft.plural &&
      draft.told?.asSubject &&
      sentence - draft.told.mention.sentence <= ALONE_WITHIN &&
      isOfAge(draft, noun),
  );
  const [only] = near;
  const isOne = near.length === 1 && !gendersClash(gender, only.gender);
  return isOne && (IN_LIFE.has(noun) || anew === 'parent' || mayPlay(only)) ? only : null;
}

/**
 * "The Wisconsin Republican added": another name for whoever was last told of, a subject before others; `speaker` before all, for "Marsh
 * said Ortiz was special. The Italian added" goes on with Marsh.
 */
export const latestPerson = (
  drafts: readonly Draft[],
  gender: Gender | null,
  speaker: Draft | null = null,
): Draft | null => {
  const people = drafts.filter(
    ({ kind, told, plural, gender: own }) =>
      kind === 'person' && told !== null && !plural && !gendersClash(gender, own),
  );
  return (
    people.find((draft) => draft === speaker) ??
    people.find(({ told }) => told?.asSubject) ??
    people[0] ??
    null
  );
};

/** Sentences within which somebody is called anew. */
const ANEW_WITHIN = 4;

/** Whom "the Londoner" or "the 32-year-old" means: whoever was last told of, and nobody whom the text gives another age. */
export function calledBy(
  { anew, gender, modifiers }: Described,
  sentence: number,
  drafts: readonly Draft[],
  speaker: Draft | null,
): Draft | null {
  const near = drafts.filter(({ told }) => told !== null && sentence - told.mention.sentence <= ANEW_WITHIN);
  // "… is champion Deontay Marsh - and the American wants": whoever was named last in the sentence itself.
  const here = near.filter(({ told }) => told?.mention.sentence === sentence && told.mention.form === 'name');
  if (anew !== 'age') return latestPerson(here.slice(0, 1), gender) ?? latestPerson(near, gender, speaker);
  const age = modifiers.find((word) => /^\d+$/.test(word));
  const same = drafts.filter((draft) => age !== undefined && draft.age === age);
  return (
    latestPerson(same, gender) ??
    latestPerson(
      near.filter((draft) => draft.age === null),
      gender,
    )
  );
}

/** Words of one party each, as they stand before a name or in a description. */
const PARTIES: readonly (readonly string[])[] = [
  ['conservative', 'tory'],
  ['labour'],
  ['republican', 'gop'],
  ['democrat', 'democratic', 'dem'],
  ['snp'],
  ['lib', 'liberal'],
  ['green', 'greens'],
  ['plaid'],
  ['dup'],
  ['sinn'],
  ['ukip'],
  ['reform'],
  ['fine'],
  ['fianna'],
];
const partiesIn = (has: (word: string) => boolean): ReadonlySet<number> =>
  new Set(PARTIES.flatMap((words, at) => (words.some(has) ? [at] : [])));

/** Those whom "the Conservative MP" may mean: of that party if the text says so of anybody, and never of another. */
export function ofTheParty({ noun, modifiers }: Described, drafts: readonly Draft[]): readonly Draft[] {
  const own = partiesIn((word) => word === noun || modifiers.includes(word));
  if (own.size === 0) return drafts;
  const isOf = ({ tags }: Draft, wanted: boolean): boolean =>
    [...partiesIn((word) => tags.has(word))].some((party) => own.has(party) === wanted);
  const members = drafts.filter((draft) => draft.kind === 'person' && isOf(draft, true));
  return members.length > 0 ? members : drafts.filter((draft) => !isOf(draft, false));
}

/** Whether the text calls somebody by another party than the description: "the Conservative leader" of a Labour leader. */
export function isOfOtherParty({ noun, modifiers }: Described, tags: ReadonlySet<string>): boolean {
  const told = partiesIn((word) => tags.has(word));
  const asked = partiesIn((word) => word === noun || modifiers.includes(word));
  return told.size > 0 && asked.size > 0 && ![...asked].some((party) => told.has(party));
}
