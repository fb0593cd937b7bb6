import { once, onceEach } from '../../once';
import { range, supportNear, type FaultContext } from '../fault-context';
import { mayBe } from '../find-actors';
import { sidesOf } from './argument-words';
import { framesOf, type Side } from './frames';
import { meantEntities } from '../meant-entities';
import { namesAgents } from '../names-agents';
import type { Name, Predicate, Reading } from '../reading';

const NOBODY: ReadonlySet<number> = new Set();

/** Names of several words that are no place's. */
const fullNames = once(({ names }: Reading): readonly Name[] =>
  names.filter(({ start, end, place }) => !place && end - start > 1),
);

/**
 * Words of the headline's names that this side has only in the name of somebody else: "Cheney" of Liz Cheney where Mary Cheney
 * stands.
 */
function namesakesOf({ headline, index }: FaultContext, passage: number, side: Side): ReadonlySet<number> {
  const own = fullNames(headline);
  if (own.length === 0) return NOBODY;
  const there = fullNames(index.passages[passage]).filter(({ start, end }) =>
    range(start, end).some((w) => side.words.has(w)),
  );
  if (there.length === 0) return NOBODY;
  const found = new Set<number>();
  for (const { start, end, keys } of own) {
    const alike = there.filter((other) => other.keys.some((key) => keys.includes(key)));
    if (alike.length > 0 && !alike.some((other) => mayBe({ keys }, other)))
      for (const w of range(start, end)) found.add(w);
  }
  return found;
}

/** How well the headline's words `from` are met on one side of a predicate, 0–1. */
export function meets(context: FaultContext, from: Iterable<number>, passage: number, side: Side): number {
  const { headline, alignment } = context;
  const meant = meantEntities(context);
  const others = namesakesOf(context, passage, side);
  let sum = 0;
  let all = 0;
  for (const word of from) {
    const { content, weight, form } = headline.words[word];
    if (!content) continue;
    all += weight;
    const { at, score } = alignment.matches[word][passage];
    let here = side.words.has(at) && !others.has(word) ? score : 0;
    if (side.forms.has(form) && !others.has(word)) here = 1;
    // "Holt … She sued": the name stands elsewhere, a pronoun for it here.
    if (here < ENTITY && meant[word].size > 0)
      for (const entity of side.entities) here = Math.max(here, ENTITY * (meant[word].get(entity) ?? 0));
    sum += weight * here;
  }
  return all > 0 ? sum / all : 0;
}

/** Those among the words of an argument who may act: names, and nouns for people and bodies with what describes them. */
export function actorsAmong(
  { words, names, children }: Reading,
  side: ReadonlySet<number>,
): readonly (readonly number[])[] {
  const named = names.filter(({ start }) => side.has(start)).map(({ start, end }) => range(start, end));
  const inName = new Set(named.flat());
  const nouns = [...side].flatMap((w) =>
    !inName.has(w) && words[w].token.pos === 'NOUN' && words[w].content && namesAgents(words[w].key)
      ? [
          [
            w,
            ...children[w].filter(
              (child) => words[child].content && /^(?:amod|compound)/.test(words[child].token.relation),
            ),
          ],
        ]
      : [],
  );
  return [...named, ...nouns].slice(0, MOST_ACTORS);
}

const MOST_ACTORS = 3;
const ACTOR_FROM = 0.5;
/** So much of what a statement counts hangs on its verb. */
const VERB = 0.3;
const ENTITY = 0.9;
const VERB_FROM = 0.6;
/** A pair of arguments below this has too little in common with the headline's. */
const LEAST = 0.4;
const ARGUMENT_FROM = 0.7;
/** Whatever the verb, two arguments met this well stand in one statement. */
const PAIR_FROM = 0.45;

/** How well the arguments of one predicate are met in the text, 0–1 each. */
export interface Roles {
  /** Of those who act or are acted upon alone, where what else the headline says is met best: as it has them; the other way round. */
  readonly actorsStraight: number;
  readonly actorsCrossed: number;
  /** The passage where those are crossed; -1 when none is. */
  readonly actorsAt: number;
  /** As the headline has them, with a verb like its own; and the other way round. */
  readonly straight: number;
  readonly crossed: number;
  /** The same under any verb. */
  readonly pairStraight: number;
  readonly pairCrossed: number;
  /** Who acts, with a verb like the headline's; and what is acted on. */
  readonly doer: number;
  readonly other: number;
  /** The passage where they are crossed; -1 when none is. */
  readonly passage: number;
}

