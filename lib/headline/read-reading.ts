import type { Entry } from '../align/relate-words';
import { loadLexicon, type WordClass } from '../align/lexicon';
import { findPlaces } from '../align/places';
import { readQuantities } from '../align/read-quantities';
import { standardSpelling } from '../align/standard-spelling';
import { listedFor } from '../align/thesaurus';
import { whoIs } from '../align/who-is-who';
import { informationOf, vectorRow } from '../align/word-vectors';
import type { Sentence, Token, Upos } from '../types';
import { oncePerWord } from '../once';
import { negators } from './data/stage-words';
import { findExpressions } from './find-expressions';
import { readPredicates } from './read-predicates';
import type { Amount, Casing, Name, Reading, Word } from './reading';

const CLASSES: Partial<Record<Upos, WordClass>> = {
  NOUN: 'n',
  PROPN: 'n',
  VERB: 'v',
  AUX: 'v',
  ADJ: 'a',
  ADV: 'r',
  NUM: 'n',
};
/** They carry grammar, or say so little that any sentence has them. */
const LIGHT = new Set(
  "be have do get go make take let the a an this that these those there here it he she they we i you who which what when where how why also just so then than more most very too other own such same as not n't never no only even still yet again now up out over off down back about say mr. mrs. ms. mr mrs ms dr.".split(
    ' ',
  ),
);
const CONTENT = new Set<Upos>(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM', 'ADV']);

/** What is told of a word by its lemma alone. */
interface Told {
  readonly key: string;
  readonly negates: boolean;
  /** True when it carries matter, if its class does. */
  readonly telling: boolean;
  readonly weight: number;
  readonly row: number;
  /** With each class, as a word of the text is compared. */
  readonly entries: Readonly<Record<WordClass, Entry>>;
}

function tell(lemma: string): Told {
  const low = lemma.toLowerCase();
  const key = standardSpelling(low.replace(/’/g, "'"));
  return {
    key,
    negates: negators.has(low),
    telling: !LIGHT.has(key) && /[\p{L}\p{N}]/u.test(key),
    weight: Math.min(5, Math.max(0.3, informationOf(key) - 1.8)),
    row: vectorRow(key),
    entries: { n: `${key}/n`, v: `${key}/v`, a: `${key}/a`, r: `${key}/r` },
  };
}

/** What is known of so many words is forgotten together: a few thousand make up most of any day's news. */
const KEPT = 8_000;
const toldBy = oncePerWord(KEPT, tell);
const formOf = oncePerWord(KEPT, plainForm);

function readWords(tokens: readonly Token[]): Word[] {
  const told = tokens.map(({ lemma }) => toldBy(lemma));
  const negated = new Set(tokens.flatMap(({ head }, i) => (told[i].negates ? [head] : [])));
  return tokens.map((token, i) => {
    const { key, telling, weight, row, entries } = told[i];
    const content = telling && CONTENT.has(token.pos);
    const wordClass = CLASSES[token.pos] ?? 'r';
    return {
      token,
      key,
      wordClass,
      entry: entries[wordClass],
      form: formOf(token.span.exact),
      content,
      weight: content ? weight : 0,
      row,
      negated: negated.has(i),
    };
  });
}

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|sep|oct|nov|dec|today|yesterday|tomorrow|mr|mrs|ms|dr|sen|rep|gov|president|senator|congressman|congresswoman|judge|justice|secretary|minister|rev|prof|gen|sgt|lt|capt)\.?$/;

