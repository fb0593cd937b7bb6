import type { AuthorStatement } from './author-statement';
import { foldText } from './fold-text';
import { type FoundWriters, NOBODY, placesOf, STATED } from './found-writers';
import type { House } from './house-of';

/** A page with more names than this under one heading lists its staff; none of them need have written this. */
const MOST = 8;
/** Less than a byline far from the headline names nobody. */
const LEAST_SUPPORT = 0.5;
/** The weight of a place by the headline. */
const SHOWN = 1;
/** A byline under the headline, or two places further off. */
const NEAR = 0.95;
/** The least that a place by the headline weighs. */
const NEAR_LINK = 0.7;
/** Beside the best supported name, others need this share of its support. */
const SHARE = 0.8;

/** More names than this, each in a place of its own far from the headline, are those of other articles. */
const MOST_FAR = 2;
/** "fhaack" is the account of whoever pressed the button, unless readers see it by the headline. */
const isAccount = (name: string): boolean => /^[\p{Ll}\d_.-]+$/u.test(name);
/** "cpm" is an editor's mark, wherever it stands, and names nobody to those outside the house. */
const isMark = (name: string): boolean => /^\p{Ll}{1,3}$/u.test(name);

/** The full name of whom a system knows as "jana" or "jana.ohlsen": the only one shown that has all its words. */
function inFull(folded: string, shown: Iterable<string>): string {
  const words = folded.split(' ');
  const full = [...new Set(shown)].filter((each) => {
    const own = each.split(' ');
    return own.length > words.length && own[0] === words[0] && words.every((word) => own.includes(word));
  });
  return full.length === 1 ? full[0] : folded;
}

/** `a` has all words of `b` and more: "Netzphilosophin Jana Ohlsen" of "Jana Ohlsen". */
const holds = (a: string, b: string): boolean => a !== b && ` ${a} `.includes(` ${b} `);

/** What a page shows of itself, folded. */
interface Shown {
  /** `null` where scripts are to draw it all. */
  readonly seen: string | null;
  /** The headline, without a writer's name that heads a column: whom it names is written about. */
  readonly titles: string;
  readonly house: House;
  /** Whether a line of the page holds this, folded, and nothing else. */
  readonly standsAlone: (folded: string) => boolean;
}

/** The people for whom the places speak; `parts`: whether a part of the address, as in heiko.example, is somebody's name. */
function peopleOf(
  statements: readonly AuthorStatement[],
  { seen, titles, house, standsAlone }: Shown,
  parts: boolean,
): FoundWriters {
  const signed = new Map(
    statements.flatMap(({ from, near, names }) =>
      near && (from === 'signed' || from === 'signature') ? names.map((name) => [foldText(name), name]) : [],
    ),
  );
  const spelling = new Map<string, string>();
  const support = new Map<string, Map<AuthorStatement['from'], number>>();
  for (const { from, weight, names } of statements)
    for (const name of names) {
      const folded = foldText(name);
      // Systems fill in the account of whoever pressed the button: a writer whom readers do not see is none.
      const whole = STATED.has(from) && !/\s/.test(name) ? inFull(folded, signed.keys()) : folded;
      const isHouse = house(folded);
      if (
        isMark(name) ||
        isHouse === 'own' ||
        isHouse === 'stated' ||
        (isHouse === 'part' && (!parts || STATED.has(from)))
      )
        continue;
      if ((seen !== null && !seen.includes(whole)) || (from !== 'relation' && titles.includes(folded)))
        continue;
      if (!spelling.has(whole)) spelling.set(whole, whole === folded ? name : signed.get(whole)!);
      const places = support.get(whole) ?? new Map<AuthorStatement['from'], number>();
      places.set(from, Math.max(places.get(from) ?? 0, weight));
      support.set(whole, places);
    }
  const total = new Map(
    [...support].map(([folded, places]) => [
      folded,
      [...places.values()].reduce((sum, each) => sum + each, 0),
    ]),
  );
  const best = [...total].reduce<readonly [string, number] | null>(
    (top, each) => (top && top[1] >= each[1] ? top : each),
    null,
  );
  if (!best || best[1] < LEAST_SUPPORT) return NOBODY;
  const isShown = [...support.get(best[0])!].some(
    ([from, weight]) => from !== 'json-ld' && from !== 'meta' && weight >= SHOWN,
  );
  // A template names whoever made the site on each of its pages.
  if ([...support.get(best[0])!.keys()].every((from) => from === 'meta') && !standsAlone(best[0]))
    return NOBODY;
  if (isAccount(spelling.get(best[0])!) && !isShown) return NOBODY;
  const naming = statements.filter(
    ({ from, names }) => from !== 'meta' && names.some((name) => foldText(name) === best[0]),
  );
  // A teaser of another article may name its writer beside somebody else.
  const own = naming.some(({ near }) => near) ? naming.filter(({ near }) => near) : naming;
  const beside = new Set(own.flatMap(({ names }) => names.map(foldText)));
  // What the page states of itself and also shows by its headline needs no more.
  const agrees = (folded: string): boolean => {
    const places = [...support.get(folded)!];
    return (
      places.some(([from]) => STATED.has(from)) &&
      places.some(([from, weight]) => !STATED.has(from) && weight >= NEAR_LINK)
    );
  };
  const kept = [...total].filter(
    ([folded, sum]) => sum >= best[1] * SHARE || beside.has(folded) || agrees(folded),
  );
  // Teasers of other articles name their writers in the same way.
  if (best[1] < NEAR && kept.filter(([folded]) => !beside.has(folded)).length > MOST_FAR) return NOBODY;
  const named = kept.filter(([folded]) => !kept.some(([other]) => holds(folded, other))).slice(0, MOST);
  return {
    names: named.map(([folded]) => spelling.get(folded)!),
    places: placesOf(named.flatMap(([folded]) => [...support.get(folded)!.keys()])),
  };
}

/**
 * The people whom the page names as writers: each place that names them has a weight, the weights of unlike places add up,
 * and names that stand in one line with the best supported one share in it. No names when nobody is named: outlets, desks,
 * agencies and sites are no people.
 */
export function findPeople(statements: readonly AuthorStatement[], shown: Shown): FoundWriters {
  const people = peopleOf(statements, shown, false);
  return people.names.length > 0 ? people : peopleOf(statements, shown, true);
}
