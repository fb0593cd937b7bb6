import { relationsOf, type Entry, type Relation, type WordRelation } from '../align/relate-words';
import { liesWithin, standsFor } from '../align/places';
import { backsQuantity } from '../align/read-quantities';
import { loadLexicon, type WordClass } from '../align/lexicon';
import { listingOf } from '../align/thesaurus';
import { isOf, whoIs, type Known } from '../align/who-is-who';
import { onceEach } from '../once';
import { readGrid, type Grid } from './grid';
import type { ArticleIndex, Passage } from './index-article';
import type { Name, Reading, Word } from './reading';

/** How one word of the headline is met in one passage. */
export interface Match {
  readonly score: number;
  /** Word of the passage; -1 when nothing there meets it. */
  readonly at: number;
  readonly kind: WordRelation | 'name' | 'number';
}

export interface Alignment {
  /** `matches[word][passage]`. */
  readonly matches: readonly (readonly Match[])[];
  /** Numbers of the passages that meet each word at all, in order. */
  readonly metIn: readonly (readonly number[])[];
  /** The scores alone. */
  readonly grid: Grid;
  /** Best score of each word in any passage. */
  readonly best: readonly number[];
  /** Words whose opposite stands in a passage: `opposites[word]` = [passage, word] pairs, flat. */
  readonly opposites: readonly (readonly number[])[];
}

const NOTHING: Match = { score: 0, at: -1, kind: 'none' };

/** The classes in which a word may be meant: a headline's "reveals" is easily tagged as a noun. */
function classesOf(word: Word): readonly WordClass[] {
  const { senses } = loadLexicon();
  const classes: WordClass[] = [word.wordClass];
  if (word.wordClass === 'n' && word.token.pos !== 'PROPN' && senses.has(`${word.key}/v`)) classes.push('v');
  if (word.wordClass === 'v' && senses.has(`${word.key}/a`)) classes.push('a');
  return classes;
}

/** How `entry` stands to each term of the article, in their order: most words of a headline stand in its variants too. */
const relationsTo = onceEach(
  ([entry]) => entry,
  ({ terms }: ArticleIndex, entry: Entry): readonly Relation[] => {
    const relate = relationsOf(entry);
    return terms.map(({ entry: other }) => relate(other));
  },
);

/** "FBI" for "Federal Bureau of Investigation". */
function initialsIn(letters: string, { words }: Passage): number {
  for (let i = 0; i < words.length; i++) {
    let at = i;
    let letter = 0;
    for (; at < words.length && letter < letters.length; at++) {
      const { exact } = words[at].token.span;
      if (exact[0] === letters[letter]) letter++;
      else if (!/^(?:of|the|for|and|on)$/.test(exact)) break;
    }
    if (letter === letters.length) return at - 1;
  }
  return -1;
}

/** Whoever is known to be of a place may be called by it. */
const OF_PLACE = 0.6;

/** "Florida" does not say "Orlando", and does not deny it. */
const WIDER_PLACE = 0.5;

/** A word of a name of the headline, with what can be told of it whatever the text says. */
interface Named {
  readonly name: Name;
  /** The letters of "FBI" and "F.B.I."; '' for a word that is no initials. */
  readonly letters: string;
  readonly known: readonly Known[];
}

