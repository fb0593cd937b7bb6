import type { Sentence, Token } from '../../types';
import { CALENDAR, ORGANISATION_WORDS } from './gazetteer';
import { GIVEN_NAMES } from './given-names';
import { genderOfName, kindOfName } from './kind-of-name';
import type { Name } from './name';
import { PARTICLE } from './particle';
import { HONORIFICS, OFFICES } from './titles';
import { NOUN_FIELD, nounFields } from './word-fields';

/** A name of more words than this is a line in capitals. */
const LONGEST = 9;

/** Every proper name of the sentences in order, titles taken apart from the name that they introduce. */
export function findNames(sentences: readonly Sentence[]): readonly Name[] {
  const proper = properWords(sentences);
  const known = properWords(sentences.filter(({ tokens }) => !isTitled(tokens) && !isShouted(tokens)));
  return sentences.flatMap(({ tokens: own }, sentence) => {
    if (isShouted(own)) return [];
    const titled = isTitled(own);
    const tokens = own.map((token, index) =>
      opensName(own, index, proper) ? { ...token, tag: 'NNP' } : token,
    );
    const names: Name[] = [];
    for (let from = endOfStamp(tokens); from < tokens.length; from++) {
      if (!isNameWord(tokens, from) || (titled && !known.has(tokens[from].span.exact))) continue;
      const to = titled ? endOfKnown(tokens, from, known) : endOfRun(tokens, from);
      if (to === from + 1 && isModifier(tokens, from)) continue;
      names.push(...splitRun(tokens, from, to, sentence));
      from = to - 1;
    }
    return names;
  });
}

/** Words that the tagger took for proper nouns anywhere in the article. */
function properWords(sentences: readonly Sentence[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { tokens } of sentences)
    for (const { span, tag } of tokens)
      if (tag.startsWith('NNP') && /^\p{Lu}/u.test(span.exact)) words.add(span.exact);
  return words;
}

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
  return proper.has(span.exact) || (beforeFirm && pos !== 'ADV');
}

/** "BREAKING NEWS FROM THE COURT": capitals tell nothing there. */
function isShouted(tokens: readonly Token[]): boolean {
  const letters = tokens.map(({ span }) => span.exact).filter((word) => /\p{L}{2}/u.test(word));
  return letters.length > 3 && letters.every((word) => word === word.toUpperCase());
}

/** A line of fewer long words tells nothing; nor do fewer words than `COMMON` with a capital that are no names. */
const LINE_WORDS = 4;
const COMMON = 2;

/** "Council Vows To Rebuild Old Harbour Wall": a line whose every longer word has a capital, as headings in the text have. */
function isTitled(tokens: readonly Token[]): boolean {
  if (tokens[tokens.length - 1]?.span.exact === ':') return false;
  let long = 0;
  let common = 0;
  for (const [index, { span, pos }] of tokens.entries()) {
    if (/^\p{Ll}{4}/u.test(span.exact) && /^(?:VERB|AUX|NOUN|ADJ)$/.test(pos)) return false;
    if (/^\p{L}{4}/u.test(span.exact)) long++;
    if (
      index > 0 &&
      /^\p{Lu}\p{Ll}/u.test(span.exact) &&
      pos !== 'PROPN' &&
      !CALENDAR.has(span.exact.toLowerCase())
    )
      common++;
  }
  return long >= LINE_WORDS && common >= COMMON;
}

/** End of the run of words from `from` on that the article's sentences use as names. */
function endOfKnown(tokens: readonly Token[], from: number, known: ReadonlySet<string>): number {
  let to = from + 1;
  while (
    to < tokens.length &&
    to - from < LONGEST &&
    isNameWord(tokens, to) &&
    known.has(tokens[to].span.exact)
  )
    to++;
  return to;
}

