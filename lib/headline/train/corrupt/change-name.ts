import { loadLexicon } from '../../../align/lexicon';
import type { ArticleIndex, Passage } from '../../index-article';
import type { Name, Reading } from '../../reading';
import { pick, replace, writtenName, type Example } from './example';

/** What kind of thing a name of the article is: by its entity, else unknown. */
function kindOf(index: ArticleIndex, passage: Passage, name: Name): string {
  const entity = passage.entityAt[name.end - 1];
  return entity >= 0 ? index.entities[entity].kind : 'unknown';
}

/** Where the article speaks of the headline's name: its kind, and the passages. */
function sightings(
  index: ArticleIndex,
  key: string,
): { readonly kind: string; readonly places: readonly number[] } {
  let kind = 'unknown';
  const places: number[] = [];
  for (const passage of index.passages)
    for (const name of passage.names)
      if (name.keys.includes(key)) {
        places.push(passage.number);
        if (kind === 'unknown') kind = kindOf(index, passage, name);
      }
  return { kind, places };
}

/** Another person or body of the article, of the same kind and most often from nearby. */
function changePerson(
  headline: Reading,
  name: Name,
  index: ArticleIndex,
  random: () => number,
): string | undefined {
  const own = new Set(headline.names.flatMap(({ keys }) => keys));
  const { kind, places } = sightings(index, name.keys[name.keys.length - 1]);
  const pool = index.passages.flatMap((passage) =>
    passage.names
      .filter((other) => !other.place && !other.keys.some((key) => own.has(key)))
      .filter((other) => kind === 'unknown' || kindOf(index, passage, other) === kind)
      .map((other) => [writtenName(passage, other), passage.number] as const),
  );
  const near = pool.filter(([, at]) => places.some((place) => Math.abs(place - at) <= 2));
  const written = pick(near.length > 0 && random() < 0.7 ? near : pool, random)?.[0];
  // Headlines call people by their last name.
  return written && kind === 'person' && random() < 0.6 ? written.split(' ').pop() : written;
}

function changePlace(
  headline: Reading,
  name: Name,
  index: ArticleIndex,
  random: () => number,
): string | undefined {
  const own = new Set(headline.names.flatMap(({ keys }) => keys));
  const same = index.passages.flatMap((passage) =>
    passage.names
      .filter(
        (other) =>
          other.place?.kind === name.place?.kind &&
          other.demonym === name.demonym &&
          !other.keys.some((key) => own.has(key)),
      )
      .map((other) => writtenName(passage, other)),
  );
  const far = pick(
    loadLexicon().data.places.filter(
      ([, kind, , demonyms]) => kind === name.place?.kind && (!name.demonym || demonyms !== ''),
    ),
    random,
  );
  const title = (word: string) => word.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  return (
    (random() < 0.6 ? pick(same, random) : undefined) ??
    (far ? title((name.demonym ? far[3] : far[0]).split('|')[0]) : undefined)
  );
}

/** Somebody else, or somewhere else, in a name's place. */
export function changeName(headline: Reading, index: ArticleIndex, random: () => number): Example[] {
  return headline.names.flatMap((name): Example[] => {
    const from = headline.words[name.start].token.span.start;
    const last = headline.words[name.end - 1].token.span;
    const to = last.end - (/[’']s$/.test(last.exact) ? 2 : 0);
    const other = name.place
      ? changePlace(headline, name, index, random)
      : changePerson(headline, name, index, random);
    if (!other || other.length < 3) return [];
    return [
      replace(headline.text, from, to, other, name.place ? 'place-or-nationality-shifted' : 'entity-swapped'),
    ];
  });
}
