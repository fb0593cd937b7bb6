import type { Sentence, Token } from '../../types';
import { textOf } from '../text-of';
import { ORGANISATION_WORDS, PEOPLES } from './gazetteer';
import { GIVEN_NAMES } from './given-names';
import { endOfStamp, isShouted, isTitled } from './heading-line';
import { genderOfName } from './kind-of-name';
import { isBodyNoun } from './kind-beside';
import type { Name } from './name';
import { LONGEST, SURNAME, endOfRun, isNameWord, isSurname, opensWithMajesty } from './name-run';
import { isOriginAlone } from './origin-nouns';
import { isMemberAlone } from './offices-in-letters';
import { setRolesApart } from './roles-apart';
import { splitRun } from './split-run';
import { isParentOf } from './title-before';
import { OFFICES } from './titles';
import { VERB_FIELD, verbFields } from './word-fields';

/** Every proper name of the sentences in order, titles taken apart from the name that they introduce. */
export function findNames(sentences: readonly Sentence[]): readonly Name[] {
  const proper = properWords(sentences);
  const known = properWords(sentences.filter(({ tokens }) => !isTitled(tokens) && !isShouted(tokens)));
  const surnames = surnamesIn(sentences);
  const found = sentences.flatMap(({ tokens: own }, sentence) => {
    if (isShouted(own)) return [];
    const titled = isTitled(own);
    const tokens = own.map((token, index) => {
      if (standsForSomebody(own, index, surnames) || opensPerson(own, index) || isUmm(own, index))
        return { ...token, tag: SURNAME };
      if (opensWithFigure(own, index) || opensWithBodyNoun(own, index))
        return { ...token, pos: 'NOUN' as const, tag: 'NN' };
      return opensName(own, index, proper) || isTheWho(own, index) ? { ...token, tag: 'NNP' } : token;
    });
    const names: Name[] = [];
    for (let from = endOfStamp(tokens); from < tokens.length; from++) {
      if (!isNameWord(tokens, from) && !opensWithMajesty(tokens, from)) continue;
      const to = titled ? endOfKnown(tokens, from, known) : endOfRun(tokens, from);
      if (to === from) continue;
      if (to === from + 1 && isModifier(tokens, from)) continue;
      if (isOriginAlone(tokens, to - 1) || isMemberAlone(tokens, from, to)) {
        from = to - 1;
        continue;
      }
      names.push(...splitRun(tokens, from, to, sentence));
      from = to - 1;
    }
    return shareSurnames(wholeTitles(names, tokens), tokens);
  });
  return setRolesApart(setTeamsApart(found), sentences);
}

/**
 * "Harbourtown Josh Haverstock", whom Harbourtown plays: what stands before a given name, and by itself elsewhere in the article, is a
 * team or a town of its own.
 */
function setTeamsApart(names: readonly Name[]): readonly Name[] {
  const alone = new Set(
    names.flatMap(({ words, title }) => (words.length === 1 && title === null ? words : [])),
  );
  const isGiven = (word: string): boolean => GIVEN_NAMES.has(word.toLowerCase());
  return names.flatMap((name): readonly Name[] => {
    const [first, second] = name.words;
    const holds =
      name.words.length === 3 &&
      name.title === null &&
      name.titleFrom === name.from &&
      name.to - name.from === 3;
    // "Nouri Al Marsh": what is short is no given name here.
    if (!holds || isGiven(first) || !isGiven(second) || second.length < 3 || !alone.has(first)) return [name];
    return [
      { ...name, to: name.from + 1, words: [first], kind: 'unknown', gender: null },
      {
        ...name,
        from: name.from + 1,
        titleFrom: name.from + 1,
        words: name.words.slice(1),
        kind: 'person',
        gender: genderOfName(null, [], name.words.slice(1)),
      },
    ];
  });
}

/** "Department of Ports spokeswoman Ada Okoro": a title that begins within the name of a body has all of it. */
const wholeTitles = (names: readonly Name[], tokens: readonly Token[]): readonly Name[] =>
  names.map((name, index) => {
    const body = names[index - 1];
    const isCut = body !== undefined && body.from < name.titleFrom && name.titleFrom < body.to;
    if (!isCut || name.title === null) return name;
    const title = `${textOf(tokens.slice(body.from, name.titleFrom))} ${name.title}`;
    return { ...name, titleFrom: body.from, title };
  });

