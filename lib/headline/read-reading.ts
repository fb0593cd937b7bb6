import { loadLexicon, type WordClass } from '../align/lexicon';
import { findPlaces } from '../align/places';
import { readQuantities } from '../align/read-quantities';
import { standardSpelling } from '../align/standard-spelling';
import { informationOf, vectorRow } from '../align/word-vectors';
import type { Sentence, Token, Upos } from '../types';
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

function readWords(tokens: readonly Token[]): Word[] {
  const negated = new Set<number>();
  tokens.forEach((token) => {
    if (negators.has(token.lemma.toLowerCase()) && token.head >= 0) negated.add(token.head);
  });
  return tokens.map((token, i) => {
    const key = standardSpelling(token.lemma.toLowerCase().replace(/’/g, "'"));
    const content = CONTENT.has(token.pos) && !LIGHT.has(key) && /[\p{L}\p{N}]/u.test(key);
    return {
      token,
      key,
      wordClass: CLASSES[token.pos] ?? 'r',
      entry: `${key}/${CLASSES[token.pos] ?? 'r'}`,
      form: plainForm(token.span.exact),
      content,
      weight: content ? Math.min(5, Math.max(0.3, informationOf(key) - 1.8)) : 0,
      row: vectorRow(key),
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

const capital = (token: Token): boolean => /^\p{Lu}/u.test(token.span.exact);

/** Runs of words that name. */
function readNames(words: readonly Word[], { isCommon, isNamed: named, caseless }: Casing): Name[] {
  const { senses } = loadLexicon();
  const ordinary = (form: string, key: string) =>
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
    if (CALENDAR.test(form)) return false;
    // The first word, and every word of a title-case headline, is capital anyway: a word of the dictionary is then no name.
    if ((i === 0 || titleCase) && ordinary(form, key) && !named(form)) return false;
    if (token.pos === 'PROPN') return true;
    return i > 0 && (token.pos === 'ADJ' || token.pos === 'NOUN' || token.pos === 'X');
  });
  const exact = words.map(({ token }) => token.span.exact);
  const places = findPlaces(exact, (i) => {
    // "Hillary Clinton", "Ivory Tower": a capitalised neighbour that is no place itself makes it part of a longer name.
    void i;
    return false;
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
      !demonym &&
      end - start === 1 &&
      place.kind !== 'country' &&
      ((before &&
        isName[start - 1] &&
        before.token.span.end + 1 === words[start].token.span.start &&
        /^(?:flat|compound)/.test(words[start].token.relation)) ||
        (after &&
          isName[end] &&
          /^(?:flat|compound)/.test(after.token.relation) &&
          after.token.head === start));
    if (!partOfName) names.push({ start, end, keys, place, demonym });
  }
  const taken = new Set(
    names.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, k) => start + k)),
  );
  for (let i = 0; i < words.length; i++) {
    if (!isName[i] || taken.has(i)) continue;
    let end = i + 1;
    while (end < words.length && isName[end] && !taken.has(end) && !(words[end].token.relation === 'conj'))
      end++;
    const keys = words.slice(i, end).map(({ token }) => token.span.exact.toLowerCase().replace(/[’']s$/, ''));
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