const NONE: Roles = {
  actorsStraight: 0,
  actorsCrossed: 0,
  actorsAt: -1,
  straight: 0,
  crossed: 0,
  pairStraight: 0,
  pairCrossed: 0,
  doer: 0,
  other: 0,
  passage: -1,
};

/** These join both sides alike, or, as "pass", are said from either: "House passes bill" of a bill that passed the House. */
const EITHER_WAY =
  /^(?:pass|clear|marry|wed|divorce|date|meet|debate|tie|split|clash|merge|reunite|resemble|equal)$/;
const eitherWay = (roles: Roles): Roles => ({
  ...roles,
  actorsStraight: Math.max(roles.actorsStraight, roles.actorsCrossed),
  actorsCrossed: 0,
  actorsAt: -1,
  straight: Math.max(roles.straight, roles.crossed),
  crossed: 0,
  pairStraight: Math.max(roles.pairStraight, roles.pairCrossed),
  pairCrossed: 0,
  passage: -1,
});

/** Who does what to whom in the headline's `predicate`, against every statement of the text. */
export const findRoles = onceEach(([{ at }]) => at, measure);

function measure(context: FaultContext, predicate: Predicate): Roles {
  const { headline, index, alignment } = context;
  const { doers, others } = sidesOf(predicate, headline);
  if (doers.size === 0 && others.size === 0) return NONE;
  const roles = { ...NONE };
  const actors = actorsAmong(headline, others);
  const aside = new Set([...doers, ...actors.flat()]);
  const rest = headline.words.flatMap(({ content }, w) => (content && !aside.has(w) ? [w] : []));
  const weight = rest.reduce((sum, w) => sum + headline.words[w].weight, 0);
  const meant = meantEntities(context);
  const content = [...doers, ...others].filter((w) => headline.words[w].content);
  for (const passage of index.passages) {
    // Where no word of theirs is met, nor anybody whom one of them means, neither side can be.
    if (!content.some((w) => meant[w].size > 0 || alignment.matches[w][passage.number].at >= 0)) continue;
    const verb = alignment.matches[predicate.at][passage.number];
    const fit =
      weight > 0
        ? rest.reduce(
            (sum, w) => sum + headline.words[w].weight * supportNear(context, w, passage.number),
            0,
          ) / weight
        : 0;
    for (const frame of framesOf(passage, index)) {
      const like = frame.at === verb.at ? verb.score : 0;
      const doerHere = meets(context, doers, passage.number, frame.doers);
      const otherHere = meets(context, others, passage.number, frame.others);
      if (like >= VERB_FROM) {
        roles.doer = Math.max(roles.doer, like * doerHere);
        roles.other = Math.max(roles.other, like * otherHere);
      }
      if (doers.size === 0 || others.size === 0) continue;
      const doerThere = meets(context, doers, passage.number, frame.others);
      const otherThere = meets(context, others, passage.number, frame.doers);
      if (Math.max(doerHere, doerThere) >= ACTOR_FROM)
        for (const actor of actors) {
          const value = fit * (1 - VERB + VERB * like);
          if (doerHere >= ACTOR_FROM)
            roles.actorsStraight = Math.max(
              roles.actorsStraight,
              value * Math.min(doerHere, meets(context, actor, passage.number, frame.others)),
            );
          if (doerThere >= ACTOR_FROM) {
            const found = value * Math.min(doerThere, meets(context, actor, passage.number, frame.doers));
            if (found > roles.actorsCrossed) [roles.actorsCrossed, roles.actorsAt] = [found, passage.number];
          }
        }
      if (Math.min(doerHere, otherHere) >= PAIR_FROM)
        roles.pairStraight = Math.max(roles.pairStraight, (doerHere + otherHere) / 2);
      if (Math.min(doerThere, otherThere) >= PAIR_FROM)
        roles.pairCrossed = Math.max(roles.pairCrossed, (doerThere + otherThere) / 2);
      if (like < VERB_FROM) continue;
      roles.straight = Math.max(roles.straight, (doerHere + otherHere) / 2);
      const score = like * Math.min(doerThere, otherThere);
      if (Math.max(doerThere, otherThere) >= ARGUMENT_FROM && score > Math.max(roles.crossed, LEAST))
        [roles.crossed, roles.passage] = [score, passage.number];
    }
  }
  return EITHER_WAY.test(headline.words[predicate.at].key) ? eitherWay(roles) : roles;
}