/** "Bill and Hillary Clinton" are Bill Clinton and Hillary Clinton. */
const shareSurnames = (names: readonly Name[], tokens: readonly Token[]): readonly Name[] =>
  names.map((name, index) => {
    const next = names[index + 1];
    const isGiven = (word: string): boolean => GIVEN_NAMES.has(word.toLowerCase());
    const shares =
      name.words.length === 1 &&
      isGiven(name.words[0]) &&
      next?.titleFrom === name.to + 1 &&
      /^(?:and|&)$/.test(tokens[name.to].span.exact) &&
      next.kind === 'person' &&
      next.words.length === 2 &&
      isGiven(next.words[0]);
    return shares ? { ...name, words: [name.words[0], next.words[1]], kind: 'person' } : name;
  });

/** Words that the tagger took for proper nouns anywhere in the article. */
function properWords(sentences: readonly Sentence[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { tokens } of sentences)
    for (const { span, tag } of tokens)
      if (tag.startsWith('NNP') && /^\p{Lu}/u.test(span.exact)) words.add(span.exact);
  return words;
}

/** Months and peoples that the article also has as somebody's surname: "Theresa May", "Mark Cuban". */
function surnamesIn(sentences: readonly Sentence[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { tokens } of sentences)
    for (let index = 1; index < tokens.length; index++)
      if (isSurname(tokens, index) || isOfficeSurname(tokens, index)) words.add(tokens[index].span.exact);
  return words;
}

/** "Lola Prince", "Stephen King": a surname like an office, behind a given name alone. */
const isOfficeSurname = (tokens: readonly Token[], index: number): boolean =>
  /^(?:King|Prince|Pope|Bishop|Dean|Earl|Judge|Major|Duke|Constable|Baron|Marshal|Page|Chancellor)$/.test(
    tokens[index].span.exact,
  ) &&
  GIVEN_NAMES.has(tokens[index - 1].span.exact.toLowerCase()) &&
  /^\p{Lu}/u.test(tokens[index - 1].span.exact) &&
  !/^\p{Lu}/u.test(tokens[index + 1]?.span.exact ?? '');

/** "May said she would stay" of an article on Theresa May; "in May", "May 4" and "Cuban officials" are none. */
const standsForSomebody = (tokens: readonly Token[], index: number, surnames: ReadonlySet<string>): boolean =>
  surnames.has(tokens[index].span.exact) &&
  tokens[index].relation !== 'amod' &&
  // "the Prince", "King Charles" beside a Lola Prince
  !(OFFICES.has(tokens[index].span.exact.toLowerCase()) && standsForOffice(tokens, index)) &&
  !/^(?:in|since|until|on|last|next|this|by|of|before|after)$/i.test(tokens[index - 1]?.span.exact ?? '') &&
  tokens[index - 1]?.pos !== 'NUM' &&
  tokens[index + 1]?.pos !== 'NUM';

const standsForOffice = (tokens: readonly Token[], index: number): boolean =>
  /^(?:DET|ADJ)$/.test(tokens[index - 1]?.pos ?? '') ||
  tokens[index - 1]?.tag === 'PRP$' ||
  /^\p{Lu}|^of$/u.test(tokens[index + 1]?.span.exact ?? '');

