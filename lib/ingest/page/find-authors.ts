import { foldText } from './fold-text';
import { findCredits } from './find-credits';
import { findPeople } from './find-people';
import { houseOf } from './house-of';
import { elementsOf, type PageElement, textOf } from './page-tree';
import type { PageHead } from './read-head';
import { seenText } from './seen-text';
import { shownAuthors } from './shown-authors';
import { statedAuthors } from './stated-authors';
import { type FoundWriters, NOBODY, STATED } from './found-writers';

/** A page with more names than this under one heading lists its staff; none of them need have written this. */
const MOST = 8;
/** A page that shows less than this has scripts draw it, the writers too. */
const DRAWN = 200;
/** No name is as long, in units of text. */
const LONGEST_NAME = 80;
/** "Jane Doe: the depot must stay", "The depot must stay | Jane Doe": the column is headed by whoever writes it. */
const SIGNED_TITLE =
  /^\p{Lu}[\p{L}.’'-]+(?: \p{L}[\p{L}.’'-]*){1,3}\s?[:|]\s|\s[|–—]\s\p{Lu}[\p{L}.’'-]+(?: \p{L}[\p{L}.’'-]*){1,3}$/gu;

/** Who wrote the article: people, and the desks, agencies and bodies at a writer's place. */
export interface FoundAuthors {
  readonly people: FoundWriters;
  readonly credits: FoundWriters;
}

/** Whom the page names as its writers, by all the places that name them. */
export function findAuthors(
  head: PageHead,
  headline: PageElement | null,
  outlet: string | null,
  host: string,
): FoundAuthors {
  const statements = [...statedAuthors(head), ...shownAuthors(head.body, headline)].filter(
    ({ names }) => names.length <= MOST,
  );
  if (statements.length === 0) return { people: NOBODY, credits: NOBODY };
  const organizations = statements.flatMap(({ from, credits }) =>
    STATED.has(from) ? credits.map(foldText) : [],
  );
  const house = houseOf(head, outlet, host, new Set(organizations));
  const seen = foldText(seenText(head.body));
  const people = findPeople(statements, {
    seen: seen.length >= DRAWN ? seen : null,
    titles: headline ? foldText(textOf(headline, 400).replace(SIGNED_TITLE, '')) : '',
    house,
    standsAlone: (folded) =>
      [...elementsOf(head.body, (each) => !each.hidden)].some(
        (each) => !each.hidden && foldText(textOf(each, LONGEST_NAME)) === folded,
      ),
  });
  return { people, credits: findCredits(statements, house, people) };
}
