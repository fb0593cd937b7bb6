import { isBody } from '../read-credit';
import type { AuthorStatement } from './author-statement';
import { foldText } from './fold-text';
import { type FoundWriters, NOBODY, placesOf, STATED } from './found-writers';
import type { House } from './house-of';

/** Beside the best supported credit, others need this share of its support. */
const SHARE = 0.8;
/** More than this by one headline are a list of partners. */
const MOST = 3;

const isNoPerson = (belongs: ReturnType<House>): boolean => belongs === 'own' || belongs === 'stated';

interface Credited {
  readonly text: string;
  readonly support: ReadonlyMap<AuthorStatement['from'], number>;
}

const total = ({ support }: Credited): number => [...support.values()].reduce((sum, each) => sum + each, 0);

/** What ends a line by the headline that names the people: "Jana Ohlsen, dpa". */
function besidePeople(statements: readonly AuthorStatement[], people: FoundWriters): FoundWriters {
  const folded = people.names.map(foldText);
  const credits = statements.flatMap(({ from, names, beside, near }) =>
    beside !== undefined && near && !STATED.has(from) && names.some((name) => folded.includes(foldText(name)))
      ? [beside]
      : [],
  );
  return credits.length > 0 ? { names: [...new Set(credits)], places: ['visible'] } : NOBODY;
}

/**
 * The desks, agencies and bodies that stand at a writer's place, by the headline or in the sign-off, word for word: such by their
 * own words, or stated as an organisation, or the house itself where a word or the markup says that it wrote. What is only
 * stated is none, and where people are named only what ends their line is one.
 */
export function findCredits(
  statements: readonly AuthorStatement[],
  house: House,
  people: FoundWriters,
): FoundWriters {
  if (people.names.length > 0) return besidePeople(statements, people);
  const stated = new Map(
    statements.flatMap(({ from, weight, credits }) =>
      STATED.has(from) ? credits.map((text) => [foldText(text), { from, weight }]) : [],
    ),
  );
  const credited = new Map<string, Credited>();
  for (const { from, weight, names, credits, announced, near } of statements) {
    // A person named in the line has written; the house is none.
    if (STATED.has(from) || names.some((name) => !isNoPerson(house(foldText(name))))) continue;
    if (!near && from !== 'signature') continue;
    for (const text of credits) {
      const folded = foldText(text);
      const belongs = house(folded);
      // The outlet's name by the headline is its sign until something says that it wrote.
      const isSaid =
        belongs === 'own' || belongs === 'part'
          ? announced || from === 'relation'
          : belongs === 'stated' || from === 'signature' || isBody(text);
      if (!isSaid) continue;
      const said = stated.get(folded);
      const support = new Map(credited.get(folded)?.support ?? (said ? [[said.from, said.weight]] : []));
      credited.set(folded, { text, support: support.set(from, Math.max(support.get(from) ?? 0, weight)) });
    }
  }
  const best = Math.max(...[...credited.values()].map(total));
  const kept = [...credited].filter(([, each]) => total(each) >= best * SHARE);
  const named = kept
    .filter(([folded]) => !kept.some(([other]) => other !== folded && ` ${folded} `.includes(` ${other} `)))
    .slice(0, MOST);
  return {
    names: named.map(([, { text }]) => text),
    places: placesOf(named.flatMap(([, { support }]) => [...support.keys()])),
  };
}
