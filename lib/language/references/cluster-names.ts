import { ORGANISATION_WORDS, OUTLET_WORDS } from '../names/gazetteer';
import { GIVEN_NAMES } from '../names/given-names';
import { PARTICLE } from '../names/particle';
import { NOUN_FIELD, nounFields } from '../names/word-fields';
import { gendersClash, type Gender, type Name, type NameKind } from '../names/name';

/** The names of one entity. */
export interface Cluster {
  kind: NameKind;
  /** Words of the fullest name. */
  words: readonly string[];
  gender: Gender | null;
  readonly titles: string[];
  readonly names: Name[];
}

/** "François" and "Francois" are one. */
const bare = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[.,\u0300-\u036f]/g, '')
    .replace(/[’']s$/, '');
/** A short form that more entities share means none of them. */
const SHARERS = 8;
const SUFFIX = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const COMPANY_END = new Set([
  'inc',
  'corp',
  'corporation',
  'co',
  'company',
  'ltd',
  'llc',
  'plc',
  'group',
  'holdings',
]);

/** "Mark", "-", "Viverito" as one word: who is called "Viverito", or "Cruz", is not called "Mark-Viverito" or "Trump-Cruz". */
const joinHyphens = (words: readonly string[]): readonly string[] =>
  words.reduce<string[]>((joined, word) => {
    const last = joined.at(-1);
    if (last !== undefined && (/^[-–]$/.test(word) || /[-–]$/.test(last))) joined[joined.length - 1] += word;
    else joined.push(word);
    return joined;
  }, []);

const wordsOf = (words: readonly string[]): string[] => {
  const lower = joinHyphens(words)
    .map(bare)
    .filter((word) => word !== '' && word !== 'the');
  while (
    lower.length > 1 &&
    (SUFFIX.has(lower[lower.length - 1]) || COMPANY_END.has(lower[lower.length - 1]))
  )
    lower.pop();
  return lower;
};

const suffixOf = (words: readonly string[]): string | null => {
  const last = bare(words[words.length - 1] ?? '');
  return words.length > 1 && SUFFIX.has(last) ? last : null;
};
const ends = (words: readonly string[]): string => `${words[0]} ${words[words.length - 1]}`;

/**
 * Whether "Adam Marsh Jr." is somebody beside the one who bears the name without it: the text has "Adam Marsh" or "Mayor Marsh"
 * before it names him. One who is named in full first is the same when "Jr." is left out later.
 */
function isYounger(name: Name, names: readonly Name[]): boolean {
  const words = wordsOf(name.words);
  if (suffixOf(name.words) === null || words.length < 2) return false;
  const isSame = (other: Name) => ends(wordsOf(other.words)) === ends(words);
  const before = names.slice(
    0,
    names.findIndex((other) => suffixOf(other.words) !== null && isSame(other)),
  );
  return before.some((other) => {
    const own = wordsOf(other.words);
    return own.length > 1 ? isSame(other) : own[0] === words[words.length - 1] && other.title !== null;
  });
}

const initials = (words: readonly string[]): string =>
  words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('')
    .toLowerCase();

/**
 * Groups the names of an article by what they name: a surname or given name joins the fullest name that has it, an acronym the
 * organisation whose initials it is, a shortened firm the long form. Each cluster holds its names in order of the text.
 */
export function clusterNames(names: readonly Name[]): readonly Cluster[] {
  const byKey = new Map<string, Cluster>();
  const byPart = new Map<string, Cluster[]>();
  // The long names first, so that short ones find them; a headline says "Blackburn" before the text says "Marsha Blackburn".
  const order = names.map((name, index) => ({ name, index, size: wordsOf(name.words).length }));
  order.sort((a, b) => b.size - a.size || a.index - b.index);
  // "President Obama" anywhere keeps "Obama" out of "the Obama White House".
  const people = new Set(
    names.filter(({ kind }) => kind === 'person').map(({ words }) => wordsOf(words).join(' ')),
  );
  for (const { name } of order) {
    const words = wordsOf(name.words);
    if (words.length === 0) continue;
    const younger = isYounger(name, names);
    const plain = younger ? `${words.join(' ')} ${suffixOf(name.words)}` : words.join(' ');
    // "Mr Odell … Mrs Odell" are two.
    const isTwo = words.length === 1 && gendersClash(byKey.get(plain)?.gender ?? null, name.gender);
    const key = isTwo ? `${plain} ${name.gender}` : plain;
    const kind = people.has(key) ? 'person' : name.kind;
    const cluster = byKey.get(key) ?? (younger ? null : partner(words, { ...name, kind }, byPart));
    if (cluster === null) {
      const fresh: Cluster = {
        kind: name.kind,
        words: name.words,
        gender: name.gender,
        titles: [],
        names: [name],
      };
      byKey.set(key, fresh);
      // The last name alone is the elder's.
      for (const part of younger ? [] : partsOf(words, name)) {
        const sharers = byPart.get(part) ?? [];
        if (sharers.length < SHARERS) byPart.set(part, [...sharers, fresh]);
      }
    } else {
      byKey.set(key, cluster);
      cluster.names.push(name);
      cluster.gender ??= name.gender;
      if (cluster.kind === 'unknown' || (name.kind === 'person' && name.title !== null))
        cluster.kind = name.kind === 'unknown' ? cluster.kind : name.kind;
    }
  }
  const clusters = [...new Set(byKey.values())];
  for (const cluster of clusters) {
    cluster.names.sort((a, b) => a.sentence - b.sentence || a.from - b.from);
    for (const { title } of cluster.names) if (title !== null) cluster.titles.push(title);
  }
  return clusters;
}

/** First words by which a house style calls a body again, with a capital. */
const OF_SOMETHING = /^(?:Bank|University|Church|Department|Ministry|Institute|Institution)$/;

/** By which short forms a long name may come again. */
function partsOf(words: readonly string[], { kind, words: written }: Name): string[] {
  if (words.length === 1) return [];
  const acronym = initials(written);
  // "Coleman" of "Norm Coleman", of whom the words do not tell what he is; never "Brandt" of "Brandt Train".
  if (kind === 'unknown') return [words[words.length - 1]];
  return kind === 'person'
    ? [
        ...words.slice(1).map((_, index) => words.slice(index + 1).join(' ')),
        ...familyNameWithin(words),
        words[0],
        `${words[0]} ${words[words.length - 1]}`,
      ]
    : [
        ...new Set([
          isBody(written) ? words[0] : '', // "Brightline" of "Brightline Shipping Corp.", never "Marsh" of "Marsh Train"
          words.slice(0, 2).join(' '),
          // "the Department", "the Post"
          ORGANISATION_WORDS.has(words[words.length - 1]) || OUTLET_WORDS.has(words[words.length - 1])
            ? words[words.length - 1]
            : '',
          // "the Bank" of "the Bank of England"
          written[1] === 'of' && OF_SOMETHING.test(written[0]) ? words[0] : '',
          acronym.length > 1 ? acronym : '',
          // "CDC" leaves out the last word, "HHS" the first.
          ...(acronym.length > 3 ? [acronym.slice(0, -1), acronym.slice(1)] : []),
        ]),
      ].filter(Boolean);
}

/** The father's name of a Spanish one, by which somebody is called alone: "Pardo" of "Andrés Pardo Vélez", "de la Cruz" of "María de la Cruz Santos". */
const familyNameWithin = (words: readonly string[]): readonly string[] => {
  const [own, last] = words.slice(-2);
  // "Rachel Maddow Show", "Sarah Jane Marsh": what closes the one is no name, what stands in the other is no family's.
  const isNoun = last !== undefined && (nounFields(last) & ~NOUN_FIELD.person) !== 0;
  return words.length < 3 || isNoun || GIVEN_NAMES.has(own) || PARTICLE.test(own)
    ? []
    : [...new Set([words.slice(1, -1).join(' '), own])];
};

/** Whether the last word of a name says that it is a body. */
function isBody(written: readonly string[]): boolean {
  const last = bare(written[written.length - 1]);
  return ORGANISATION_WORDS.has(last) || OUTLET_WORDS.has(last) || COMPANY_END.has(last);
}

function partner(
  words: readonly string[],
  { kind, gender, title }: Name,
  byPart: ReadonlyMap<string, Cluster[]>,
): Cluster | null {
  const whole = words.join(' ').replace(/\./g, '');
  const short = words.length > 2 ? `${words[0]} ${words[words.length - 1]}` : whole;
  const found = (byPart.get(whole) ?? byPart.get(short) ?? []).filter(
    (cluster) =>
      (kind === 'unknown' ||
        kind === cluster.kind ||
        (kind === 'person' && cluster.kind === 'unknown') ||
        words.length === 1) &&
      !(kind === 'person' && cluster.kind !== 'person' && cluster.kind !== 'unknown') &&
      !(kind === 'place' && (cluster.kind === 'organization' || cluster.kind === 'outlet')) &&
      !gendersClash(gender, cluster.gender),
  );
  const people = found.filter(
    (cluster) => cluster.kind === 'person' && bare(joinHyphens(cluster.words).at(-1)!) === whole,
  );
  if (people.length > 0) return likeliest(people, title);
  return found.length === 1 || (found.length > 1 && words.length > 1) ? found[0] : null;
}

/** So many times oftener named in full, and a surname alone is not whoever is named first. */
const OFTENER = 3;

/**
 * Whom a surname alone means where several bear it: who has the title before it ("Secretary Marsh"), else the one named first, unless
 * another is named in full far oftener.
 */
function likeliest(people: readonly Cluster[], title: string | null): Cluster {
  const words = title === null ? [] : title.toLowerCase().split(' ');
  const hasTitle = ({ names }: Cluster): boolean =>
    names.some(
      (name) =>
        name.words.length > 1 &&
        name.title !== null &&
        words.includes(name.title.toLowerCase().split(' ').at(-1)!),
    );
  const full = ({ names }: Cluster): readonly Name[] => names.filter((name) => name.words.length > 1);
  const isBefore = ([a]: readonly Name[], [b]: readonly Name[]): boolean =>
    a !== undefined &&
    b !== undefined &&
    (a.sentence < b.sentence || (a.sentence === b.sentence && a.from < b.from));
  return people.reduce((best, each) => {
    if (hasTitle(each) !== hasTitle(best)) return hasTitle(each) ? each : best;
    const [own, other] = [full(each), full(best)];
    if (own.length >= OFTENER * other.length) return each;
    if (other.length >= OFTENER * own.length) return best;
    return isBefore(own, other) ? each : best;
  });
}