/** "Will Marsh", "April Marsh": given names that are a verb and a month elsewhere; "Will Marsh win?" and "in April Marsh left" are none. */
function opensPerson(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  const word = tokens[index].span.exact;
  if (!/^(?:Will|April|June)$/.test(word) || !/^\p{Lu}\p{Ll}/u.test(next?.span.exact ?? '')) return false;
  const before = tokens[index - 1]?.span.exact ?? '';
  // Within a sentence the verb has no capital.
  if (word === 'Will' && index > 0 && !/^["“”'‘’`:(]+$|^[.!?]$/.test(before)) return true;
  if (next.tag !== 'NNP') return false;
  return word === 'Will'
    ? tokens.at(-1)?.span.exact !== '?'
    : !/^(?:in|since|until|last|next|this|by|of|before|after|from|to|and|early|late|mid)$/i.test(before);
}

/** "Um Khaled", "Umm Ahmad": a mother by her son, of whom the tagger makes an interjection. */
const isUmm = (tokens: readonly Token[], index: number): boolean =>
  /^Umm?$/.test(tokens[index].span.exact) && (tokens[index + 1]?.tag ?? '').startsWith('NNP');

/** "The WHO said", "WHO officials": the World Health Organization, which the tagger takes for a pronoun. */
const isTheWho = (tokens: readonly Token[], index: number): boolean =>
  tokens[index].span.exact === 'WHO' &&
  (tokens[index - 1]?.span.exact.toLowerCase() === 'the' ||
    tokens[index - 1]?.span.exact === '(' ||
    /^(?:NOUN|PROPN)$/.test(tokens[index + 1]?.pos ?? ''));

/** "Revenue rose 2 per cent": what results are told by opens the line, and nobody is called so where it says nothing. */
const opensWithFigure = (tokens: readonly Token[], index: number): boolean =>
  index === 0 &&
  /^(?:Revenues?|Turnover|Profits?|Sales|Earnings|Income|Shares|Stocks?|Output|Growth|Inflation|Unemployment|Margins?|Losses|Dividends?|Orders|Bookings)$/.test(
    tokens[0].span.exact,
  ) &&
  !/^\p{Lu}/u.test(tokens[1]?.span.exact ?? '') &&
  (verbFields(tokens[1]?.lemma.toLowerCase() ?? '') & VERB_FIELD.communication) === 0;

/** "Chipmaker Nvidia said": what only the line's start capitalises, before a name that has no such word in it ("Airline Pilots Association"). */
function opensWithBodyNoun(tokens: readonly Token[], index: number): boolean {
  const isFirst = index === 0 || (index === 1 && tokens[0].pos === 'PUNCT');
  if (!isFirst || !/^NNP?$/.test(tokens[index].tag) || !isBodyNoun(tokens[index].span.exact.toLowerCase()))
    return false;
  const to = endOfRun(tokens, index);
  return (
    to > index + 1 &&
    !tokens.slice(index + 1, to).some(({ span }) => ORGANISATION_WORDS.has(span.exact.toLowerCase()))
  );
}

const LANDS = /^(?:England|Wales|Scotland|Ireland|Britain|UK|Canada|Australia|NZ|America|USA)$/;

/** A sentence's first word is capitalised anyhow: "Finch gave no date" is about the Finch named elsewhere, whatever its tag. */
function opensName(tokens: readonly Token[], index: number, proper: ReadonlySet<string>): boolean {
  if (index > 1 || (index === 1 && tokens[0].pos !== 'PUNCT')) return false;
  const { span, pos, tag } = tokens[index];
  if (tag.startsWith('NNP') || !/^\p{Lu}/u.test(span.exact)) return false;
  if (!/^(?:NOUN|VERB|ADJ|X|ADV|INTJ)$/.test(pos)) return false;
  if (OFFICES.has(span.exact.toLowerCase()))
    return (
      /^(?:of|for)$/.test(tokens[index + 1]?.span.exact ?? '') ||
      (tokens[index + 1]?.tag ?? '').startsWith('NNP')
    );
  // "Brightline Shipping Corp. lost money": before another part of a firm's name the first word is a part of it too.
  const next = tokens[index + 1];
  const beforeFirm =
    next !== undefined &&
    /^\p{Lu}/u.test(next.span.exact) &&
    tokens
      .slice(index + 1, index + 4)
      .some(
        (token) =>
          ORGANISATION_WORDS.has(token.span.exact.toLowerCase()) && /^\p{Lu}/u.test(token.span.exact),
      );
  // "Natural Resources Wales", "Historic Towns England": a body of a land.
  const isOfLand =
    (tokens[index + 1]?.tag ?? '').startsWith('NNP') && LANDS.test(tokens[index + 2]?.span.exact ?? '');
  return proper.has(span.exact) || ((beforeFirm || isOfLand) && pos !== 'ADV');
}

/** End of the name at `from` in a line of capitals: words that the article's sentences use as names, or a given name with the next word. */
function endOfKnown(tokens: readonly Token[], from: number, known: ReadonlySet<string>): number {
  const isProper = (index: number): boolean => (tokens[index]?.tag ?? '').startsWith('NNP');
  const isKnown = (index: number): boolean => known.has(tokens[index].span.exact);
  let to = from;
  if (GIVEN_NAMES.has(tokens[from].span.exact.toLowerCase()) && isProper(from) && isProper(from + 1)) to += 2;
  while (to < tokens.length && to - from < LONGEST && isNameWord(tokens, to) && isKnown(to)) to++;
  return to;
}

/** "Vice-chancellors", "Vice-President": no outlet. */
const isVice = (tokens: readonly Token[], index: number): boolean =>
  tokens[index].span.exact === 'Vice' && /^[-–]$/.test(tokens[index + 1]?.span.exact ?? '');

/** "South Korean officials" */
const opensPeople = (tokens: readonly Token[], index: number): boolean =>
  /^(?:South|North|East|West|Northern|Southern|Eastern|Western|Central|Latin)$/.test(
    tokens[index].span.exact,
  ) && PEOPLES.has(tokens[index + 1]?.span.exact.toLowerCase() ?? '');

/** "Syrian refugees", "the Democratic field": a capitalised adjective before its noun names nobody. */
const isModifier = (tokens: readonly Token[], index: number): boolean =>
  (tokens[index].pos === 'ADJ' && tokens[index].relation === 'amod') ||
  opensPeople(tokens, index) ||
  isVice(tokens, index) ||
  isParentOf(tokens, index);