function isNameWord(tokens: readonly Token[], index: number): boolean {
  const { span, tag, pos } = tokens[index];
  if (!/^\p{Lu}/u.test(span.exact) || CALENDAR.has(span.exact.toLowerCase())) return false;
  if (isPartyTag(tokens, index)) return false;
  if (tag.startsWith('NNP') || pos === 'PROPN') return true;
  const opens = index === 0 || /^["“”'‘’`(]+$|^:$/.test(tokens[index - 1].span.exact);
  if (opens) return false;
  return (
    pos === 'NOUN' ||
    pos === 'ADJ' ||
    pos === 'VERB' ||
    pos === 'X' ||
    (pos === 'ADV' && /^\p{Lu}\p{Ll}+$/u.test(span.exact))
  );
}

/** "Senator Lena Ortiz (D-Maine)", "(R)": a party with its state in brackets. */
function isPartyTag(tokens: readonly Token[], index: number): boolean {
  const opens = index;
  for (let at = opens; at >= 0 && opens - at < 4; at--)
    if (/^[RDIL](?:-.*)?$/.test(tokens[at].span.exact) && tokens[at - 1]?.span.exact === '(') return true;
  return false;
}

/** First token after "Updated", "Last updated", "Published:" before a date, a time or a colon: a page's stamp, not a name. */
function endOfStamp(tokens: readonly Token[]): number {
  const at = /^(?:last|first)$/i.test(tokens[0]?.span.exact ?? '') ? 1 : 0;
  if (!/^(?:updated|published|posted|modified|edited|corrected)$/i.test(tokens[at]?.span.exact ?? ''))
    return 0;
  const next = tokens[at + 1]?.span.exact.toLowerCase();
  const dated = next === undefined || /^(?:at|on|:|\||-|–|—|\.)$|^\d/.test(next) || CALENDAR.has(next);
  return dated ? at + 1 : 0;
}

/** "Syrian refugees", "the Democratic field": a capitalised adjective before its noun names nobody. */
const isModifier = (tokens: readonly Token[], index: number): boolean =>
  tokens[index].pos === 'ADJ' && tokens[index].relation === 'amod';

function endOfRun(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  while (to < tokens.length && to - from < LONGEST) {
    const word = tokens[to].span.exact;
    if (isNameWord(tokens, to)) to++;
    else if (PARTICLE.test(word) && isNameWord(tokens, particlesEnd(tokens, to)))
      to = particlesEnd(tokens, to) + 1;
    else if (to + 1 < tokens.length && isNameWord(tokens, to + 1) && joins(tokens, from, to, word)) to += 2;
    else break;
  }
  return to;
}

/** First token after the particles that begin at `at`: "van den" of "Pieter van den Berg". */
function particlesEnd(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end - at < 3 && end < tokens.length - 1 && PARTICLE.test(tokens[end].span.exact)) end++;
  return end;
}

/** Whether a small word between two capitalised ones belongs to one name: "Department of Justice", "Smith & Sons", "al-Masri". */
function joins(tokens: readonly Token[], from: number, at: number, word: string): boolean {
  const tight =
    tokens[at - 1].span.end === tokens[at].span.start && tokens[at].span.end === tokens[at + 1].span.start;
  if ((word === '-' || word === '–') && tight) return true;
  if (word === '&') return true;
  if (word !== 'of' && word !== 'for' && word !== 'on') return false;
  const before = tokens[at - 1].span.exact.toLowerCase();
  if (OFFICES.has(before)) return before === 'secretary' || before === 'attorney' || before === 'speaker';
  for (let index = from; index < at; index++)
    if (ORGANISATION_WORDS.has(tokens[index].span.exact.toLowerCase())) return true;
  return false;
}

/** One run of capitals as the names in it: "TikTok CEO Shou Zi Chew" names a company and, by title, a person. */
function splitRun(tokens: readonly Token[], from: number, to: number, sentence: number): Name[] {
  const word = (index: number): string => tokens[index].span.exact;
  const isTitle = (index: number): boolean => {
    const lower = word(index).toLowerCase();
    return OFFICES.has(lower) || HONORIFICS.has(lower) || (index === from && opensWithRole(tokens, from, to));
  };
  let nameFrom = from;
  const lastIsOrganisation = ORGANISATION_WORDS.has(word(to - 1).toLowerCase());
  if (!lastIsOrganisation)
    for (let index = from; index < to; index++) if (isTitle(index)) nameFrom = index + 1;
  if (nameFrom < to && word(nameFrom) === 'of') {
    // "Secretary of State Hillary Clinton": the name begins at the given name, else after one word.
    let start = nameFrom + 2;
    for (let index = nameFrom + 1; index < to; index++)
      if (GIVEN_NAMES.has(word(index).toLowerCase())) {
        start = index;
        break;
      }
    nameFrom = start;
  }
  const names: Name[] = [];
  const firstTitle = nameFrom > from ? firstIndex(from, nameFrom, isTitle) : from;
  if (firstTitle > from) names.push(nameOf(tokens, from, firstTitle, from, sentence, false));
  if (nameFrom < to) {
    const titleFrom = nameFrom > from ? from : lowerTitleBefore(tokens, from, to - from > 1);
    names.push(nameOf(tokens, nameFrom, to, titleFrom, sentence, titleFrom < nameFrom));
  }
  return names;
}

