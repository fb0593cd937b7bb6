import { LEADING, STARTERS, TITLES, TRAILING } from './abbreviations';

/** A place where a sentence may end: after `mark` and its closing quotes and brackets, before white space. */
export interface Juncture {
  /** The sentence so far, without the mark. */
  readonly before: string;
  /** Its last piece without opening marks: "Mr", "U.S", "sales". */
  readonly word: string;
  /** "." or "?!" or "..." or ". . .". */
  readonly mark: string;
  /** Quotes and brackets that close after the mark. */
  readonly closing: string;
  /** What follows, white space aside; a few dozen characters are enough. */
  readonly after: string;
  /** The first word that follows, without opening marks. */
  readonly nextWord: string;
  /** True when the whole text has no capital letter: a small one after a stop then says nothing. */
  readonly caseless: boolean;
}

/** True: a sentence ends here; false: it goes on; null: another rule must tell. */
export type BreakRule = (juncture: Juncture) => boolean | null;

const LOWER = /^["“”'‘’(\[]*\p{Ll}/u;
const BRAND = /^["“'‘]?(?:i[A-Z]|e[A-Z])/;
const CUE =
  /^(?:[\p{Lu}][\p{L}.'’\-]*\s+|the\s+|a\s+|of\s+){1,5}(?:said|says|asked|asks|wrote|writes|tweeted|added|told|replied|shouted|exclaimed|wondered|cried|quipped|joked)\b/u;
const starts = (words: ReadonlySet<string>, word: string): boolean => words.has(word);
const number = (after: string): boolean => /^[(#]?\d/.test(after);

/** `[...]` stands for words left out, not for an end: "Bohr [...] used the analogy". */
const bracketedEllipsis: BreakRule = ({ word, mark, closing }) =>
  mark.length > 1 && closing.startsWith(']') && /\[$/.test(word) ? false : null;

/** "the thing is . . . I didn't mean it": three spaced stops trail off; a fourth one ends. */
const trailingOff: BreakRule = ({ mark }) => (/^\.\s\.\s\.$/.test(mark) ? false : null);

/** "She works at Yahoo! in accounting", "'This is great.' she said": a small letter goes on, but "iPhone" may begin. */
const smallLetter: BreakRule = ({ word, mark, after, caseless }) =>
  LOWER.test(after) && !BRAND.test(after) && (!caseless || mark.length > 1 || word.includes('.'))
    ? false
    : null;

/** "1. The first item": a number alone at the start is a list's marker. */
const marker: BreakRule = ({ before, mark }) =>
  mark === '.' && /^\s*[•⁃▪◦‣·]?\s*(?:\d{1,3}|[a-z]|[ivx]{1,4})$/i.test(before) && !/^I$/.test(before.trim())
    ? false
    : null;

/** "(He had worked for 5 years as an engineer.) at the local university": no end inside brackets that close later. */
const openBracket: BreakRule = ({ before, closing, after }) => {
  const open = Math.max(before.lastIndexOf('('), before.lastIndexOf('['));
  if (open < 0 || before.length - open > 300 || /[)\]]/.test(before.slice(open) + closing)) return null;
  return /^[^(\[]{0,300}[)\]]/.test(after) ? false : null;
};

/** "“Will it hold?” Mayor Ann Field asked." */
const cueAfterQuote: BreakRule = ({ mark, closing, after, nextWord }) =>
  /[?!]$/.test(mark) && /["”’']/.test(closing) && !starts(STARTERS, nextWord) && CUE.test(after)
    ? false
    : null;

/** "Gen. Mark Milley", "Mt. Fuji". */
const title: BreakRule = ({ word, mark }) => (mark === '.' && starts(TITLES, word) ? false : null);

/** "Albert I. Jones", "J. K. Rowling", but "you and I. Did you", "vitamin C. The". */
const initial: BreakRule = ({ before, word, mark, nextWord, after }) => {
  if (mark !== '.' || !/^\p{Lu}$/u.test(word)) return null;
  if (/^\p{Lu}\.(?:\s|$)/u.test(after)) return false;
  const previous = /(\S+)\s+\S+$/.exec(before)?.[1] ?? '';
  if (word === 'I' && !/^\p{Lu}/u.test(previous)) return true;
  return starts(STARTERS, nextWord) && !/^(?:Do|May|Will|All|Such)$/.test(nextWord);
};

/** "the U.S. Government", but "in the U.S. How about you?" */
const letters: BreakRule = ({ word, mark, nextWord, after }) => {
  if (mark !== '.' || !/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return null;
  if (word === 'P.M' || word === 'A.M') return null;
  return starts(STARTERS, nextWord) || /^["“]/.test(after) ? !number(after) : false;
};

/** "p. 55", "Jan. 6", "Roe v. Wade"; "no." only before a figure. */
const leading: BreakRule = ({ word, mark, nextWord, after }) => {
  if (mark !== '.' || !starts(LEADING, word)) return null;
  if (number(after)) return false;
  if (
    /^(?:no|est|pp|p|c|sec|ch|para|art|fig|ed|al|vol|No|Miss|Mass|Wash|Sat|Sun|Mon|Ill|Pa|Ark|Del)$/.test(
      word,
    ) &&
    starts(STARTERS, nextWord)
  )
    return true;
  if (/^(?:no|est|ed|c)$/.test(word)) return true;
  if (/^(?:vs?|cf|e\.g|i\.e|viz|al)$/.test(word)) return false;
  return starts(STARTERS, nextWord);
};

/** "At 5 a.m. Mr. Smith went": a time that opens the sentence ends none; "until 6 p.m. Officers" does. */
const timeOfDay: BreakRule = ({ before, word, mark, after, nextWord }) => {
  if (mark !== '.' || !/^[ap]\.m$/i.test(word)) return null;
  if (
    number(after) ||
    /^(?:ET|EST|EDT|PT|PST|PDT|CT|CST|GMT|BST|UTC|Eastern|Pacific|Central|local|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/.test(
      nextWord,
    )
  )
    return false;
  return !/^\s*["“]?(?:At|By|Around|About|From|Until|Before|After|Shortly|Just)\s(?:\S+\s){0,3}\S*$/.test(
    before,
  );
};

/** Measures that are words or verbs elsewhere. */
const UNIT = /^(?:in|min|sec|st)$/;

/** "Briggs & Co. at noon", but "Briggs & Co. It closed yesterday". */
const trailing: BreakRule = ({ before, word, mark, nextWord, after }) => {
  if (mark !== '.' || !starts(TRAILING, word)) return null;
  // "could not log in. Norbank said": an inch has its number before it.
  if (UNIT.test(word) && !/\d\S*\s+\S+$/.test(before)) return null;
  if (starts(STARTERS, nextWord) || word === 'etc') return true;
  return number(after) || /^["“]/.test(after);
};

/** In order; the first that knows decides. When none knows, the sentence ends. */
export const BREAK_RULES: readonly BreakRule[] = [
  bracketedEllipsis,
  trailingOff,
  smallLetter,
  marker,
  openBracket,
  cueAfterQuote,
  title,
  initial,
  letters,
  leading,
  timeOfDay,
  trailing,
];
