import { type AuthorStatement, type Named, namesIn, organization, peopleAlone } from './author-statement';
import { decodeEntities, isA, textsIn, type Thing, thingsIn } from './json-ld';
import type { PageHead } from './read-head';

const META = ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator', 'dc.contributor', 'byl', 'byline', 'cxenseparse:author', 'twitter:data1', 'article.author', 'article:author_name', 'citation_author', 'og:article:author', 'og:author', 'vr:author', 'shareaholic:article_author_name', 'mediator_author', 'cse_authors', 'authors']; // prettier-ignore
const WEIGHT = { person: 1.5, thing: 1.1, meta: 0.8 } as const;

/** A graph names its author by `@id` and states it elsewhere. */
const resolve = (thing: Thing, things: readonly Thing[]): Thing =>
  typeof thing['@id'] !== 'string' || Object.hasOwn(thing, 'name')
    ? thing
    : (things.find((each) => each['@id'] === thing['@id'] && Object.hasOwn(each, 'name')) ?? thing);

/**
 * The writers whom JSON-LD and the meta elements name; a one-word name counts when it is said to be a person's, what is said to
 * be an organisation is a credit whatever it is called.
 */
export function statedAuthors(head: PageHead): readonly AuthorStatement[] {
  const statements: AuthorStatement[] = [];
  const state = (from: 'json-ld' | 'meta', weight: number, named: readonly Named[]): void =>
    void statements.push({
      from,
      weight,
      names: named.flatMap(({ names }) => names),
      credits: named.flatMap(({ credits }) => credits),
      announced: named.some(({ announced }) => announced),
      near: true,
    });
  for (const property of ['author', 'creator']) {
    const people: Named[] = [];
    const organizations: Named[] = [];
    let weight: number = WEIGHT.thing;
    for (const author of thingsIn(head.article, property)) {
      const full = typeof author === 'string' ? null : resolve(author, head.things);
      const called = full ? textsIn(full, 'name') : [decodeEntities(author as string)];
      const isPerson = full !== null && isA(full, /^Person$/);
      if (isPerson) weight = WEIGHT.person;
      if (full && isA(full, /Organization$/)) organizations.push(...called.map(organization));
      else people.push(...called.map((name) => peopleAlone(namesIn(name, isPerson))));
    }
    state('json-ld', weight, people);
    state('json-ld', WEIGHT.thing, organizations);
  }
  for (const key of META) {
    const contents = (head.meta.get(key) ?? []).filter((content) => !/^https?:/i.test(content));
    state(
      'meta',
      WEIGHT.meta,
      contents.map((content) => peopleAlone(namesIn(decodeEntities(content), false))),
    );
  }
  return statements.filter(({ names, credits }) => names.length + credits.length > 0);
}
