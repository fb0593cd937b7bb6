import { sidesOf } from '../measures/argument-words';
import { findRoles } from '../measures/roles';
import { namesAgents } from '../names-agents';
import type { Reading } from '../reading';
import { halfCrossed } from './roles/half-crossed';
import { range, type Candidate, type FaultContext } from '../fault-context';

/** Under another verb those who act and are acted upon must be crossed so clearly; and then the rule is never sure. */
const ACTORS_FROM = 0.4;
const ACTORS_BY = 0.2;
const ACTORS_MOST = 0.55;

/** Two who may act, so clearly crossed: nothing else explains it. */
const SURE = 0.92;
const CROSSED_FROM = 0.4;

/** A name that is no place's, or a noun for people or a body of them. */
const isSomebody = ({ words, names }: Reading, w: number): boolean =>
  names.some(({ start, end, place }) => place === null && start <= w && w < end) ||
  (words[w].token.pos === 'NOUN' && namesAgents(words[w].key));

/** Both are met in each other's place. */
function crossed(context: FaultContext): readonly Candidate[] {
  const { headline } = context;
  return headline.predicates.flatMap((predicate): Candidate[] => {
    const { doers, others } = sidesOf(predicate, headline);
    if (doers.size === 0 || others.size === 0) return [];
    const named = (side: ReadonlySet<number>) =>
      headline.names.some(({ start, end }) => range(start, end).some((word) => side.has(word)));
    if (!named(doers) && !named(others)) return [];
    const {
      straight,
      crossed: turned,
      passage,
      actorsStraight,
      actorsCrossed,
      actorsAt,
    } = findRoles(context, predicate);
    const byVerb = passage >= 0 && straight <= turned;
    const byActors = actorsCrossed >= ACTORS_FROM && actorsCrossed - actorsStraight >= ACTORS_BY;
    if (!byVerb && !byActors) return [];
    // "Union sues port": both are somebody who may act; "endorsements prove", "state releases all of Holt's pages" are not.
    const isSure =
      predicate.subjects.some((w) => isSomebody(headline, w)) &&
      [...predicate.objects, ...predicate.others].some((w) => isSomebody(headline, w)) &&
      (byVerb ? turned >= CROSSED_FROM : actorsCrossed - actorsStraight >= ACTORS_MOST);
    const nearest = range(0, headline.words.length).filter(
      (w) => doers.has(w) || w === predicate.at || others.has(w),
    );
    const end = Math.min(Math.max(...nearest) + 1, headline.words.length);
    return [
      {
        fault: 'roles-swapped',
        start: Math.min(...nearest),
        end,
        confidence: isSure
          ? SURE
          : byVerb
            ? Math.min(0.9, 0.35 + turned * 0.6)
            : Math.min(ACTORS_MOST, actorsCrossed - actorsStraight),
        evidence: [byVerb ? passage : actorsAt],
        message:
          'In the text it is the other way round: the one that acts in the headline is acted upon there.',
        instead: null,
      },
    ];
  });
}

/** Who did it to whom is the other way round: "Dog bites man" of a man who bit a dog. */
export const rolesSwapped = (context: FaultContext): readonly Candidate[] => [
  ...crossed(context),
  ...halfCrossed(context),
];