/** Lower case, without a possessive, and "F.B.I." as "fbi". */
function plainForm(exact: string): string {
  const form = exact.toLowerCase().replace(/[’']s$/, '');
  if (/^(?:\p{L}\.){2,}\p{L}?$/u.test(form)) return form.replace(/\./g, '');
  return form.length > 3 && /^\p{Lu}+\.$/u.test(exact) ? form.slice(0, -1) : form;
}

/** After these a sentence begins, as a capital shows: "Mayor: Low turnout". */
const OPENS = /^(?:[:—–"“‘'`.!?]|``)$/;
/** "Ex-chief" at the head of a headline names nobody. */
const PREFIX = /^(?:ex|anti|pro|non|mid|pre|post|co|vice|self|half|multi|near|low|high|long|top)$/;
/** Initials that are words by now and name nobody. */
const INITIALS = /^(?:TV|PM|MPs?|VP|CEO|CFO|ER|DA|DJ|PC|ID|ATM|AI|DNA|PR|HQ|GPs?|PhD|IT|VIP|MVP|No\.?)$/;
/** Before a name or another title they are none: "Ohio Gov. Kasich". */
const TITLE =
  /^(?:sen|rep|gov|president|prime|premier|minister|mayor|senator|governor|congressman|congresswoman|representative|republicans?|democrats?|democratic|chancellor|king|queen|judge|justice|attorney|police|secretary|foreign|lawmakers?|voters?|gop)\.?$/;

/** What follows a place's name when both name something else: "Chicago Tribune", "Wall Street", "Scotland Yard". */
const BODY =
  /^(?:tribune|times|post|journal|herald|globe|gazette|chronicle|examiner|inquirer|mail|news|university|college|institute|school|street|avenue|road|square|yard|tower|towers|airport|airlines|airways|stadium|bank|hall|park|bridge|hospital|museum|zoo|united|rovers|albion|wanderers|athletic|hotspur|rockets|lakers|bulls|heat|mavericks|cowboys|patriots|giants|jets|bears|packers|dodgers|yankees|mets|cubs|marathon|open|derby|accord|treaty|agreement|declaration|syndrome|king)$/;

/** "eBay" and "iPhone" too. */
const capital = (token: Token): boolean => /^\p{Ll}?\p{Lu}/u.test(token.span.exact);

/** Runs of words that name. */
function readNames(
  words: readonly Word[],
  { isCommon, isNamed: named, isPerson, isWhole, caseless }: Casing,
): Name[] {
  const { senses } = loadLexicon();
  const ordinary = (form: string, key: string) =>
    (listedFor(key) > 0 && whoIs(form).length === 0) ||
    ['n', 'v', 'a', 'r'].some((c) => senses.has(`${form}/${c}`) || senses.has(`${key}/${c}`));
  const lettered = words.filter(({ content }) => content);
  const titleCase =
    lettered.length > 3 && lettered.filter(({ token }) => capital(token)).length >= lettered.length * 0.8;
  const isName = words.map(({ token, key }, i) => {
    // In a text without capitals a name is what the tagger takes for one, or a noun that no dictionary has: "varadkar".
    const small =
      caseless &&
      (token.pos === 'PROPN' ||
        (token.pos === 'NOUN' && !ordinary(token.span.exact, key) && /^\p{L}{3}/u.test(key)));
    if (
      !(capital(token) || small) ||
      token.pos === 'PUNCT' ||
      token.pos === 'PRON' ||
      token.pos === 'DET' ||
      token.pos === 'ADP'
    )
      return false;
    const form = token.span.exact.toLowerCase();
    if (isCommon(form) && !caseless) return false;
    if (
      CALENDAR.test(form) ||
      INITIALS.test(token.span.exact) ||
      (PREFIX.test(form) && words[i + 1]?.form === '-')
    )
      return false;
    // The first word, and every word of a title-case headline, is capital anyway: a word of the dictionary is then no name.
    const opens = i === 0 || OPENS.test(words[i - 1].token.span.exact);
    if ((opens || titleCase) && ordinary(form, key) && !named(form)) return false;
    if (token.pos === 'PROPN') return true;
    return !opens && (token.pos === 'ADJ' || token.pos === 'NOUN' || token.pos === 'X');
  });
  // In a text without capitals any noun or adjective may be a place.
  const exact = words.map(({ token: { span, pos } }) =>
    caseless && /^(?:PROPN|NOUN|ADJ)$/.test(pos)
      ? span.exact.replace(/^\p{L}/u, (letter) => letter.toUpperCase())
      : span.exact,
  );
  const places = findPlaces(exact).filter(({ start, end, place, demonym }) => {
    if (demonym || end - start > 1 || place.kind === 'country') return true;
    // "Tyre-bursting trap" opens with no city of Lebanon.
    const compounded = words[end]?.form === '-' && /^VB[GN]$/.test(words[end + 1]?.token.tag ?? '');
    return caseless || !(isCommon(words[start].form) || (compounded && !named(words[start].form)));
  });
  const names: Name[] = [];
  // "Portland, Maine", "Sanford, Fla.": what stands before a state lies in that state, known to the gazetteer or not.
  const wholeAfter = (end: number) =>
    words[end]?.form === ','
      ? places.find(
          ({ start, place, demonym }) =>
            start === end + 1 && !demonym && /^(?:state|country)$/.test(place.kind),
        )
      : undefined;
  const located = places.map((mention) => {
    const whole = mention.demonym || mention.place.kind !== 'city' ? undefined : wholeAfter(mention.end);
    return whole
      ? { ...mention, place: { ...mention.place, within: [whole.place.name, ...whole.place.within] } }
      : mention;
  });
  for (const { start, end, place, demonym } of located) {
    const keys = words.slice(start, end).map(({ token }) => token.span.exact.toLowerCase());
    const before = words[start - 1];
    const after = words[end];
    const partOfName =
      (after && !caseless && capital(after.token) && BODY.test(after.form)) ||
      (!demonym &&
        end - start === 1 &&
        place.kind !== 'country' &&
        ((before &&
          isName[start - 1] &&
          before.token.span.end + 1 === words[start].token.span.start &&
          /^(?:flat|compound)/.test(words[start].token.relation)) ||
          (after &&
            isName[end] &&
            !TITLE.test(after.form) &&
            ((/^(?:flat|compound)/.test(after.token.relation) && after.token.head === start) ||
              (!titleCase &&
                words[start].token.relation === 'compound' &&
                words[start].token.head === end)))));
    const surname = !demonym && end - start === 1 && isPerson(words[start].form);
    if (!partOfName && !surname) names.push({ start, end, keys, place, demonym });
  }
  const taken = new Set(
    names.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, k) => start + k)),
  );
  for (let i = 0; i < words.length; i++) {
    if (!isName[i] || taken.has(i)) continue;
    let end = i + 1;
    const goesOn = (w: number) =>
      w < words.length && isName[w] && !taken.has(w) && words[w].token.relation !== 'conj';
    // "C-SPAN" is one name, its parts are none.
    const touches = (w: number) =>
      words[w]?.form === '-' &&
      words[w - 1].token.span.end === words[w].token.span.start &&
      words[w].token.span.end === words[w + 1]?.token.span.start;
    while (goesOn(end) || (touches(end) && goesOn(end + 1))) end++;
    const keys = words
      .slice(i, end)
      .filter(({ form }) => form !== '-')
      .map(({ token }) => token.span.exact.toLowerCase().replace(/[’']s$/, ''));
    // Of a title-case headline a run of words of the dictionary names only what the article calls by them, with a word or two before
    // it or without: "Pentagon", the Secret "Service", not "Response".
    const isCalled = [0, 1, 2].some(
      (back) =>
        back <= i && isWhole([...words.slice(i - back, i).map(({ form }) => form), ...keys].join(' ')),
    );
    const isOrdinary = words.slice(i, end).every(({ form, key }) => ordinary(form, key));
    if (titleCase && isOrdinary && !isCalled && !keys.some(isPerson)) {
      i = end - 1;
      continue;
    }
    const whole = /^(?:in|at|near|from|of)$/.test(words[i - 1]?.form ?? '') ? wholeAfter(end) : undefined;
    names.push({
      start: i,
      end,
      keys,
      place: whole
        ? { name: keys.join(' '), kind: 'city', within: [whole.place.name, ...whole.place.within] }
        : null,
      demonym: false,
    });
    i = end - 1;
  }
  return names.sort((a, b) => a.start - b.start);
}

function readAmounts(text: string, sentence: Sentence, words: readonly Word[]): Amount[] {
  const offset = sentence.span.start;
  return readQuantities(text.slice(offset, sentence.span.end)).map((quantity) => {
    const from = quantity.start + offset;
    const to = quantity.end + offset;
    let start = words.findIndex(({ token }) => token.span.end > from);
    if (start < 0) start = words.length - 1;
    let end = start + 1;
    while (end < words.length && words[end].token.span.start < to) end++;
    const head = words[end - 1]?.token.head ?? -1;
    const of = head >= 0 && (head < start || head >= end) && words[head].wordClass === 'n' ? head : -1;
    return { quantity, start, end, of };
  });
}

/** Reads one parsed sentence of `text`. Pure; linear in the sentence but for its names. */
export function readReading(text: string, sentence: Sentence, casing: Casing): Reading {
  const words = readWords(sentence.tokens);
  const children: number[][] = words.map(() => []);
  words.forEach(({ token }, i) => {
    if (token.head >= 0) children[token.head].push(i);
  });
  return {
    text,
    span: sentence.span,
    words,
    children,
    names: readNames(words, casing),
    amounts: readAmounts(text, sentence, words),
    predicates: readPredicates(words, children),
    expressions: findExpressions(words),
  };
}
