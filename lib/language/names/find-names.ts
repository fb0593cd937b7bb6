import type { Sentence, Token } from '../../types';
import { textOf } from '../text-of';
import { CALENDAR, ORGANISATION_WORDS } from './gazetteer';
import { GIVEN_NAMES } from './given-names';
import { genderOfName, kindOfName } from './kind-of-name';
import { endOfStamp, isShouted, isTitled } from './heading-line';
import type { Name } from './name';
import { lowerTitleBefore, opensWithRole } from './title-before';
import { PARTICLE } from './particle';
import { HONORIFICS, OFFICES } from './titles';

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
      if (!isNameWord(tokens, from)) continue;
      const to = titled ? endOfKnown(tokens, from, known) : endOfRun(tokens, from);
      if (to === from) continue;
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

/** End of the name at `from` in a line of capitals: words that the article's sentences use as names, or a given name with the next word. */
function endOfKnown(tokens: readonly Token[], from: number, known: ReadonlySet<string>): number {
  const isProper = (index: number): boolean => (tokens[index]?.tag ?? '').startsWith('NNP');
  const isKnown = (index: number): boolean => known.has(tokens[index].span.exact);
  let to = from;
  if (GIVEN_NAMES.has(tokens[from].span.exact.toLowerCase()) && isProper(from) && isProper(from + 1)) to += 2;
  while (to < tokens.length && to - from < LONGEST && isNameWord(tokens, to) && isKnown(to)) to++;
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

function firstIndex(from: number, to: number, holds: (index: number) => boolean): number {
  for (let index = from; index < to; index++) if (holds(index)) return index;
  return to;
}

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
  const title = textOf(
    tokens.slice(titleFrom, from).filter(({ span }) => !HONORIFICS.has(span.exact.toLowerCase())),
  );
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
