import { findPlaces } from '../align/places';
import { type Known, whoIs } from '../align/who-is-who';
import { isShortName } from './is-short-name';
import type { Entity, Mention } from '../language/references/entity';

/** Where the noun that somebody is called by is over. */
const AFTER_NOUN = /\s*(?:[,(–—]|--|\s(?:who|whose|that|which|in|of|from|with|for|at|on|to|by|and)\b).*$/su;
/** What makes somebody a party's, and how the who's who says it. */
const PARTIES: ReadonlyMap<string, string> = new Map([
  ['republican', 'republican'],
  ['gop', 'republican'],
  ['democratic', 'democrat'],
]);
/** Words that tell nothing of who it is. */
const EMPTY = /^(?:presidential|longtime|veteran|self-described|self-avowed|outspoken|current|then)$/;

/** Other words for a candidate. */
const RUNNING = /^(?:front-?runner|hopeful|contender|nominee)$/;

/** The words of "The former Florida governor" or "the bloc" without the article; `null` for what describes no one person or body. */
function wordsOf({ kind, name, plural, body }: Entity): readonly string[] | null {
  if (kind !== 'anonymous' || (plural && !body) || !/^the\s/i.test(name)) return null;
  const noun = name.replace(/secretary of state/i, 'secretary-of-state').replace(AFTER_NOUN, '');
  const words = noun.split(/\s+/).slice(1);
  return words.length > 1 || body ? words : null;
}

/** Nouns that say of a body what it is without another word; any company is "the company". */
const SAYS_ENOUGH =
  /^(?:bloc|alliance|regulator|watchdog|planemaker|carmaker|chipmaker|forecaster|broadcaster)$/;

/** "ex-first_lady" as its words. */
const spelt = (descriptor: string): readonly string[] =>
  descriptor.replace('secretary_of_state', 'secretary-of-state').replace(/^ex-/, 'former_').split('_');

/**
 * How much of a description the who's who tells of somebody beside the noun: "Vermont" of "the Vermont senator", "former" of "the
 * former president"; 0 where the noun or a word before it fits somebody else. A noun alone fits too many.
 */
function fit(words: readonly string[], { descriptors, places }: Known): number {
  const lower = words.map((word) => word.toLowerCase());
  const noun = RUNNING.test(lower[lower.length - 1]) ? 'candidate' : lower[lower.length - 1];
  const isFormer = lower.includes('former');
  // Who held an office before he ran again was its former holder at some time only.
  if (isFormer && /^(?:president|minister|premier)$/.test(noun) && descriptors.has('candidate')) return 0;
  const own = [...descriptors]
    .filter((one) => one.endsWith(noun) || one.endsWith('secretary_of_state'))
    .map(spelt)
    .filter((one) => one[one.length - 1] === noun && one.includes('former') === isFormer)
    .filter((one) => one.slice(0, -1).every((word) => lower.includes(word)));
  if (own.length === 0) return 0;
  const told = new Set(own.reduce((most, one) => (one.length > most.length ? one : most)));
  const found = findPlaces(words);
  let score = words.length === 1 && SAYS_ENOUGH.test(noun) ? 1 : told.size - 1;
  for (const [index, word] of lower.entries()) {
    if (told.has(word) || EMPTY.test(word) || index === lower.length - 1) continue;
    const mention = found.find(({ start, end }) => start <= index && index < end);
    const party = PARTIES.get(word);
    const isOwn = mention
      ? places.some(({ name }) => name === mention.place.name)
      : descriptors.has(party ?? word);
    if (!isOwn) return 0;
    score++;
  }
  return score;
}

/** What before a name makes it somebody else's: "a friend of Lena Ortiz", "an aide to Senator Ortiz"; not "secretary of state". */
const OTHERS =
  /\b(?:to|for|by|with|from|against|about|like|than|as|on|in|at|along|near|over|who|that|which)\b|\bof (?!\p{Ll}+(?: |$))|\bof (?:the|a|an|his|her|their|its)\b|[’']s?$|\b(?:of|or|and|his|her|their)$/u;

/** The person whom a description ends with: "former prosecutor and mayor Lena Ortiz"; `undefined` where it names another's. */
function namedWithin({ kind, name, plural, mentions: [own] }: Entity, inSentence: Named): Entity | undefined {
  if (kind !== 'anonymous' || plural) return undefined;
  return inSentence
    .get(own.sentence)
    ?.find(
      ({ person, mention }) =>
        own.from < mention.from &&
        mention.to === own.to &&
        name.endsWith(` ${person.name}`) &&
        !OTHERS.test(name.slice(0, -person.name.length).trim()),
    )?.person;
}

/** People by the sentences that speak of them. */
type Named = ReadonlyMap<number, readonly { readonly person: Entity; readonly mention: Mention }[]>;

function bySentence(entities: readonly Entity[]): Named {
  const found = new Map<number, { person: Entity; mention: Mention }[]>();
  for (const person of entities)
    for (const mention of person.kind === 'person' ? person.mentions : []) {
      const own = found.get(mention.sentence);
      if (own === undefined) found.set(mention.sentence, [{ person, mention }]);
      else own.push({ person, mention });
    }
  return found;
}

/** One whom the who's who knows. */
interface KnownEntity {
  readonly entity: Entity;
  readonly known: Known;
}

/** Whether a description of many or of one speaks of a body, as "the bloc" does. */
const isOfBody = ({ body, plural }: Entity): boolean => body && plural;

/** "Former prime minister": another than the prime minister whom the text tells of, whatever the who's who knows. */
const isRanked = (role: string): boolean => /\b(?:former|ex|deputy|shadow|vice)\b/i.test(role);

/** Whom "The Vermont senator" fits best of those named before it; `undefined` where it fits nobody, or two as well. */
function described(entity: Entity, people: readonly KnownEntity[]): Entity | undefined {
  const words = wordsOf(entity);
  if (words === null) return undefined;
  const fitting = people
    .filter(({ entity: other }) => isBefore(other, entity) && (other.kind !== 'person') === isOfBody(entity))
    .filter(({ entity: other }) => !isRanked(other.role ?? '') || isRanked(entity.name))
    .map((one) => ({ ...one, score: fit(words, one.known) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return fitting[0]?.score === fitting[1]?.score ? undefined : fitting[0].entity;
}

/** "Republicans" are people, where the GOP is a party. */
const isSeveral = ({ plural, name }: Entity): boolean => plural || /^\p{Lu}\p{Ll}+s$/u.test(name);

/** The first that the text names of those who are one body by the who's who: the Federal Reserve of "the Fed"; `undefined` for itself. */
const firstCalled = ({ entity, known }: KnownEntity, others: readonly KnownEntity[]): Entity | undefined =>
  others.find(
    (other) =>
      other.known === known &&
      isBefore(other.entity, entity) &&
      (isShortName(other.entity.name, entity.name) || isShortName(entity.name, other.entity.name)) &&
      !isPartOf(entity.name, other.entity.name) &&
      !isPartOf(other.entity.name, entity.name),
  )?.entity;

/** "NHS England" is a part of the NHS that the news calls so, not the NHS. */
const isPartOf = (part: string, whole: string): boolean => part.startsWith(`${whole} `);

/**
 * Joins descriptions to those whom they mean: "The Vermont senator" to Bernie Sanders, whom the text has named before and of
 * whom the who's who tells that he is one, "former prosecutor and mayor Lena Ortiz" to her, "the bloc" to the EU; and bodies to their
 * other names. A person without a role has one then.
 */
export function joinDescribed(entities: readonly Entity[]): readonly Entity[] {
  const known = entities.flatMap((entity): KnownEntity[] => {
    if (!/^(?:person|organization|place)$/.test(entity.kind)) return [];
    const found = whoIs(entity.name).filter(
      ({ descriptors }) => descriptors.has('person') === (entity.kind === 'person'),
    );
    return found.length === 1 ? [{ entity, known: found[0] }] : [];
  });
  const bodies = known.filter(({ entity }) => entity.kind === 'organization' && !isSeveral(entity));
  const inSentence = bySentence(entities);
  const joined = new Map<Entity, Entity[]>();
  const join = (first: Entity, other: Entity): void => {
    joined.set(first, [...(joined.get(first) ?? []), other]);
  };
  for (const body of bodies) {
    const first = firstCalled(body, bodies);
    if (first !== undefined) join(first, body.entity);
  }
  for (const entity of entities) {
    const meant = namedWithin(entity, inSentence) ?? described(entity, known);
    if (meant !== undefined) join(meant, entity);
  }
  const gone = new Set([...joined.values()].flat());
  return entities
    .filter((entity) => !gone.has(entity))
    .map((entity) => {
      const others = joined.get(entity);
      return others === undefined ? entity : withMentions(entity, others);
    });
}

const isBefore = ({ mentions: [a] }: Entity, { mentions: [b] }: Entity): boolean =>
  a.sentence < b.sentence || (a.sentence === b.sentence && a.from < b.from);

/** Of a body's names the fullest: "Liberal Democrats" of "Lib Dems". */
const fullest = ({ kind, name }: Entity, others: readonly Entity[]): string =>
  kind !== 'organization'
    ? name
    : others.reduce(
        (best, other) => (other.kind === kind && other.name.length > best.length ? other.name : best),
        name,
      );

const withMentions = (one: Entity, others: readonly Entity[]): Entity => ({
  ...one,
  name: fullest(one, others),
  role:
    one.role ??
    (one.kind === 'person' ? (wordsOf(others[0])?.join(' ').replace(/-of-/g, ' of ') ?? null) : null),
  mentions: [...one.mentions, ...others.flatMap(({ mentions }) => mentions)].sort(
    (a, b) => a.sentence - b.sentence || a.from - b.from,
  ),
});