function readNamed({ names, words }: Reading, word: number): Named | null {
  const name = names.find(({ start, end }) => start <= word && word < end);
  if (!name) return null;
  const letters = words[word].token.span.exact.replace(/[’']s$/, '').replace(/\./g, '');
  return {
    name,
    letters: /^\p{Lu}{2,6}$/u.test(letters) ? letters : '',
    known: whoIs(name.keys.join(' ')),
  };
}

function matchName({ name, letters, known }: Named, passage: Passage, index: ArticleIndex): Match {
  if (name.place) {
    let wider: Match = NOTHING;
    for (const { place, start } of passage.names) {
      if (!place) continue;
      if (standsFor(place, name.place)) return { score: 0.95, at: start, kind: 'name' };
      if (wider.at < 0 && liesWithin(name.place, place))
        wider = { score: WIDER_PLACE, at: start, kind: 'name' };
    }
    if (wider.at >= 0) return wider;
  }
  const initials = letters === '' ? -1 : initialsIn(letters, passage);
  if (initials >= 0) return { score: 0.95, at: initials, kind: 'name' };
  const key = name.keys[name.keys.length - 1];
  let near = NOTHING;
  for (const [entity, at] of passage.mentions) {
    if (index.entityKeys[entity].includes(key) && index.entities[entity].kind !== 'anonymous')
      return { score: 0.9, at, kind: 'name' };
    for (const one of index.known[entity]) {
      // "BoE" for the Bank of England.
      if (known.includes(one)) return { score: 0.9, at, kind: 'name' };
      // "Ukrainian leader" for Zelensky, "Kyiv" for his government.
      if (name.place && isOf(one, name.place)) near = { score: OF_PLACE, at, kind: 'name' };
    }
  }
  return near;
}

/** What the who's who calls somebody, by the very word or by one that says the same. */
const KNOWN_AS = 0.9;

function isKnownAs(known: readonly Known[], key: string): boolean {
  return known.some(
    ({ descriptors }) =>
      descriptors.has(key) || [...descriptors].some((descriptor) => listingOf(key, descriptor) === 'same'),
  );
}

/** A description stands for its bearer in other sentences a little less surely than in its own. */
const DESCRIBED = 0.75;
const DESCRIBED_FROM = 0.69;

/**
 * "The fallen soldier's parents" of a text that once says "parents of a soldier killed in Iraq" and then only "the Khans": a word
 * that the text uses of somebody is met wherever it names them.
 */
function describeEntities(headline: Reading, index: ArticleIndex, matches: Match[][]): void {
  headline.words.forEach((word, w) => {
    if (!word.content || word.wordClass !== 'n' || word.token.pos === 'PROPN') return;
    const bearers = new Map<number, number>();
    const keys = [
      word.key,
      ...headline.expressions.filter(({ words }) => words.includes(w)).map(({ key }) => key),
    ];
    index.known.forEach((known, entity) => {
      if (known.length > 0 && keys.some((key) => isKnownAs(known, key))) bearers.set(entity, KNOWN_AS);
    });
    index.passages.forEach((passage, p) => {
      const { at, score, kind } = matches[w][p];
      if (at < 0 || score < DESCRIBED_FROM || kind === 'name' || kind === 'number') return;
      const { relation, head } = passage.words[at].token;
      const entity =
        passage.entityAt[at] >= 0
          ? passage.entityAt[at]
          : /^(?:appos|compound|nmod|nsubj|flat)$/.test(relation) && head >= 0
            ? passage.entityAt[head]
            : -1;
      if (entity >= 0) bearers.set(entity, Math.max(bearers.get(entity) ?? 0, score));
    });
    if (bearers.size === 0) return;
    index.passages.forEach((passage, p) => {
      for (const [entity, at] of passage.mentions) {
        const score = (bearers.get(entity) ?? 0) * DESCRIBED;
        if (score > matches[w][p].score) matches[w][p] = { score, at, kind: 'name' };
      }
    });
  });
}

/** Compares every word of the headline with every passage. */
export function alignHeadline(headline: Reading, index: ArticleIndex): Alignment {
  const opposites: number[][] = [];
  const matches = headline.words.map((word, w): Match[] => {
    opposites.push([]);
    const row: Match[] = index.passages.map(() => NOTHING);
    if (!word.content) return row;
    const offer = (passage: number, match: Match) => {
      if (match.score > row[passage].score) row[passage] = match;
    };
    const classes = classesOf(word);
    // "ex-convicts", "carbon-rich": a compound is met by its parts.
    const parts = word.key.includes('-') ? word.key.split('-').filter((part) => part.length > 3) : [];
    const own = classes.map((wordClass): Entry => `${word.key}/${wordClass}`);
    for (const expression of headline.expressions)
      if (expression.words.includes(w))
        own.push(`${expression.key}/${headline.words[expression.at].wordClass}`);
    const relations = own.map((entry) => relationsTo(index, entry));
    const ofParts = parts.map((part) => relationsTo(index, `${part}/n`));
    index.terms.forEach(({ places }, t) => {
      let score = 0;
      let kind: Match['kind'] = 'none';
      let reverse = false;
      for (const { [t]: relation } of relations) {
        if (relation.kind === 'opposite') reverse = true;
        if (relation.score > score) ({ score, kind } = relation);
      }
      if (reverse) {
        opposites[w].push(...places);
        return;
      }
      for (const { [t]: relation } of ofParts)
        if (relation.score * 0.8 > score) [score, kind] = [relation.score * 0.8, relation.kind];
      if (score <= 0.05) return;
      for (let i = 0; i < places.length; i += 2) offer(places[i], { score, at: places[i + 1], kind });
    });
    const same = index.formPostings.get(word.form) ?? [];
    for (let i = 0; i < same.length; i += 2) offer(same[i], { score: 1, at: same[i + 1], kind: 'same' });
    const named = readNamed(headline, w);
    const amount = headline.amounts.find(({ start, end }) => start <= w && w < end);
    for (const [p, passage] of named || amount ? index.passages.entries() : []) {
      if (named && row[p].score < 0.95) offer(p, matchName(named, passage, index));
      if (amount) {
        const found = passage.amounts.find(({ quantity }) => backsQuantity(quantity, amount.quantity));
        if (found) offer(p, { score: 0.95, at: found.start, kind: 'number' });
      }
    }
    return row;
  });
  describeEntities(headline, index, matches);
  return {
    matches,
    grid: readGrid(matches, index.passages.length),
    metIn: matches.map((row) => row.flatMap(({ at }, p) => (at >= 0 ? [p] : []))),
    best: matches.map((row) => row.reduce((most, { score }) => Math.max(most, score), 0)),
    opposites,
  };
}
