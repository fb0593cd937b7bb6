import type { Entry } from '../align/relate-words';
import { whoIs, type Known } from '../align/who-is-who';
import type { Entity, Mention } from '../language/references/entity';
import { findEntities } from '../language/references/find-entities';
import { findQuotations } from '../text/quotations/find-quotations';
import type { Article, Attribution, Sentence, Source, Token } from '../types';
import { readStanceText, type StanceText } from './model/stance-features';
import { readReading } from './read-reading';
import type { Casing, Reading } from './reading';

/** A sentence that may serve as evidence. */
export interface Passage extends Reading {
  readonly number: number;
  /** Entities that this sentence names, describes or means by a pronoun: entity's number → last word of the mention. */
  readonly mentions: ReadonlyMap<number, number>;
  /** For each word the entity that it names or means; -1 when none. The shortest mention wins. */
  readonly entityAt: readonly number[];
  /** For each word the attribution that it is content of; -1 for the article's own voice. */
  readonly said: readonly number[];
}

/** A text of so many different words without a capital inside a sentence is written small throughout. */
const CASELESS_FROM = 40;

/** A lemma, or an expression of several words, with where it stands in the evidence: [passage, word], flat. */
export interface Term {
  readonly entry: Entry;
  readonly places: readonly number[];
}

/** What is read of an article once, for all its headlines. */
export interface ArticleIndex {
  readonly article: Article;
  readonly passages: readonly Passage[];
  readonly sources: readonly Source[];
  /** Everybody and everything that the evidence speaks of, with co-reference resolved. */
  readonly entities: readonly Entity[];
  /** Words of each entity's name in lower case. */
  readonly entityKeys: readonly (readonly string[])[];
  /** Whom the who's who knows each entity as. */
  readonly known: readonly (readonly Known[])[];
  readonly attributions: readonly Attribution[];
  /** Every lemma, and every expression of several words, that carries meaning. */
  readonly terms: readonly Term[];
  /** Word form → where it stands: [passage, word], flat. */
  readonly formPostings: ReadonlyMap<string, readonly number[]>;
  /** Every word form of the body in lower case. */
  readonly forms: ReadonlySet<string>;
  readonly casing: Casing;
  /** The evidence as the stance model reads it. */
  readonly stanceText: StanceText;
  /** The evidence's words in lower case, single blanks, for verbatim search. */
  readonly plain: string;
}

/** Words only, lower case, one blank apart: case, punctuation, hyphens and typography fold. */
export const plainWords = (text: string): string =>
  ` ${(
    text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}$%]+(?:[.,'](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu) ?? []
  ).join(' ')} `;

/**
 * Leaves out captions, corrections ("an earlier version said 200"), and an opening line that only repeats the headline or the
 * standfirst: none of them is evidence. The sentences themselves where none is left out, so that who is named in them is read once.
 */
function evidenceSentences(article: Article, sentences: readonly Sentence[]): readonly Sentence[] {
  const aside = article.blocks
    .filter(({ kind }) => kind === 'caption' || kind === 'correction')
    .map(({ span }) => span);
  const repeats = [article.headline, article.standfirst].filter((text) => text !== null).map(plainWords);
  const evidence = sentences.filter(({ span, tokens }, i) => {
    if (tokens.length === 0 || aside.some(({ start, end }) => start <= span.start && span.end <= end))
      return false;
    return !(i < 3 && repeats.includes(plainWords(span.exact)));
  });
  return evidence.length === sentences.length ? sentences : evidence;
}

const wordsOf = (tokens: readonly Token[]): string =>
  tokens.map(({ span }) => span.exact.toLowerCase().replace(/[’']s$/, '')).join(' ');

/** Reads the article's sentences for comparison with headlines. */
export function indexArticle(
  article: Article,
  sentences: readonly Sentence[],
  attributions: readonly Attribution[],
  sources: readonly Source[],
): ArticleIndex {
  const evidence = evidenceSentences(article, sentences);
  const lower = new Map<string, number>();
  const upper = new Map<string, number>();
  const forms = new Set<string>();
  for (const { tokens } of evidence)
    tokens.forEach(({ span }, i) => {
      const form = span.exact.toLowerCase();
      forms.add(form);
      if (span.exact === form) lower.set(form, (lower.get(form) ?? 0) + 1);
      else if (i > 0) upper.set(form, (upper.get(form) ?? 0) + 1);
    });
  const entities = findEntities(evidence, findQuotations(article));
  const people = new Set(
    entities.flatMap(({ kind, name }) => {
      const words = name.toLowerCase().split(/\s+/);
      return kind === 'person' && words.length > 1 ? words.slice(-1) : [];
    }),
  );
  const whole = new Set<string>();
  for (const { name, mentions } of entities) {
    whole.add(name.toLowerCase().replace(/[’']s$/, ''));
    for (const { form, sentence, from, to } of mentions)
      if (form === 'name') whole.add(wordsOf(evidence[sentence].tokens.slice(from, to)));
  }
  const casing: Casing = {
    isCommon: (word) => (lower.get(word) ?? 0) > (upper.get(word) ?? 0),
    isNamed: (word) => (upper.get(word) ?? 0) > 0,
    isPerson: (word) => people.has(word),
    isWhole: (name) => whole.has(name),
    caseless: upper.size === 0 && lower.size >= CASELESS_FROM,
  };
  const mentionsIn = evidence.map((): (readonly [number, Mention])[] => []);
  entities.forEach(({ mentions }, entity) => {
    for (const mention of mentions) mentionsIn[mention.sentence].push([entity, mention]);
  });
  const postings = new Map<string, number[]>();
  const formPostings = new Map<string, number[]>();
  const passages = evidence.map((sentence, number): Passage => {
    const reading = readReading(article.text, sentence, casing);
    const post = (map: Map<string, number[]>, key: string, word: number) => {
      const list = map.get(key);
      if (list) list.push(number, word);
      else map.set(key, [number, word]);
    };
    reading.words.forEach(({ key, form, content }, word) => {
      post(formPostings, form, word);
      if (content) post(postings, key, word);
    });
    for (const { key, at } of reading.expressions) post(postings, key, at);
    const mentions = new Map<number, number>();
    const entityAt = reading.words.map(() => -1);
    const lengths = reading.words.map(() => Infinity);
    for (const [entity, { from, to }] of mentionsIn[number]) {
      if (!mentions.has(entity)) mentions.set(entity, to - 1);
      for (let word = from; word < to; word++)
        if (lengths[word] > to - from) [lengths[word], entityAt[word]] = [to - from, entity];
    }
    const said = reading.words.map(() => -1);
    attributions.forEach(({ content }, attribution) => {
      for (const span of content)
        if (span.start < sentence.span.end && span.end > sentence.span.start)
          reading.words.forEach(({ token }, word) => {
            if (token.span.start >= span.start && token.span.end <= span.end) said[word] = attribution;
          });
    });
    return { ...reading, number, mentions, entityAt, said };
  });
  return {
    article,
    passages,
    sources,
    entities,
    entityKeys: entities.map(({ name }) => name.toLowerCase().split(/\s+/)),
    known: entities.map(({ name }) => whoIs(name)),
    attributions,
    terms: [...postings].map(([key, places]) => ({
      entry: `${key}/${passages[places[0]].words[places[1]].wordClass}`,
      places,
    })),
    formPostings,
    forms,
    casing,
    stanceText: readStanceText(passages.map(({ span }) => span.exact).join('\n')),
    plain: passages.map(({ span }) => plainWords(span.exact)).join('|'),
  };
}