/** "Comedian Mary Lund said": a noun for a person that only the line's start capitalises, before a given name. */
function opensWithRole(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 3 || !(from === 0 || (from === 1 && tokens[0].pos === 'PUNCT'))) return false;
  const lower = tokens[from].span.exact.toLowerCase();
  if (GIVEN_NAMES.has(lower) || !GIVEN_NAMES.has(tokens[from + 1].span.exact.toLowerCase())) return false;
  return (nounFields(lower) & NOUN_FIELD.person) !== 0;
}

function firstIndex(from: number, to: number, holds: (index: number) => boolean): number {
  for (let index = from; index < to; index++) if (holds(index)) return index;
  return to;
}

/** "former Norbank aide": what only qualifies an office is none. */
const isOffice = (word: string): boolean =>
  OFFICES.has(word) && !/^(?:former|ex|acting|interim|first)$/.test(word);

/**
 * Start of a title in small letters right before a name: "presidential candidate Jo Marsh", "chief executive Ada Okoro"; before
 * a name of several words any noun for a person is one: "harbour master Lise Okafor".
 */
function lowerTitleBefore(tokens: readonly Token[], from: number, severalWords: boolean): number {
  let start = from;
  const before = tokens[from - 1];
  if (before === undefined) return from;
  if (!(severalWords && isRole(before)) && !isOffice(before.span.exact)) return from;
  while (start > 0 && from - start < 6) {
    const { pos, span } = tokens[start - 1];
    const part = pos === 'NOUN' || pos === 'ADJ' || pos === 'PROPN' || /^[-–]$/.test(span.exact);
    if (!part) break;
    start--;
  }
  return severalWords ? firstOfTwoRoles(tokens, start) : start;
}

/**
 * Start of the first role of "English comedian and actor Peter Halloway", where `second` begins the other; else `second`. After an
 * article or a possessive they may be two people: "the mayor and governor Jo Marsh".
 */
function firstOfTwoRoles(tokens: readonly Token[], second: number): number {
  if (second < 2 || tokens[second - 1].span.exact !== 'and' || !isRole(tokens[second - 2])) return second;
  let start = second - 2;
  while (start > 0 && second - start < 6 && /^(?:NOUN|ADJ|PROPN)$/.test(tokens[start - 1].pos)) start--;
  const before = tokens[start - 1];
  return before !== undefined && (/^(?:DET|NUM)$/.test(before.pos) || /\$$|^POS$/.test(before.tag))
    ? second
    : start;
}

const isRole = ({ tag, lemma, span }: Token): boolean =>
  tag === 'NN' && (OFFICES.has(span.exact) || (nounFields(lemma.toLowerCase()) & NOUN_FIELD.person) !== 0);

function nameOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  titleFrom: number,
  sentence: number,
  titled: boolean,
): Name {
  const words = tokens.slice(from, to).map(({ span }) => span.exact);
  const before = tokens.slice(titleFrom, from).map(({ span }) => span.exact);
  const honorific = before.find((word) => HONORIFICS.has(word.toLowerCase())) ?? null;
  const title = before.filter((word) => !HONORIFICS.has(word.toLowerCase())).join(' ');
  return {
    sentence,
    from,
    to,
    titleFrom,
    title: title === '' ? null : title,
    words,
    kind: kindOfName(words, titled),
    gender: genderOfName(honorific, before, words),
  };
}
